// The list behind a number: who may see it, what it finds, how it is filtered.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pathTo } from '../../../web/paths.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anEntry, aWindow, moveTo, type MadeWindow } from '../../support/factories.ts';
import { startTestWeb, type TestWeb, type Visitor } from '../../support/web.ts';

const afterClose = new Date('2022-03-03T13:00:00Z');
let fresh: FreshDatabase;
let web: TestWeb;
let admin: Visitor;
let window: MadeWindow;

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at: afterClose });
  admin = await web.signIn('admin');
  window = await aWindow(fresh.database, { cohort: 'K' });
  const by = { who: 'moodle', at: new Date('2022-03-03T12:01:00Z') };
  const people = [
    { givenName: 'Siobhán', familyName: 'Ó Briain', state: 'received' },
    { givenName: 'Patrick', familyName: 'O’Neill', state: 'draft-at-close' },
    { givenName: 'Ada', familyName: 'Thistlewood', state: 'not-submitted' },
  ] as const;
  for (const { state, ...person } of people) {
    const entry = await anEntry(fresh.database, window, person);
    await moveTo(fresh.database, web.around.files, entry.submissions['1'] ?? '', state, by);
  }
});

afterAll(async () => {
  await web.close();
  await fresh.close();
});

const address = (query: Readonly<Record<string, string>> = {}) => pathTo('submissions', { windowId: window.id }, query);

test('[R216] assessors and participants may not open the list', async () => {
  for (const role of ['assessor', 'moderator', 'participant'] as const)
    expect((await (await web.signIn(role)).get(address())).status).toBe(403);
  expect((await web.stranger().get(address())).location).toContain('/sign-in');
});

test('[R75] the boxes of one task add up to the cohort', async () => {
  const { page, status } = await admin.get(address({ task: '1' }));
  expect(status).toBe(200);
  const counts = page('fieldset label span')
    .toArray()
    .map((span) => Number(page(span).text()));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
  expect(page('caption').text()).toBe('3 of 3');
});

test('the title is the finding of what is shown', async () => {
  const query = '?task=1&show=draftAtClose&show=notSubmitted';
  const { page } = await admin.get(`${address()}${query}`);
  expect(page('h1').text()).toBe('1 is still a draft, 1 did not submit');
  expect(
    page('tbody th')
      .toArray()
      .map((cell) => page(cell).text()),
  ).toEqual(['Patrick O’Neill', 'Ada Thistlewood']);
});

test('a name is found without its accents and apostrophes, and a candidate by number', async () => {
  expect((await admin.get(address({ q: 'o briain', task: '1' }))).page('tbody tr').length).toBe(1);
  expect((await admin.get(address({ q: 'oneill', task: '1' }))).page('tbody tr').length).toBe(1);
  expect((await admin.get(address({ q: 'k-4', task: '1' }))).page('tbody tr').length).toBe(3);
  expect((await admin.get(address({ q: 'zz' }))).page('h1').text()).toBe('Nobody matches');
});

test('a number that cannot be in the address is no page, not a fault', async () => {
  expect((await admin.get('/windows/nonsense/submissions')).status).toBe(404);
  expect((await admin.get('/windows/00000000-0000-4000-8000-000000000000/submissions')).status).toBe(404);
  expect((await admin.get(address({ page: '-3', task: 'x', show: 'expected' }))).status).toBe(200);
});

test('more than a hundred are shown a hundred at a time, with the filters kept', async () => {
  const large = await aWindow(fresh.database, { cohort: 'L' });
  for (let n = 0; n < 51; n += 1) await anEntry(fresh.database, large);
  const first = await admin.get(pathTo('submissions', { windowId: large.id }, { show: 'undecided' }));
  expect(first.page('tbody tr').length).toBe(100);
  const second = await admin.get(
    `${pathTo('submissions', { windowId: large.id })}${first.page('a[rel=next]').attr('href') ?? ''}`,
  );
  expect(second.page('tbody tr').length).toBe(2);
  expect(second.text).toContain('101 to 102 of 102');
});

test('the list is taken as CSV with the same filters, and a formula stays text', async () => {
  const entry = await anEntry(fresh.database, window);
  await fresh.database.query(`update person set given_name = '=1+1', family_name = 'Formula' where id = $1`, [
    entry.personId,
  ]);
  const file = await admin.get(address({ q: 'formula', task: '1', format: 'csv' }));
  expect(file.status).toBe(200);
  const lines = file.text.trim().split('\n');
  expect(lines[0]).toContain('Participant,Candidate,Task,State');
  expect(lines).toHaveLength(2);
  expect(lines[1]).not.toMatch(/^=|,=/);
});
