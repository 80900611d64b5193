// The last check of the Moodle connection.
import { z } from 'zod';
import type { Database, Tx } from '../../../services/database/database.ts';
import { readingSchema, type Reading } from './reading.ts';

const rows = z.array(z.object({ at: z.date(), findings: readingSchema }));

/** The last reading, or undefined before the first check. */
export async function lastReading(
  database: Database,
): Promise<{ readonly at: Date; readonly reading: Reading } | undefined> {
  const found: unknown = await database.query('select at, findings from moodle_reading order by id desc limit 1');
  const row = rows.parse(found)[0];
  return row === undefined ? undefined : { at: row.at, reading: row.findings };
}

/** When Moodle last showed us a participant's assignment, or null. */
export async function lastLook(database: Database): Promise<Date | null> {
  const rows: { at: Date | null }[] = await database.query('select max(seen_at) as at from sighting');
  return rows[0]?.at ?? null;
}

/** Keeps a reading. */
export async function keepReading(tx: Tx, reading: Reading, at: Date): Promise<void> {
  await tx.query('insert into moodle_reading (at, findings) values ($1, $2)', [at, JSON.stringify(reading)]);
}
