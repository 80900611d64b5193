// A history line for a change that is no transition: a date, an agreement, a role (R218).
import type { Tx } from '../database/database.ts';
import type { By } from './record.ts';

/** What changed: ids and codes only, never names or sentences. */
export interface Note {
  readonly subject: string;
  readonly id: string;
  readonly what: string;
  readonly from?: string;
  readonly to: string;
  readonly why: Readonly<Record<string, string | number | null>>;
}

/** Appends the line. The line's id, by which an email or a job can name the change. */
export async function note(tx: Tx, line: Note, by: By): Promise<string> {
  const made: { id: string }[] = await tx.query(
    `insert into history (at, who, subject, subject_id, transition, from_state, to_state, why) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [by.at, by.who, line.subject, line.id, line.what, line.from ?? null, line.to, JSON.stringify(line.why)],
  );
  const id = made[0]?.id;
  if (id === undefined) throw new Error('The history line was not written.');
  return id;
}
