// A person has been told: by a letter that the mail server took, or another way that an admin recorded. What waited for it is owed now.
import { jobOnceTold } from '../../domain/pipeline/owed-once-told.ts';
import type { OtherWay } from '../../domain/grade/moodle-grade.ts';
import { refused, type Refusal } from '../../domain/refusal.ts';
import type { Tx } from '../database/database.ts';
import { owe } from '../outbox/owe.ts';
import { note } from './note.ts';
import { settleProblem } from './problem.ts';
import type { By } from './record.ts';

/** A letter and what it was about. */
export interface Told {
  readonly template: string;
  readonly occasion: string;
}

/** Owes what waited for this letter, in the transaction that records its arrival. Most letters owe nothing. */
export async function oweOnceTold(tx: Tx, { template, occasion }: Told, at: Date): Promise<void> {
  const job = jobOnceTold(template);
  if (job !== undefined) await owe(tx, [{ job, key: occasion, payload: { id: occasion }, dueAt: at }]);
}

/** Records that the person of a refused letter was told another way; a letter that nothing waits for is not recorded so. */
export async function tellOtherwise(tx: Tx, emailId: string, way: OtherWay, by: By): Promise<Refusal | undefined> {
  const found: { template: string; occasion: string; state: string; told: boolean }[] = await tx.query(
    `select m.template, m.occasion, m.state, exists (select 1 from told_otherwise t where t.email_id = m.id) as told
     from email m where m.id = $1 for update of m`,
    [emailId],
  );
  const email = found[0];
  if (email === undefined || jobOnceTold(email.template) === undefined) return refused('no-such-page');
  if (email.state !== 'refused' || email.told) return refused('told-already');
  await tx.query('insert into told_otherwise (email_id, way, told_by, told_at) values ($1, $2, $3, $4)', [
    emailId,
    way,
    by.who,
    by.at,
  ]);
  await note(tx, { subject: 'email', id: emailId, what: 'tell another way', to: way, why: {} }, by);
  await settleProblem(tx, 'email-refused', emailId, by.at, by.who);
  await oweOnceTold(tx, email, by.at);
  return undefined;
}
