// The office's pages as a browser shows them on a filled database: accessible, silent in the console, never scrolled sideways.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inTransaction } from '../../../services/database/database.ts';
import { raiseProblem } from '../../../services/register/problem.ts';
import { pathTo } from '../../../web/paths.ts';
import { startBrowser, type OpenPage, type TestBrowser } from '../../support/browser.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anEmail, anEntry, aWindow, moveTo, type MadeEntry, type MadeWindow } from '../../support/factories.ts';
import { startTestWeb, type TestWeb, type Visitor } from '../../support/web.ts';

const closing = new Date('2022-03-03T12:01:00Z');
let fresh: FreshDatabase;
let web: TestWeb;
let admin: Visitor;
let browser: TestBrowser;
let opened: OpenPage;
let window: MadeWindow;
let open: MadeWindow;
let wren: MadeEntry;

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at: new Date('2022-03-03T13:00:00Z'), mode: 'rehearsal' });
  admin = await web.signIn('admin');
  window = await aWindow(fresh.database, { cohort: 'K', lastAcceptance: { '1': '2022-09-29' } });
  open = await aWindow(fresh.database, { cohort: 'L', opensOn: '2022-03-17', closesOn: '2022-03-31' });
  wren = await anEntry(fresh.database, window, { givenName: 'Wren', familyName: 'Applegarth', trn: '9123456' });
  const by = { who: 'moodle', at: closing };
  const [first = '', second = ''] = [wren.submissions['1'], wren.submissions['2']];
  await anEmail(fresh.database, wren.personId, 'accepted', new Date('2022-02-03T12:00:00Z'), window.id);
  await moveTo(fresh.database, web.around.files, first, 'received', by);
  await anEmail(fresh.database, wren.personId, 'refused', new Date('2022-03-03T12:03:00Z'));
  await inTransaction(fresh.database, (tx) =>
    raiseProblem(tx, {
      kind: 'late',
      subject: second,
      submissionId: second,
      windowId: window.id,
      detail: { finalisedAt: '2022-03-03T12:00:01Z', moodleAllowedIt: 'no' },
      at: closing,
    }),
  );
  const others = [
    ['Siobhán', 'Ó Briain', 'draft-at-close'],
    ['Oluwaseun', 'Featherstonehaugh-Cholmondeley', 'not-submitted'],
    ['Patrick', 'O’Neill', 'deferred'],
  ] as const;
  for (const [givenName, familyName, state] of others) {
    const { submissions } = await anEntry(fresh.database, window, { givenName, familyName });
    for (const id of Object.values(submissions)) await moveTo(fresh.database, web.around.files, id, state, by);
  }
  browser = await startBrowser();
  opened = await browser.open(`${web.url}/sign-in`, { viewport: 'wide', scheme: 'light' });
  const [name = '', value = ''] = (await admin.cookie()).split(/=(.*)/s);
  await opened.page.context().addCookies([{ name, value, url: web.url }]);
});

afterAll(async () => {
  await opened.close();
  await browser.close();
  await web.close();
  await fresh.close();
});

async function look(name: string, path: string): Promise<void> {
  for (const viewport of ['wide', 'phone', 'narrowest'] as const) {
    await opened.look({ viewport, scheme: 'light' });
    await opened.page.goto(web.url + path, { waitUntil: 'load' });
    await opened.screenshot(`office-${name}-${viewport}`, true);
    expect([name, viewport, await opened.sideways()]).toEqual([name, viewport, 0]);
    if (viewport !== 'narrowest') expect(await opened.axe()).toEqual([]);
  }
  expect(opened.problems).toEqual([]);
}

test('the list of submissions', () => look('submissions', pathTo('submissions', { windowId: window.id })));

test('one participant', () => look('participant', pathTo('participant', { personId: wren.personId })));

test('agreeing an extension', () =>
  look(
    'agree-extension',
    pathTo('agree', { personId: wren.personId }, { kind: 'extension', window: window.id, unit: '2' }),
  ));

test('agreeing a deferral, and confirming it', async () => {
  const path = pathTo('agree', { personId: wren.personId }, { kind: 'deferral', window: window.id });
  await look('agree-deferral', path);
  await opened.look({ viewport: 'wide', scheme: 'light' });
  await opened.page.goto(web.url + path);
  await opened.page.fill('#reason', 'Long illness');
  await opened.page.click('main button[type=submit]');
  await opened.page.waitForSelector('input[name=confirmed]', { state: 'attached' });
  await opened.screenshot('office-agree-confirm-wide', true);
  expect(await opened.axe()).toEqual([]);
  await opened.look({ viewport: 'phone', scheme: 'light' });
  await opened.screenshot('office-agree-confirm-phone', true);
});

test('an email', async () => {
  const rows: { id: string }[] = await fresh.database.query(
    `select id from email where person_id = $1 and state = 'refused'`,
    [wren.personId],
  );
  await fresh.database.query('update email_message set body = $2 where email_id = $1', [
    rows[0]?.id,
    `Dear Wren,\n\n${'Upload each task before noon. '.repeat(12)}\n\nThe NPQ team`,
  ]);
  await look('email', pathTo('email', { emailId: rows[0]?.id ?? '' }));
});

test('the Moodle connection, checked while Moodle is away', async () => {
  await admin.post(pathTo('moodle', {}));
  await admin.get(pathTo('moodle', {}));
  await look('moodle', pathTo('moodle', {}));
});

test('the dates of a window', () => look('window-dates', pathTo('windowDates', { windowId: open.id })));

test('data for a rehearsal', () => look('rehearsal-data', pathTo('rehearsalData', { windowId: window.id })));
