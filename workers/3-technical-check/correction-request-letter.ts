// The facts of E5: everything that was asked for, where to return it and by when (R82–R84).
import { correctionRequestWords } from '../../templates/emails/correction-request/words.ts';
import { letter, participantLetterhead } from '../letter.ts';
import { lastRequest, requestAsked } from './correction-facts.ts';

export const correctionRequestLetter = letter('correction-request', async (around, reader, occasion) => {
  const [submissionId = ''] = occasion.split('@');
  const facts = await lastRequest(around, submissionId);
  return correctionRequestWords({ ...participantLetterhead(around, reader), ...(await requestAsked(around, facts)) });
});
