// A participant who moves school, and one who doubts that their project is suitable: what is kept of each, and who reads it.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readScripts } from '../../../services/register/pooled-scripts.ts';
import { pathTo } from '../../../web/paths.ts';
import { aCheckedScript } from '../../support/checked-scripts.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anEntry, aReadyScript, aWindow, type MadeEntry, type MadeWindow } from '../../support/factories.ts';
import { startTestWeb, type TestWeb, type Visitor } from '../../support/web.ts';

const at = new Date('2022-03-11T15:00:00Z');
let fresh: FreshDatabase;
let web: TestWeb;
let admin: Visitor;
let window: MadeWindow;
let entry: MadeEntry;

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at });
  admin = await web.signIn('admin');
  window = await aWindow(fresh.database, { cohort: 'K' });
  entry = await anEntry(fresh.database, window, { givenName: 'Wren', familyName: 'Applegarth' });
  await fresh.database.query(
    `update person set school_name = 'Coppice Federation', school_urn = '123456', region = 'North West' where id = $1`,
    [entry.personId],
  );
});

afterAll(async () => {
  await web.close();
  await fresh.close();
});

const school = () => pathTo('school', { personId: entry.personId });
const move = {
  name: 'Saltmarsh Primary School',
  urn: '654321',
  movedOn: '2022-01-01',
  agreedBy: 'Rowan Underhill, headteacher',
  agreedOn: '2021-11-12',
};
const rowsOf = (page: Awaited<ReturnType<Visitor['get']>>['page']) =>
  page('dl.kv dt')
    .toArray()
    .map((key) => `${page(key).text()} ${page(key).next().text()}`);

test('[R35] a move without the new employer’s agreement, or to a URN that is none, is not recorded', async () => {
  const sent = await admin.post(school(), { ...move, agreedBy: ' ', agreedOn: '', urn: '12' });
  expect(sent.status).toBe(422);
  expect(sent.page('.govuk-error-summary a').length).toBe(3);
  expect(sent.page('#name').attr('value')).toBe(move.name);
  expect((await admin.post(school(), { ...move, movedOn: '2022-04-01' })).status).toBe(422);
  expect((await admin.post(school(), { ...move, urn: '123456' })).status).toBe(422);
  const kept: unknown[] = await fresh.database.query('select 1 from school_move');
  expect(kept).toEqual([]);
});

test('[R35] a move keeps the agreement and both URNs with their days, and nothing untrue of the new school', async () => {
  expect((await admin.post(school(), move)).status).toBe(303);
  const again = { ...move, name: 'Fellside Academy', urn: '234567', movedOn: '2022-02-21', agreedOn: '2022-02-01' };
  expect((await admin.post(school(), again)).status).toBe(303);
  const lines = rowsOf((await admin.get(school())).page);
  expect(lines.map((line) => line.replace(/ Agreed.*$/u, ''))).toEqual([
    'Since 21 February 2022 Fellside Academy, URN 234567.',
    'Until 21 February 2022 Saltmarsh Primary School, URN 654321.',
    'Until 1 January 2022 Coppice Federation, URN 123456',
  ]);
  expect(lines[1]).toContain('Agreed by Rowan Underhill, headteacher on 12 November 2021');
  const { text } = await admin.get(pathTo('participant', { personId: entry.personId }));
  expect(text).toContain('Fellside Academy, URN 234567');
  expect(text).not.toContain('North West');
});

test('[R35] [R105] nobody who works at a school that they left is given their script', async () => {
  await aReadyScript(fresh.database, web.around.files, entry.submissions['1'] ?? '', at);
  const [script] = await readScripts(fresh.database, window.id);
  expect(script?.schools).toEqual(['123456', '234567', '654321']);
});

test('[R35] the participant’s page leads there, and only for whoever may record it', async () => {
  const { page } = await admin.get(pathTo('participant', { personId: entry.personId }));
  expect(page(`a[href="${school()}"]`).length).toBe(1);
  expect((await (await web.signIn('technical-checker')).get(school())).status).toBe(403);
});

const advice = () => pathTo('advice', { personId: entry.personId });

test('[R45] what was asked and advised of a project is kept, whole or not at all', async () => {
  const { page } = await admin.get(advice());
  const about = page('#about option:contains("Task 2")').attr('value') ?? '';
  const bare = await admin.post(advice(), { about, question: 'Is one key stage enough?', advice: ' ' });
  expect([bare.status, bare.page('#question').text()]).toEqual([422, 'Is one key stage enough?']);
  const sent = { about, question: 'Is one key stage enough?', advice: 'Only with a second school.' };
  expect((await admin.post(advice(), { ...sent, about: 'other/1' })).status).toBe(404);
  expect((await admin.post(advice(), sent)).status).toBe(303);
  expect((await admin.get(advice())).text).toContain('Only with a second school.');
});

test('[R45] the technical checker reads it beside the account of that task, and of no other', async () => {
  const other = await anEntry(fresh.database, window);
  const told = 'asked “Is one key stage enough?”, told “Only with a second school.”';
  const checker = await web.signIn('technical-checker');
  const readBy = async ({ submissions }: MadeEntry, task: '1' | '2') => {
    const id = submissions[task] ?? '';
    const { page } = await checker.get(pathTo('check', { submissionId: id }));
    return page('main').text().includes(told);
  };
  await aCheckedScript(fresh.database, web.around, entry.submissions['2'] ?? '', at);
  await aCheckedScript(fresh.database, web.around, other.submissions['2'] ?? '', at);
  expect([await readBy(entry, '2'), await readBy(entry, '1'), await readBy(other, '2')]).toEqual([true, false, false]);
});
