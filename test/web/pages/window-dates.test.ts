// Changing the dates of a window: who is told, what is refused, what Moodle must be set to.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startSandboxMoodle, type SandboxMoodle } from '../../../rehearsal/sandbox-moodle/start.ts';
import { readWindow } from '../../../services/register/window-row.ts';
import { pathTo } from '../../../web/paths.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anEmail, anEntry, aWindow, type MadeWindow } from '../../support/factories.ts';
import { startTestWeb, type TestWeb, type Visitor } from '../../support/web.ts';

const beforeClose = new Date('2022-02-20T09:00:00Z');
const token = 'c0ffee00c0ffee00c0ffee00c0ffee00';
let folder = '';
let moodle: SandboxMoodle;
let fresh: FreshDatabase;
let web: TestWeb;
let admin: Visitor;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moodle-dates-'));
  const noon = '2022-03-03T12:00:00Z';
  moodle = await startSandboxMoodle({
    folder,
    site: {
      courses: [{ id: 2, shortname: 'NPQH-K', fullname: 'NPQH cohort K' }],
      users: [
        { id: 5, username: 'sync', firstname: 'Sync', lastname: 'User', email: 's@x.example', capabilities: 'service' },
      ],
      assignments: [
        { id: 1, courseid: 2, name: 'Task 1', duedate: noon, cutoffdate: noon, grade: 100 },
        { id: 2, courseid: 2, name: 'Task 2', duedate: noon, grade: 100 },
      ],
      services: [{ shortname: 'moderato' }],
      tokens: [{ token, userid: 5, service: 'moderato' }],
    },
  });
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at: beforeClose, moodleUrl: moodle.url, moodleToken: token });
  admin = await web.signIn('admin');
});

afterAll(async () => {
  await web.close();
  await fresh.close();
  await moodle.close();
  await rm(folder, { recursive: true });
});

const address = ({ id }: MadeWindow) => pathTo('windowDates', { windowId: id });
const change = async (window: MadeWindow, opens: string, closes: string) => {
  const { page } = await admin.get(address(window));
  return admin.post(address(window), { opens, closes, seen: page('input[name=seen]').attr('value') ?? '' });
};
const owed = async ({ id }: MadeWindow) => {
  const rows: { job: string; key: string; payload: unknown; due_at: Date }[] = await fresh.database.query(
    `select job, key, payload, due_at from outbox where payload->>'id' = $1 and done_at is null and key <> $1 || '@2' order by job`,
    [id],
  );
  return rows;
};
const history = async ({ id }: MadeWindow) => {
  const rows: { id: string; who: string; at: Date; why: unknown }[] = await fresh.database.query(
    `select id, who, at, why from history where subject_id = $1 and transition = 'change dates'`,
    [id],
  );
  return rows;
};
const within = { courseId: 2, assignments: [1, 2] } as const;

test('[R22] a change after participants were told is in the log as it was before, and telling them is owed', async () => {
  const window = await aWindow(fresh.database, within);
  const { personId } = await anEntry(fresh.database, window);
  const letter = await anEmail(fresh.database, personId, 'accepted', beforeClose);
  await fresh.database.query('update email set occasion = $2 where id = $1', [letter, window.id]);
  expect((await admin.get(address(window))).text).toContain('1 participant was told');
  const { location } = await change(window, '2022-02-17', '2022-03-31');
  expect(location).toBe(pathTo('window', { windowId: window.id }));
  const [line] = await history(window);
  expect(line).toMatchObject({
    who: admin.personId,
    at: beforeClose,
    why: { opensOn: '2022-02-17', closesOn: '2022-03-03' },
  });
  const key = `${window.id}@dates-${line?.id ?? ''}`;
  expect(await owed(window)).toEqual([
    // The clocks change on 27 March: noon on the 31st is 11:00 in Greenwich.
    { job: 'close-window', key: window.id, payload: { id: window.id }, due_at: new Date('2022-03-31T11:00:01Z') },
    { job: 'plan-window', key, payload: { id: window.id }, due_at: beforeClose },
    { job: 'tell-dates-changed', key, payload: { id: window.id, changeId: line?.id }, due_at: beforeClose },
  ]);
  expect((await readWindow(fresh.database, window.id)).closesAt).toEqual(new Date('2022-03-31T11:00:00Z'));
});

