// What this database is: made as live or as rehearsal, once, and never changed.
import type { Database } from './database.ts';

/** Thrown at start when a live process meets a rehearsal's database or the reverse. */
export class WrongInstance extends Error {
  override readonly name = 'WrongInstance';
}

/**
 * Marks a new database as live or rehearsal, or checks that it is what this process wants.
 * A rehearsal's clock starts at `startsAt` the first time and is left alone afterwards.
 */
export async function claimInstance(database: Database, kind: 'live' | 'rehearsal', startsAt?: Date): Promise<void> {
  await database.query(`insert into instance (kind, rehearsal_now) values ($1, $2) on conflict do nothing`, [
    kind,
    kind === 'rehearsal' ? (startsAt ?? new Date()) : null,
  ]);
  const rows: { kind: string }[] = await database.query('select kind from instance');
  const found = rows[0]?.kind;
  if (found !== kind)
    throw new WrongInstance(
      `This database was made for a ${String(found)} instance and this process runs as ${kind}. ` +
        'Use another database (DATABASE_URL) or another folder (DATA_DIR).',
    );
}
