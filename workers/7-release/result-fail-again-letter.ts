// The facts of E18: a later fail, with feedback and what handing in again costs on the day of the release (R148, R156, R164).
import { ukDate } from '../../domain/calendar/uk-time.ts';
import { feesOn } from '../../domain/fee/fee-schedule.ts';
import { resubmissionFee } from '../../domain/fee/resubmission-fee.ts';
import { resultFailAgainWords } from '../../templates/emails/result-fail-again/words.ts';
import { letter } from '../letter.ts';
import { failFacts } from './fail-facts.ts';
import { resultFacts } from './result-facts.ts';

export const resultFailAgainLetter = letter('result-fail-again', async (around, reader, entryId) => {
  const facts = await resultFacts(around, entryId);
  const fee = resubmissionFee(facts.failsTold, feesOn(around.frameworks.fees, ukDate(facts.releasedAt)));
  return resultFailAgainWords({ ...failFacts(around, reader, facts), fee });
});
