// The facts of E17: a first fail, with feedback and a free resubmission (R148, R155).
import { resultFailWords } from '../../templates/emails/result-fail/words.ts';
import { letter } from '../letter.ts';
import { failFacts } from './fail-facts.ts';
import { resultFacts } from './result-facts.ts';

export const resultFailLetter = letter('result-fail', async (around, reader, entryId) =>
  resultFailWords(failFacts(around, reader, await resultFacts(around, entryId))),
);
