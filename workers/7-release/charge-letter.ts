// The facts of E19: a charge that an admin has confirmed. One that was waived in the meantime is not written about.
import { chargeFacts } from '../../services/register/charge-facts.ts';
import { chargeWords } from '../../templates/emails/charge/words.ts';
import { letter, participantLetterhead } from '../letter.ts';

export const chargeLetter = letter('charge', async (around, reader, chargeId) => {
  const charge = await chargeFacts(around.database, chargeId);
  if (charge?.state !== 'confirmed') return null;
  const { programme, kind, pence, closesAt, candidate } = charge;
  return chargeWords({ ...participantLetterhead(around, reader), programme, kind, pence, closesAt, candidate });
});
