// Two workers and the same grades: whoever comes second waits for the first, and finds nothing left to write.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inTransaction } from '../../../../services/database/database.ts';
import { expectGrades } from '../../../../services/register/grades/expect-grades.ts';
import { settleGrade } from '../../../../services/register/grades/settle-grade.ts';
import { takeWaiting } from '../../../../services/register/grades/waiting-grades.ts';
import { freshDatabase, type FreshDatabase } from '../../../support/database.ts';
import { anEntry, aWindow, type MadeEntry } from '../../../support/factories.ts';
import { until } from '../../../support/until.ts';

const at = new Date('2022-06-16T11:00:00Z');
let fresh: FreshDatabase;
let entries: readonly MadeEntry[];

beforeAll(async () => {
  fresh = await freshDatabase();
  const window = await aWindow(fresh.database);
  entries = [await anEntry(fresh.database, window), await anEntry(fresh.database, window)];
  for (const { submissions } of entries)
    await inTransaction(fresh.database, (tx) =>
      expectGrades(
        tx,
        Object.values(submissions).map((submissionId, unit) => ({
          ...{ submissionId, assignmentId: window.assignments[unit] ?? 0, result: 'pass' as const, comment: 'Pass' },
        })),
        at,
      ),
    );
});
afterAll(() => fresh.close());

test('a worker takes the window’s other grades along; a second one waits for its own and is left nothing', async () => {
  const [first, second] = entries;
  if (first === undefined || second === undefined) throw new Error('There are two entries.');
  let taken = 0;
  const writing = inTransaction(fresh.database, async (tx) => {
    const mine = await takeWaiting(tx, first.entryId);
    taken = mine.length;
    await pause(200);
    for (const waiting of mine) await settleGrade(tx, waiting, { state: 'confirmed', grade: 2 }, at);
  });
  await until('the first has taken its grades', () => taken > 0);
  const left = await inTransaction(fresh.database, (tx) => takeWaiting(tx, second.entryId));
  await writing;
  expect([taken, left]).toEqual([4, []]);
});

test('a grade that stands is not expected a second time', async () => {
  const submissionId = entries[0]?.submissions['1'] ?? '';
  const rows: { assignment_id: number }[] = await fresh.database.query(
    'select assignment_id from moodle_grade where submission_id = $1',
    [submissionId],
  );
  const assignmentId = rows[0]?.assignment_id ?? 0;
  await inTransaction(fresh.database, (tx) =>
    expectGrades(tx, [{ submissionId, assignmentId, result: 'fail', comment: 'Fail' }], at),
  );
  const found: unknown = await fresh.database.query('select state, wanted from moodle_grade where submission_id = $1', [
    submissionId,
  ]);
  expect(found).toEqual([{ state: 'confirmed', wanted: { result: 'pass', comment: 'Pass', grade: 2 } }]);
});
