// What stands between a grade and Moodle: an answer that is lost, a Moodle that takes its time. Nothing is written twice, and nobody waits.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inTransaction } from '../../../services/database/database.ts';
import { expectGrades } from '../../../services/register/grades/expect-grades.ts';
import { jobs } from '../../../workers/pipeline.ts';
import { afterClose, cohortSite, course, people } from '../../support/cohort-site.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anEntry, aWindow, type MadeEntry } from '../../support/factories.ts';
import { losingWire, type LosingWire } from '../../support/losing-wire.ts';
import { startMoodleSide, type MoodleSide } from '../../support/moodle-side.ts';
import { surroundings, type MadeSurroundings } from '../../support/surroundings.ts';

const at = afterClose(105 * 86_400);
let fresh: FreshDatabase;
let moodle: MoodleSide;
let wire: LosingWire;
let made: MadeSurroundings;
let entries: readonly MadeEntry[];

beforeAll(async () => {
  fresh = await freshDatabase();
  moodle = await startMoodleSide(cohortSite(2), at);
  wire = await losingWire(moodle.url);
  made = surroundings(fresh, at, wire.url);
  const assignments = [course.assignments['1'], course.assignments['2']] as const;
  const window = await aWindow(fresh.database, { courseId: course.id, assignments });
  const of = (moodleUserId: number) => anEntry(fresh.database, window, { moodleUserId });
  entries = [await of(people.siobhan.userId), await of(people.patrick.userId)];
  for (const { submissions } of entries)
    await inTransaction(fresh.database, (tx) =>
      expectGrades(
        tx,
        [{ submissionId: submissions['1'] ?? '', assignmentId: assignments[0], result: 'pass', comment: 'Pass' }],
        at,
      ),
    );
});
afterAll(async () => {
  made.close();
  await wire.close();
  await moodle.close();
  await fresh.close();
});

const write = () => jobs['write-grade'].run(made.around, { id: entries[0]?.entryId ?? '' }, { at, attempts: 0 });
const states = async (): Promise<readonly string[]> => {
  const rows: { state: string }[] = await fresh.database.query('select state from moodle_grade');
  return rows.map(({ state }) => state);
};
const calls = async (name: string) => (await moodle.counts()).calls[name] ?? 0;

test('while Moodle takes its time no row is locked: no page waits for it', async () => {
  const held = wire.hold();
  const writing = write();
  await held.asked;
  for (const table of ['moodle_grade', 'submission', 'entry', 'submission_window', 'person'])
    await fresh.database.query(`select 1 from ${table} for update nowait`);
  expect(await states()).toEqual(['waiting', 'waiting']);
  wire.lose('mod_assign_save_grades');
  held.letGo();
  await expect(writing).rejects.toMatchObject({ kind: 'retry' });
});

test('a write whose answer is lost is tried again, read back, and not written twice', async () => {
  expect(await states()).toEqual(['waiting', 'waiting']);
  wire.lose(null);
  const before = await calls('mod_assign_save_grades');
  expect(before).toBeGreaterThan(0);
  await write();
  expect(await states()).toEqual(['confirmed', 'confirmed']);
  expect(await calls('mod_assign_save_grades')).toBe(before);
});