test('[R22] a window that nobody was told of changes with a line in the log and no letter', async () => {
  const window = await aWindow(fresh.database, { ...within, published: false });
  await change(window, '2022-02-18', '2022-03-04');
  expect((await history(window)).length).toBe(1);
  expect(await owed(window)).toEqual([]);
});

test('[R21] the page says which assignments Moodle would not shut at the new close', async () => {
  const window = await aWindow(fresh.database, within);
  const now = await admin.get(address(window));
  expect(
    now
      .page('form .say')
      .toArray()
      .map((say) => now.page(say).text()),
  ).toEqual([expect.stringContaining('“Task 2”: The assignment has none')]);
  const { location } = await change(window, '2022-02-17', '2022-03-10');
  const { text } = await admin.get(location);
  expect(text).toContain('“Task 1”: It is not the close of the window, Thursday 10 March 2022, 12 noon UK time.');
  expect(text).toContain('“Task 2”');
});

test('[R19] the close stays within the last acceptance of every task', async () => {
  const window = await aWindow(fresh.database, { ...within, lastAcceptance: { '2': '2022-03-10' } });
  const { status, page } = await change(window, '2022-02-17', '2022-03-11');
  expect(status).toBe(422);
  expect(page('#closes-error').text()).toContain('Task 2 is accepted until 10 March 2022.');
  expect((await change(window, '2022-02-17', '2022-03-10')).status).toBe(303);
});

test('days that are none, in the wrong order or over are told at their fields, and what was typed stays', async () => {
  const window = await aWindow(fresh.database, within);
  const wrongOrder = await change(window, '2022-03-10', '2022-03-09');
  expect([wrongOrder.status, wrongOrder.page('#opens').attr('value')]).toEqual([422, '2022-03-10']);
  expect(wrongOrder.page('#closes-error').text()).toContain('Close the window after it opens');
  expect((await change(window, '2022-02-01', '2022-02-10')).page('#closes-error').text()).toContain(
    'Close the window in the future',
  );
  expect((await change(window, '', '2022-03-10')).page('#opens-error').text()).toContain(
    'Give the day on which the window opens',
  );
  expect(await history(window)).toEqual([]);
});

test('a form from before someone else changed the dates changes nothing', async () => {
  const window = await aWindow(fresh.database, within);
  const stale = { opens: '2022-02-17', closes: '2022-03-24', seen: '2022-02-17/2022-03-03' };
  await change(window, '2022-02-17', '2022-03-17');
  expect((await admin.post(address(window), stale)).status).toBe(409);
  expect((await readWindow(fresh.database, window.id)).window.closesOn).toBe('2022-03-17');
});

test('the same form sent twice changes the dates once', async () => {
  const window = await aWindow(fresh.database, within);
  const form = { opens: '2022-02-17', closes: '2022-03-24', seen: '2022-02-17/2022-03-03' };
  const answers = await Promise.all([admin.post(address(window), form), admin.post(address(window), form)]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect((await history(window)).length).toBe(1);
});

test('[R216] nobody but an admin changes dates, and nobody at all after close', async () => {
  const window = await aWindow(fresh.database, within);
  for (const role of ['auditor', 'lead-moderator', 'participant'] as const)
    expect((await (await web.signIn(role)).post(address(window), { opens: '', closes: '', seen: '' })).status).toBe(
      403,
    );
  web.setTime(new Date('2022-03-03T12:00:01Z'));
  expect((await admin.get(address(window))).status).toBe(409);
  expect(
    (await admin.post(address(window), { opens: '2022-02-17', closes: '2022-03-24', seen: '2022-02-17/2022-03-03' }))
      .status,
  ).toBe(409);
  web.setTime(beforeClose);
});
