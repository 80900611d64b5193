// The Moodle connection: who checks it, what is kept of a check, and what it says of dates and of a Moodle that is away.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startSandboxMoodle, type SandboxMoodle } from '../../../rehearsal/sandbox-moodle/start.ts';
import { pathTo } from '../../../web/paths.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { aWindow } from '../../support/factories.ts';
import { startTestWeb, type TestWeb } from '../../support/web.ts';

const at = new Date('2022-02-20T09:00:00Z');
const token = 'c0ffee00c0ffee00c0ffee00c0ffee00';
const address = pathTo('moodle', {});
let folder = '';
let moodle: SandboxMoodle;
let fresh: FreshDatabase;
let web: TestWeb;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moodle-page-'));
  const noon = '2022-03-03T12:00:00Z';
  const assignment = (id: number) => ({
    id,
    courseid: 2,
    name: `Task ${String(id)}`,
    duedate: noon,
    grade: ['Not yet passed', 'Passed'],
    markingworkflow: true,
  });
  moodle = await startSandboxMoodle({
    folder,
    site: {
      courses: [{ id: 2, shortname: 'NPQH-K', fullname: 'NPQH cohort K' }],
      users: [
        { id: 5, username: 'sync', firstname: 'Sync', lastname: 'User', email: 's@x.example', capabilities: 'service' },
      ],
      assignments: [{ ...assignment(1), cutoffdate: noon }, assignment(2)],
      services: [{ shortname: 'moderato' }],
      tokens: [{ token, userid: 5, service: 'moderato' }],
    },
  });
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at, moodleUrl: moodle.url, moodleToken: token });
});

afterAll(async () => {
  await web.close();
  await fresh.close();
  await moodle.close();
  await rm(folder, { recursive: true });
});

test('before the first check the page says so and nothing has been asked', async () => {
  const { page } = await (await web.signIn('admin')).get(address);
  expect(page('h1').text()).toBe('The readiness check has not been run yet');
  expect(page('.lead').text()).toBe('Moodle has not been read so far.');
});

test('[R216] nobody but an admin sees or checks the connection', async () => {
  for (const role of ['assessor', 'auditor', 'participant'] as const) {
    const visitor = await web.signIn(role);
    expect([(await visitor.get(address)).status, (await visitor.post(address)).status]).toEqual([403, 403]);
  }
});

test('[R21] a check compares every cut-off with the close and says how to mend the one that is blank', async () => {
  await aWindow(fresh.database, { cohort: 'K', courseId: 2, assignments: [1, 2] });
  const admin = await web.signIn('admin');
  expect((await admin.post(address)).location).toBe(address);
  const { page, text } = await admin.get(address);
  expect(page('h1').text()).toMatch(/stops? Moodle from being ready/);
  const tasks = page('li.task')
    .toArray()
    .map((task) => page(task).text().replaceAll(/\s+/g, ' '));
  expect(tasks.find((task) => task.startsWith('Task 1: cut-off date'))).toContain('In order');
  const blank = tasks.find((task) => task.startsWith('Task 2: cut-off date'));
  expect(blank).toContain('To mend');
  expect(blank).toContain('set the cut-off date to Thursday 3 March 2022, 12 noon UK time');
  expect(text).toContain('mod_assign_get_submissions');
  expect(text).not.toContain(token);
  const kept: { n: string }[] = await fresh.database.query('select count(*) as n from moodle_reading where at = $1', [
    at,
  ]);
  expect(kept[0]?.n).toBe('1');
});

test('a Moodle that is away is a finding on the page, not a fault', async () => {
  const other = await freshDatabase();
  const away = await startTestWeb(other, { at, mode: 'rehearsal' });
  const admin = await away.signIn('admin');
  expect((await admin.post(address)).status).toBe(303);
  const { page, status } = await admin.get(address);
  expect(status).toBe(200);
  expect(page('h1').text()).toBe('Moodle does not answer as it should');
  await away.close();
  await other.close();
});
