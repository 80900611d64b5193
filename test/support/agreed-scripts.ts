// Scripts whose marks are final, as moderation hands them over: first marks that stand.
import { isRefusal } from '../../domain/refusal.ts';
import { passUndrawn } from '../../domain/submission/moderation-transitions.ts';
import { inTransaction, type Database } from '../../services/database/database.ts';
import { record } from '../../services/register/record.ts';
import type { FileStore } from '../../services/storage/kept-files.ts';
import { type MadeEntry, type MadeWindow, anEntry, type PersonWanted } from './factories.ts';
import { aMarkedScript, type ScoreOf } from './marked-scripts.ts';

/** Where scripts are made, by whom they are marked, and when. */
export interface Marking {
  readonly database: Database;
  readonly files: FileStore;
  readonly window: MadeWindow;
  readonly marker: string;
  readonly at: Date;
}

/** A participant whose Task 1 is marked and not drawn, and whose Task 2 was never handed in. */
export async function anAgreedEntry(marking: Marking, score: ScoreOf, person: PersonWanted = {}): Promise<MadeEntry> {
  const { database, files, window, marker, at } = marking;
  const entry = await anEntry(database, window, person);
  const submissionId = entry.submissions['1'] ?? '';
  await database.query(`update submission set state = 'deferred', facts = '{}' where id = $1`, [
    entry.submissions['2'],
  ]);
  await aMarkedScript(database, files, { submissionId, unit: '1' }, marker, score, at);
  await passOn(database, submissionId, at);
  return entry;
}

/** Final as first marked. */
export async function passOn(database: Database, submissionId: string, at: Date): Promise<void> {
  await inTransaction(database, async (tx) => {
    const passed = await record(tx, submissionId, passUndrawn, undefined, { who: 'clock', at });
    if (isRefusal(passed)) throw new Error(`The script cannot be passed: ${passed.refused}`);
    await tx.query(
      `insert into final_mark (submission_id, task_id, code, score, source)
       select m.submission_id, k.task_id, k.code, k.score, 'first' from mark_sheet m join mark k on k.sheet_id = m.id
       where m.submission_id = $1 and m.kind = 'first'`,
      [submissionId],
    );
  });
}
