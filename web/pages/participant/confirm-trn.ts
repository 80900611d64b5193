// An admin confirms a TRN that came without its zeros: only then is it one (R29).
import { refused, type Refusal } from '../../../domain/refusal.ts';
import type { Tx } from '../../../services/database/database.ts';
import { note } from '../../../services/register/note.ts';
import type { By } from '../../../services/register/record.ts';

/** Takes the number that the admin saw as their TRN; refuses where it is no longer the one on offer. */
export async function confirmTrn(tx: Tx, personId: string, seen: string, by: By): Promise<true | Refusal> {
  const changed: [unknown[], number] = await tx.query(
    'update person set trn = trn_offered, trn_offered = null where id = $1 and trn_offered = $2',
    [personId, seen],
  );
  if (changed[1] === 0) return refused('trn-settled-already');
  // The number itself stays out of the history, as names and addresses do.
  await note(tx, { subject: 'person', id: personId, what: 'confirm TRN', to: 'confirmed', why: {} }, by);
  return true;
}
