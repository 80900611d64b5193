// The list of windows: its timeline tells of the milestones what each window's own page tells of them.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SubmissionState } from '../../../domain/submission/submission.ts';
import { pathTo } from '../../../web/paths.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anEntry, aWindow, moveTo } from '../../support/factories.ts';
import { startTestWeb, type TestWeb } from '../../support/web.ts';

let fresh: FreshDatabase;
let web: TestWeb;

/** A technical check that ended two days late; all else so far in time. */
const moves = [
  ['received', 'technical-check', '2022-03-10'],
  ['technical-check', 'ready-to-mark', '2022-03-15'],
  ['ready-to-mark', 'allocated', '2022-03-20'],
  ['allocated', 'marking', '2022-04-01'],
] as const satisfies readonly (readonly [SubmissionState, SubmissionState, string])[];

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at: new Date('2022-05-04T09:00:00Z') });
});

afterAll(async () => {
  await web.close();
  await fresh.close();
});

test('[R24] the timeline of all windows and the page of one tell the same of each milestone', async () => {
  const { database } = fresh;
  const window = await aWindow(database, { cohort: 'K' });
  await database.query(`update submission_window set state = 'collected' where id = $1`, [window.id]);
  const id = (await anEntry(database, window)).submissions['1'] ?? '';
  await database.query(
    `delete from submission where entry_id = (select entry_id from submission where id = $1) and id <> $1`,
    [id],
  );
  await moveTo(database, web.around.files, id, 'received', { who: 'moodle', at: new Date('2022-03-03T12:01:00Z') });
  await database.query(`update submission set state = 'marking' where id = $1`, [id]);
  for (const [from, to, on] of moves)
    await database.query(
      `insert into history (at, who, subject, subject_id, transition, from_state, to_state, why) values ($1, 'clock', 'submission', $2, 'a test', $3, $4, '{}')`,
      [new Date(`${on}T12:00:00Z`), id, from, to],
    );
  const admin = await web.signIn('admin');
  const own = (await admin.get(pathTo('window', { windowId: window.id }))).page;
  const words = own('table:has(caption:contains("Milestones")) tbody td:nth-child(4)')
    .toArray()
    .map((tag) => own(tag).text().trim());
  expect(words).toEqual(['Met', 'Missed', 'Met', 'Met', 'At risk', 'To come', 'To come', 'To come']);

  const { page } = await admin.get(pathTo('windows', {}));
  const wide = page('svg.score.wide');
  const counts = ['circle.met', 'rect.miss', 'rect.risk', 'circle.open'].map((note) => wide.find(note).length);
  expect(counts).toEqual([3, 1, 1, 3]);
  expect(wide.find('title').text()).toContain(
    'marking is due Thursday 5 May and is at risk, release Thursday 16 June.',
  );
  expect(page('table tbody').text()).toContain('Marking Thursday 5 May');
});
