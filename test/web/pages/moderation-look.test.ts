// Sampling, the queue, comparing and deciding as a browser shows them: accessible, silent, never scrolled sideways.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inTransaction } from '../../../services/database/database.ts';
import { settleComparison } from '../../../services/register/moderation/settle-comparison.ts';
import { pathTo } from '../../../web/paths.ts';
import { type OpenPage, startBrowser, type TestBrowser } from '../../support/browser.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anAssessor, anEntry, aWindow, type MadeWindow } from '../../support/factories.ts';
import { aMarkedScript, type ScoreOf, secondMark } from '../../support/marked-scripts.ts';
import { startTestWeb, type TestWeb, type Visitor } from '../../support/web.ts';

const now = new Date('2022-05-05T10:00:00Z');
const safe: ScoreOf = (key) => (key === '1/2.3.4' ? 1 : 2);
const borderline: ScoreOf = (key) => (key.startsWith('1/4.') || key === '1/1.3.2' ? 1 : 2);
const apart: ScoreOf = (key) => ({ '1/1.3.1': 0, '1/4.3.1': 0, '1/2.3.3': 1 })[key] ?? borderline(key);
let fresh: FreshDatabase;
let web: TestWeb;
let window: MadeWindow;
let browser: TestBrowser;
let admin: Visitor;
let first: Visitor;
let moderator: Visitor;
let lead: Visitor;
const scripts: string[] = [];
const opened: OpenPage[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  const { database } = fresh;
  web = await startTestWeb(fresh, { at: now, mode: 'rehearsal' });
  admin = await web.signIn('admin');
  window = await aWindow(database, { cohort: 'K' });
  first = await web.signInAs(await anAssessor(database, window));
  moderator = await web.signInAs(await anAssessor(database, window, { roles: ['moderator'] }));
  lead = await web.signInAs(await anAssessor(database, window, { roles: ['lead-moderator'] }));
  for (let n = 0; n < 40; n += 1) {
    const { submissions } = await anEntry(database, window);
    const submissionId = submissions['1'] ?? '';
    await database.query(`update submission set state = 'deferred', facts = '{}' where id = $1`, [submissions['2']]);
    const score = n < 3 ? borderline : n < 5 ? () => 0 : safe;
    await aMarkedScript(database, web.around.files, { submissionId, unit: '1' }, first.personId, score, now);
    scripts.push(submissionId);
  }
  browser = await startBrowser();
}, 120_000);

afterAll(async () => {
  for (const one of opened) await one.close();
  await browser.close();
  await web.close();
  await fresh.close();
});

async function look(who: Visitor, name: string, path: string): Promise<void> {
  const open = await browser.open(`${web.url}/sign-in`, { viewport: 'wide', scheme: 'light' });
  opened.push(open);
  const [cookie = '', value = ''] = (await who.cookie()).split(/=(.*)/s);
  await open.page.context().addCookies([{ name: cookie, value, url: web.url }]);
  for (const viewport of ['wide', 'phone', 'narrowest'] as const) {
    await open.look({ viewport, scheme: 'light' });
    await open.page.goto(web.url + path, { waitUntil: 'load' });
    await open.screenshot(`moderation-${name}-${viewport}`, true);
    expect([name, viewport, await open.sideways()]).toEqual([name, viewport, 0]);
    if (viewport !== 'narrowest') expect(await open.axe()).toEqual([]);
  }
  await open.look({ viewport: 'wide', scheme: 'dark' });
  expect(await open.axe()).toEqual([]);
  await open.screenshot(`moderation-${name}-dark`);
  expect(open.problems).toEqual([]);
}

const sampling = () => pathTo('sampling', { windowId: window.id });
const queue = pathTo('moderationQueue', {});
const compare = (at: number) => pathTo('compare', { submissionId: scripts[at] ?? '' });

test('sampling before the draw and after it', async () => {
  await look(admin, 'sampling', sampling());
  const { page } = await admin.get(sampling());
  const size = page('input[name=size][checked]').attr('value') ?? '';
  await admin.post(sampling(), { size, seed: '7', frame: page('input[name=frame]').attr('value') ?? '' });
  await look(admin, 'sampling-drawn', sampling());
}, 120_000);

test('the queue, comparing, accepting and deciding', async () => {
  await look(moderator, 'queue', queue);
  for (const [at, score] of [apart, apart, borderline].entries()) {
    const script = { submissionId: scripts[at] ?? '', unit: '1' };
    await secondMark(fresh.database, script, score, now);
    await inTransaction(fresh.database, (tx) => settleComparison(tx, web.around.frameworks, script.submissionId, now));
  }
  await look(moderator, 'compare', compare(0));
  await look(moderator, 'compare-within', compare(2));
  const reason = 'Table 4 of the data does compare with the local authority. I had missed it.';
  const fields = Object.fromEntries(
    ['1/1.3.1', '1/4.3.1', '1/2.3.3'].flatMap((key) => [
      [`score ${key}`, '1'],
      [`reason ${key}`, reason],
    ]),
  );
  await moderator.post(compare(0), { act: 'propose', ...fields });
  await look(first, 'accept', compare(0));
  await moderator.post(compare(1), { act: 'hand-to-lead' });
  await look(lead, 'decide', `${compare(1)}/decide`);
  await look(lead, 'queue-lead', queue);
  await look(first, 'queue-first', queue);
}, 240_000);
