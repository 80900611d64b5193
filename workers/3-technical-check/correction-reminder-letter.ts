// The facts of E6: what has not come back; nothing is sent once it has.
import { readCorrection } from '../../services/register/correction-row.ts';
import { correctionReminderWords } from '../../templates/emails/correction-reminder/words.ts';
import { letter, participantLetterhead } from '../letter.ts';
import { lastRequest, requestAsked } from './correction-facts.ts';

export const correctionReminderLetter = letter('correction-reminder', async (around, reader, occasion) => {
  const correction = await readCorrection(around.database, occasion);
  if (correction.outcome !== 'open') return null;
  const { one } = await lastRequest(around, correction.submissionId);
  const asked = await requestAsked(around, { one, correction });
  return correctionReminderWords({ ...participantLetterhead(around, reader), ...asked });
});
