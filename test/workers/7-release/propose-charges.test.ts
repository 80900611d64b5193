// What a further fail costs is proposed when it has been released: after the second, not after the first, and not again.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { jobs } from '../../../workers/pipeline.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anAssessor, anEntry, aWindow, type MadeEntry, type MadeWindow } from '../../support/factories.ts';
import { aReleasedResult } from '../../support/released-results.ts';
import { surroundings, type MadeSurroundings } from '../../support/surroundings.ts';

const released = new Date('2022-06-16T11:00:00Z');
let fresh: FreshDatabase;
let made: MadeSurroundings;
let markerId: string;
let windows: readonly MadeWindow[];

beforeAll(async () => {
  fresh = await freshDatabase();
  made = surroundings(fresh, released);
  const window = await aWindow(fresh.database, { published: false });
  windows = [
    window,
    await aWindow(fresh.database, { published: false }),
    await aWindow(fresh.database, { published: false }),
  ];
  markerId = await anAssessor(fresh.database, window);
});
afterAll(async () => {
  made.close();
  await fresh.close();
});

/** One more entry of the same person, Task 1 failed, Task 2 passed, its letter released. */
async function failsAgain(
  window: MadeWindow,
  personId: string | null,
  letter: string,
  on = released,
): Promise<MadeEntry> {
  const entry = await anEntry(fresh.database, window);
  if (personId !== null)
    await fresh.database.query('update entry set person_id = $2 where id = $1', [entry.entryId, personId]);
  for (const [unit, submissionId] of Object.entries(entry.submissions))
    await aReleasedResult(fresh.database, { submissionId, unit, result: unit === '1' ? 'fail' : 'pass', markerId }, on);
  const batchId = randomUUID();
  await fresh.database.query(
    `insert into release_batch (id, window_id, dry_run_hash, dry_run, due_at, approved_by, approved_at, released_at) values ($1, $2, $3, '{}', $4, $5, $4, $4)`,
    [batchId, window.id, 'a'.repeat(64), released, markerId],
  );
  await fresh.database.query(
    `insert into release_member (batch_id, entry_id, letter, state) values ($1, $2, $3, 'released')`,
    [batchId, entry.entryId, letter],
  );
  return entry;
}

const propose = (window: MadeWindow) =>
  jobs['propose-charges'].run(made.around, { id: window.id }, { at: released, attempts: 0 });
const chargesOf = (entry: MadeEntry): Promise<unknown> =>
  fresh.database.query('select kind, pence, state from charge where entry_id = $1', [entry.entryId]);

test('[R155] [R156] the first resubmission is free, the second is proposed at £150, after a third fail a person is asked', async () => {
  const [one, two, three] = windows;
  if (one === undefined || two === undefined || three === undefined) throw new Error('There are three windows.');
  const first = await failsAgain(one, null, 'result-fail');
  await propose(one);
  expect(await chargesOf(first)).toEqual([]);
  const second = await failsAgain(two, first.personId, 'result-fail-again', new Date('2023-01-12T12:00:00Z'));
  await propose(two);
  await propose(two);
  expect(await chargesOf(second)).toEqual([{ kind: 'second-resubmission', pence: 150_00, state: 'proposed' }]);
  const third = await failsAgain(three, first.personId, 'result-fail-again', new Date('2023-06-15T11:00:00Z'));
  await propose(three);
  expect(await chargesOf(third)).toEqual([]);
  const emails: unknown = await fresh.database.query('select 1 from email');
  expect(emails).toEqual([]);
});

test('[R164] the amount in force on the day of the release is proposed, though another holds by now', async () => {
  const own = await aWindow(fresh.database, { published: false });
  const earlier = await aWindow(fresh.database, { published: false });
  const on = new Date('2023-01-12T12:00:00Z');
  const { personId } = await failsAgain(earlier, null, 'result-fail');
  const again = await failsAgain(own, personId, 'result-fail-again', on);
  const fees = [
    { from: '2021-07-15', nonSubmission: 100_00, secondResubmission: 150_00 },
    { from: '2023-01-01', nonSubmission: 110_00, secondResubmission: 165_50 },
    { from: '2023-02-01', nonSubmission: 120_00, secondResubmission: 180_00 },
  ] as const;
  const around = { ...made.around, frameworks: { ...made.around.frameworks, fees } };
  await jobs['propose-charges'].run(around, { id: own.id }, { at: new Date('2023-03-01T12:00:00Z'), attempts: 0 });
  expect(await chargesOf(again)).toEqual([{ kind: 'second-resubmission', pence: 165_50, state: 'proposed' }]);
});
