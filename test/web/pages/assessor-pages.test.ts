// Routing, people and marking as a browser shows them: accessible, silent in the console, never scrolled sideways, no script needed.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { criteriaIn } from '../../../domain/mark-scheme/mark-scheme.ts';
import { pathTo } from '../../../web/paths.ts';
import { type OpenPage, startBrowser, type TestBrowser } from '../../support/browser.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { allocated, anAssessor, anEntry, aReadyScript, aWindow, type MadeWindow } from '../../support/factories.ts';
import { schemeOf } from '../../support/frameworks.ts';
import { startTestWeb, type TestWeb, type Visitor } from '../../support/web.ts';

const now = new Date('2022-04-24T13:21:00Z');
const keys = criteriaIn(schemeOf('NPQH'), ['1']).map(({ key }) => key);
let fresh: FreshDatabase;
let web: TestWeb;
let window: MadeWindow;
let browser: TestBrowser;
let admin: Visitor;
let assessor: Visitor;
let sheet: string;
let partial: string;
const open: OpenPage[] = [];

async function save(address: string, key: string, at: number): Promise<void> {
  const score = String([2, 1, 2, 0][at % 4]);
  await assessor.post(address, {
    at: key,
    version: '0',
    score,
    place: `p. ${String(at + 1)}`,
    comment: 'The account names no comparison, and the improvement rests on one class.',
    then: 'stay',
  });
}

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at: now, mode: 'rehearsal' });
  admin = await web.signIn('admin');
  window = await aWindow(fresh.database, { cohort: 'K' });
  const rowan = await anAssessor(fresh.database, window, { givenName: 'Rowan', familyName: 'Hale' });
  assessor = await web.signInAs(rowan);
  await anAssessor(fresh.database, window, {
    givenName: 'Oluwaseun',
    familyName: 'Featherstonehaugh-Cholmondeley',
    capacity: 2,
  });
  await anAssessor(fresh.database, window, { givenName: 'Ines', familyName: 'Marlow', trained: false });
  const scripts: string[] = [];
  for (let n = 0; n < 9; n += 1) {
    const { submissions } = await anEntry(fresh.database, window);
    for (const id of Object.values(submissions)) await aReadyScript(fresh.database, web.around.files, id, now);
    scripts.push(submissions['1'] ?? '');
  }
  const started: string[] = [];
  for (const script of scripts.slice(0, 4)) {
    await allocated(fresh.database, window, script, rowan, now);
    if (started.length < 3)
      started.push((await assessor.post(pathTo('myScripts', {}), { submission: script })).location);
  }
  [sheet = '', partial = ''] = started;
  const whole = started[2] ?? '';
  for (const address of [sheet, whole]) for (const [at, key] of keys.entries()) await save(address, key, at);
  for (const [at, key] of keys.slice(0, 9).entries()) await save(partial, key, at);
  await assessor.post(`${sheet}/review`, { act: 'submit' });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  for (const one of open) await one.close();
  await browser.close();
  await web.close();
  await fresh.close();
});

async function look(who: Visitor, name: string, path: string): Promise<OpenPage> {
  const opened = await browser.open(`${web.url}/sign-in`, { viewport: 'wide', scheme: 'light' });
  open.push(opened);
  const [cookie = '', value = ''] = (await who.cookie()).split(/=(.*)/s);
  await opened.page.context().addCookies([{ name: cookie, value, url: web.url }]);
  for (const viewport of ['wide', 'phone', 'narrowest'] as const) {
    await opened.look({ viewport, scheme: 'light' });
    await opened.page.goto(web.url + path, { waitUntil: 'load' });
    await opened.screenshot(`assessor-${name}-${viewport}`, !path.startsWith('/mark'));
    expect([name, viewport, await opened.sideways()]).toEqual([name, viewport, 0]);
    if (viewport !== 'narrowest') expect(await opened.axe()).toEqual([]);
  }
  await opened.look({ viewport: 'wide', scheme: 'dark' });
  expect(await opened.axe()).toEqual([]);
  await opened.screenshot(`assessor-${name}-dark`);
  expect(opened.problems).toEqual([]);
  return opened;
}

test('routing', () => look(admin, 'routing', pathTo('routing', { windowId: window.id }, { seed: '7' })), 60_000);

test('people', () => look(admin, 'people', pathTo('people', {})), 60_000);

test('one of the staff', () => look(admin, 'staff', pathTo('staffMember', { personId: assessor.personId })), 60_000);

test('my scripts', () => look(assessor, 'my-scripts', pathTo('myScripts', {})), 60_000);

test('handing back', async () => {
  const rows: { id: string }[] = await fresh.database.query(
    `select submission_id as id from allocation where state = 'started' limit 1`,
  );
  await look(assessor, 'hand-back', pathTo('handBack', { submissionId: rows[0]?.id ?? '' }));
}, 60_000);

test('the review of a sheet with gaps, and of a submitted one', async () => {
  await look(assessor, 'review-gaps', `${partial}/review`);
  await look(assessor, 'review-done', `${sheet}/review`);
}, 90_000);

test('the mark sheet, whose files are a tab of their own on a phone', async () => {
  const { page, screenshot, look: turn } = await look(assessor, 'mark', `${partial}?at=1/2.3.2`);
  await turn({ viewport: 'phone', scheme: 'light' });
  expect(await page.locator('#script').isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Script', exact: true }).click();
  expect(await page.locator('#script').isVisible()).toBe(true);
  expect(await page.locator('#sheet').isVisible()).toBe(false);
  await screenshot('assessor-mark-script-phone');
}, 60_000);

test('a submitted mark sheet is read-only', () => look(assessor, 'mark-read-only', sheet), 60_000);
