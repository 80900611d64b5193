// An email is a row first: written in the transaction that makes it due, unique on (template, person, occasion).
import { randomUUID } from 'node:crypto';
import type { EmailName } from '../../domain/pipeline/email-name.ts';
import type { Tx } from '../database/database.ts';
import { owe } from '../outbox/owe.ts';

/** A letter to write. `occasion` is the id of what it is about: this receipt, this reminder date. */
export interface Telling {
  readonly template: EmailName;
  readonly personId: string;
  readonly occasion: string;
  readonly at: Date;
}

/** Writes the email's row and owes its sending; an email that exists already is left as it is. */
export async function tell(tx: Tx, telling: Telling): Promise<void> {
  const { template, personId, occasion, at } = telling;
  const id = randomUUID();
  const made: unknown[] = await tx.query(
    `insert into email (id, template, person_id, occasion, state, created_at)
     values ($1, $2, $3, $4, 'waiting', $5) on conflict (template, person_id, occasion) do nothing returning id`,
    [id, template, personId, occasion, at],
  );
  if (made.length > 0) await owe(tx, [{ job: 'send-email', key: id, payload: { id }, dueAt: at }]);
}

/** Tells the participant whose submission this is. */
export async function tellParticipant(tx: Tx, submissionId: string, letter: Omit<Telling, 'personId'>): Promise<void> {
  const rows: { person_id: string }[] = await tx.query(
    'select e.person_id from submission s join entry e on e.id = s.entry_id where s.id = $1',
    [submissionId],
  );
  const personId = rows[0]?.person_id;
  if (personId === undefined) throw new Error(`There is no submission ${submissionId}.`);
  await tell(tx, { ...letter, personId });
}
