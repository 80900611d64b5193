// When Moodle last changed what we hold.
import { z } from 'zod';
import type { Database } from '../database/database.ts';

const taken = z.array(z.object({ id: z.string(), task_id: z.string(), time_modified: z.date() }));

/** When Moodle last changed what we hold of each task; a task without a copy has no entry. */
export async function takenAt(database: Database, copyIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const rows: unknown = await database.query('select id, task_id, time_modified from copy where id = any($1)', [
    copyIds,
  ]);
  return new Map(taken.parse(rows).map((row) => [row.task_id, row.time_modified]));
}
