// The write door for many rows: the same pure move over all of them, in as few statements as one would take.
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { apply, type Stateful, type Transition } from '../../domain/transition.ts';
import type { Tx } from '../database/database.ts';
import { owe } from '../outbox/owe.ts';
import type { By } from './record.ts';
import { subjects } from './subjects.ts';
import { tellParticipant } from './tell.ts';

const chunk = 500;

interface Row {
  readonly id: string;
  readonly state: string;
  readonly facts: object;
  readonly version: number;
}

interface Change {
  readonly id: string;
  readonly from: string;
  readonly state: string;
  readonly facts: object;
  readonly version: number;
}

/**
 * Moves every row named in `inputs` (id to input): locked in id order, all or none. The first refusal goes back as a value,
 * with the row's id in its detail, and nothing is written. Throws where a row does not exist.
 */
export async function recordAll<S extends Stateful, From extends S['state'], To extends S['state'], Input>(
  tx: Tx,
  transition: Transition<S, From, To, Input>,
  inputs: ReadonlyMap<string, Input>,
  by: By,
): Promise<number | Refusal> {
  const { table, schema } = subjects[transition.subject];
  const changes: Change[] = [];
  const inOrder = [...inputs].toSorted(([one], [other]) => (one < other ? -1 : 1));
  for (const some of inChunks(inOrder)) {
    const rows: Row[] = await tx.query(
      `select id, state, facts, version from ${table} where id = any($1) order by id for update`,
      [some.map(([id]) => id)],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const [id, input] of some) {
      const row = found.get(id);
      if (row === undefined) throw new Error(`There is no ${transition.subject} ${id}.`);
      const next = apply(transition, schema.parse({ ...row.facts, state: row.state }), input);
      if (isRefusal(next)) return { refused: next.refused, detail: { ...next.detail, id } };
      const { state, ...facts } = next;
      changes.push({ id, from: row.state, state, facts, version: row.version + 1 });
    }
  }
  for (const some of inChunks(changes)) await write(tx, table, transition, some, by);
  return changes.length;
}

async function write(
  tx: Tx,
  table: string,
  { subject, name, run, tell }: Pick<Transition<Stateful, string, string, never>, 'subject' | 'name' | 'run' | 'tell'>,
  changes: readonly Change[],
  by: By,
): Promise<void> {
  const rows = JSON.stringify(changes);
  const columns = 'jsonb_to_recordset($1::jsonb) as c(id uuid, "from" text, state text, facts jsonb, version integer)';
  await tx.query(
    `update ${table} t set state = c.state, facts = c.facts, version = c.version, changed_at = $2 from ${columns} where t.id = c.id`,
    [rows, by.at],
  );
  await tx.query(
    `insert into history (at, who, subject, subject_id, transition, from_state, to_state, why)
     select $2, $3, $4, c.id, $5, c."from", c.state, c.facts from ${columns} order by c.id`,
    [rows, by.at, by.who, subject, name],
  );
  const occasions = changes.map(({ id, version }) => ({ id, occasion: `${id}@${String(version)}` }));
  await owe(
    tx,
    run.flatMap((job) => occasions.map(({ id, occasion }) => ({ job, key: occasion, payload: { id }, dueAt: by.at }))),
  );
  for (const template of tell)
    for (const { id, occasion } of occasions) await tellParticipant(tx, id, { template, occasion, at: by.at });
}

function inChunks<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / chunk) }, (_none, at) =>
    items.slice(at * chunk, (at + 1) * chunk),
  );
}
