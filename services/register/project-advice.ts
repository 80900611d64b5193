// What the team advised on whether a project is suitable (R45): kept for whoever checks the work that comes of it.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Database, Tx } from '../database/database.ts';
import { note } from './note.ts';
import type { By } from './record.ts';

/** Advice for one unit of an entry. */
export interface NewAdvice {
  readonly entryId: string;
  readonly unit: string;
  readonly question: string;
  readonly advice: string;
}

const rows = z.array(
  z.object({
    entryId: z.string(),
    unit: z.string(),
    question: z.string(),
    advice: z.string(),
    givenBy: z.string(),
    givenAt: z.date(),
  }),
);

/** Advice that was kept, with who gave it by name. */
export type Advice = z.infer<typeof rows>[number];

/** What these entries were advised, the latest first. */
export async function adviceFor(database: Database | Tx, entryIds: readonly string[]): Promise<readonly Advice[]> {
  const found: unknown = await database.query(
    `select a.entry_id as "entryId", a.unit, a.question, a.advice, p.given_name || ' ' || p.family_name as "givenBy", a.given_at as "givenAt"
     from project_advice a join person p on p.id = a.given_by where a.entry_id = any($1) order by a.given_at desc, a.id`,
    [entryIds],
  );
  return rows.parse(found);
}

/** Keeps it. Nothing of it is ever changed: what is advised later is another line. */
export async function keepAdvice(tx: Tx, { entryId, unit, question, advice }: NewAdvice, by: By): Promise<void> {
  const id = randomUUID();
  await tx.query(
    'insert into project_advice (id, entry_id, unit, question, advice, given_by, given_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [id, entryId, unit, question, advice, by.who, by.at],
  );
  await note(tx, { subject: 'advice', id, what: 'keep advice', to: 'kept', why: { entryId, unit } }, by);
}
