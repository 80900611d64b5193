// The one write door: the only place where a state changes. Row, history and what follows, in one transaction.
import { apply, type Stateful, type Transition } from '../../domain/transition.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { Tx } from '../database/database.ts';
import { owe } from '../outbox/owe.ts';
import { subjects } from './subjects.ts';
import { tellParticipant } from './tell.ts';

/** Who makes a move, and when on the rules' clock. `who` is a person's id, or `clock` or `moodle`. */
export interface By {
  readonly who: string;
  readonly at: Date;
}

/** A move that was made: the new state and the row's new version. */
export interface Moved<S> {
  readonly now: S;
  readonly version: number;
}

/**
 * Locks the row, parses it, applies the pure move; a refusal goes back as a value and nothing is written.
 * Throws when there is no such row.
 */
export async function record<S extends Stateful, From extends S['state'], To extends S['state'], Input>(
  tx: Tx,
  id: string,
  transition: Transition<S, From, To, Input>,
  input: Input,
  by: By,
): Promise<Moved<Extract<S, { state: To }>> | Refusal> {
  const { table, schema } = subjects[transition.subject];
  const rows: { state: string; facts: object; version: number }[] = await tx.query(
    `select state, facts, version from ${table} where id = $1 for update`,
    [id],
  );
  const row = rows[0];
  if (row === undefined) throw new Error(`There is no ${transition.subject} ${id}.`);
  const next = apply(transition, schema.parse({ ...row.facts, state: row.state }), input);
  if (isRefusal(next)) return next;
  const version = row.version + 1;
  const { state, ...facts } = next;
  await tx.query(
    `with changed as (update ${table} set state = $7, facts = $8, version = $9, changed_at = $1 where id = $4)
     insert into history (at, who, subject, subject_id, transition, from_state, to_state, why) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [by.at, by.who, transition.subject, id, transition.name, row.state, state, JSON.stringify(facts), version],
  );
  const dueAt = new Date(by.at.getTime() + (transition.runAfter ?? 0) * 60_000);
  await owe(
    tx,
    transition.run.map((job) => ({ job, key: `${id}@${String(version)}`, payload: { id }, dueAt })),
  );
  for (const template of transition.tell)
    await tellParticipant(tx, id, { template, occasion: `${id}@${String(version)}`, at: by.at });
  return { now: next, version };
}
