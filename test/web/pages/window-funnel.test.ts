// The window's overview to its end: every row adds up, every number opens a list of as many, and the steps say when they were done.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { SubmissionState } from '../../../domain/submission/submission.ts';
import { pathTo } from '../../../web/paths.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anEntry, aWindow, type MadeWindow, moveTo } from '../../support/factories.ts';
import { startTestWeb, type TestWeb, type Visitor } from '../../support/web.ts';

let fresh: FreshDatabase;
let web: TestWeb;
let admin: Visitor;
let window: MadeWindow;

/** Two of each place after the check, and one that is still being checked. */
const later = [
  'ready-to-mark',
  'allocated',
  'marking',
  'marked',
  'in-moderation',
  'adjudication',
  'agreed',
  'outcome-confirmed',
  'released',
] as const satisfies readonly SubmissionState[];
const states: readonly SubmissionState[] = ['technical-check', ...later, ...later];

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at: new Date('2022-05-10T09:00:00Z') });
  admin = await web.signIn('admin');
  window = await aWindow(fresh.database, { cohort: 'K' });
  await fresh.database.query(`update submission_window set state = 'collected' where id = $1`, [window.id]);
  const by = { who: 'moodle', at: new Date('2022-03-03T12:01:00Z') };
  for (const [place, state] of states.entries()) {
    const entry = await anEntry(fresh.database, window, { givenName: 'Ada', familyName: `Number ${String(place)}` });
    const id = entry.submissions['1'] ?? '';
    await moveTo(fresh.database, web.around.files, id, 'received', by);
    await fresh.database.query('update submission set state = $2 where id = $1', [id, state]);
  }
});

afterAll(async () => {
  await web.close();
  await fresh.close();
});

const address = () => pathTo('window', { windowId: window.id });

test('[R75] every row is the sum of its terms, down to what is released', async () => {
  const { page } = await admin.get(address());
  const sums = page('.lsum')
    .toArray()
    .map((row) =>
      page(row)
        .find('a b')
        .toArray()
        .map((number) => Number(page(number).text())),
    );
  expect(sums.length).toBeGreaterThanOrEqual(5);
  for (const [total = 0, ...terms] of sums) expect(terms.reduce((sum, n) => sum + n, 0)).toBe(total);
  const [ready, marked, final] = sums.slice(2, 5);
  expect([ready, marked, final]).toEqual([
    [18, 12, 2, 2, 2],
    [12, 6, 2, 2, 2],
    [6, 2, 2, 2],
  ]);
});

test('every number of the later stages opens a list of as many', async () => {
  const { page } = await admin.get(address());
  const links = page('.lsum a[href*="stage="]')
    .toArray()
    .map((link) => page(link));
  expect(links).toHaveLength(14);
  for (const link of links) {
    const listed = await admin.get(link.attr('href') ?? '');
    expect([link.text(), listed.page('tbody tr').length]).toEqual([link.text(), Number(link.find('b').text())]);
    expect(listed.page('h1').text()).toMatch(new RegExp(`^${link.find('b').text()} `, 'u'));
  }
});

test('a list that was narrowed to a stage stays so while it is searched', async () => {
  const { page } = await admin.get(pathTo('submissions', { windowId: window.id }, { stage: 'marked' }));
  expect(page('input[name=stage]').attr('value')).toBe('marked');
  const unknown = await admin.get(pathTo('submissions', { windowId: window.id }, { stage: 'elsewhere' }));
  expect(unknown.page('input[name=stage]').length).toBe(0);
});

test('the report’s ends sum to its entries', async () => {
  const { text } = await admin.get(`${address()}?format=json`);
  const report = z
    .object({ entries: z.number(), ended: z.record(z.string(), z.number()), marked: z.number() })
    .parse(JSON.parse(text));
  expect(Object.values(report.ended).reduce((sum, n) => sum + n, 0)).toBe(report.entries);
  expect(report.entries).toBe(states.length);
});
