// The facts of E16: passed, and what the certificate needs (R32, R145, R146).
import { resultPassWords } from '../../templates/emails/result-pass/words.ts';
import { letter, letterheadFor } from '../letter.ts';
import { resultFacts } from './result-facts.ts';

export const resultPassLetter = letter('result-pass', async (around, reader, entryId) => {
  const { programme, candidate, units, stillToPass, areas, hasTrn } = await resultFacts(around, entryId);
  return resultPassWords({
    ...letterheadFor(around, reader),
    programme: programme.key.programme,
    candidate,
    units,
    stillToPass,
    areas,
    form: around.config.provider.feedbackForm ?? null,
    hasTrn,
  });
});
