// An admin corrects an email address: the person must confirm it anew, and what was refused is written again for the new address (R28, R85).
import type { DaysOff } from '../../../domain/calendar/working-day.ts';
import { parseEmail } from '../../../domain/person/email-address.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import type { Tx } from '../../../services/database/database.ts';
import { owe } from '../../../services/outbox/owe.ts';
import { moveDeadline, stoppedClocks } from '../../../services/register/correction-clock.ts';
import { dueFrom } from '../../../services/register/leave-check.ts';
import { note } from '../../../services/register/note.ts';
import { settleProblem } from '../../../services/register/problem.ts';
import type { By } from '../../../services/register/record.ts';

/** Changes the address that the admin saw (`was`) and owes the refused emails that still say something true. How many those are. */
export async function correctAddress(
  tx: Tx,
  personId: string,
  typed: string,
  was: string,
  holidays: DaysOff,
  by: By,
): Promise<number | Refusal> {
  const email = parseEmail(typed);
  if (isRefusal(email)) return email;
  const rows: { email: string }[] = await tx.query('select email from person where id = $1 for update', [personId]);
  const present = rows[0]?.email;
  if (present === undefined) return refused('no-such-page');
  if (present !== was) return refused('address-changed-already');
  if (present === email) return refused('address-unchanged', { field: 'email' });
  const others: unknown[] = await tx.query('select 1 from person where lower(email) = lower($1) and id <> $2', [
    email,
    personId,
  ]);
  if (others.length > 0) return refused('address-taken', { field: 'email' });
  await tx.query('update person set email = $2, email_confirmed_at = null where id = $1', [personId, email]);
  await note(tx, { subject: 'person', id: personId, what: 'correct address', to: 'unconfirmed', why: {} }, by);
  // The days that stopped when the letter came back start anew: it is written again with the new deadline (R85).
  for (const id of await stoppedClocks(tx, personId)) await moveDeadline(tx, id, dueFrom(by.at, holidays), by);
  return sendAgain(tx, personId, by);
}

/** A sign-in link has ended by now, and an opening letter or reminder says nothing true once its window has closed. */
async function sendAgain(tx: Tx, personId: string, by: By): Promise<number> {
  const refusedOnes: { id: string; template: string; open: boolean }[] = await tx.query(
    `select m.id, m.template, w.id is null or w.closes_at > $2 as open
     from email m left join submission_window w on m.template in ('window-opens', 'reminder') and w.id::text = split_part(m.occasion, ':', 1)
     where m.person_id = $1 and m.state = 'refused' order by m.created_at for update of m`,
    [personId, by.at],
  );
  for (const { id } of refusedOnes) await settleProblem(tx, 'email-refused', id, by.at, by.who);
  const again = refusedOnes.filter(({ template, open }) => template !== 'sign-in' && open).map(({ id }) => id);
  await tx.query(`update email set state = 'waiting', settled_at = null where id = any($1)`, [again]);
  // The letter is written anew, because its link to confirm the address holds for one address only; its Message-ID stays the same.
  await tx.query('delete from email_message where email_id = any($1)', [again]);
  await owe(
    tx,
    again.map((id) => ({ job: 'send-email', key: id, payload: { id }, dueAt: by.at })),
  );
  return again.length;
}
