// A window whose Moodle assignments do not shut at close is not published, and it says which and why.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from '../../rehearsal/people/browser.ts';
import { findForm } from '../../rehearsal/people/form.ts';
import { afterClose, close } from '../support/cohort-site.ts';
import { startInstance, type Instance } from '../support/instance.ts';
import { lifeOf } from '../support/intake-facts.ts';

let instance: Instance;
let windowId: string;
let office: Browser;

beforeAll(async () => {
  instance = await startInstance({ people: 2, web: true, startsAt: afterClose(-7_200) });
  windowId = await instance.setUp();
  office = await instance.signedIn(instance.office);
}, 180_000);
afterAll(() => instance.close());

const cutoff = (seconds: number) =>
  instance.moodle.act({ act: 'changeDates', assignmentid: 32, cutoffdate: afterClose(seconds).toISOString() });
const publishPath = () => `/windows/${windowId}/publish`;

test('[R21] with a cut-off a minute after close the page says so, and pressing the button all the same publishes nothing', async () => {
  const fine = findForm(await office.open(publishPath()), ({ action }) => action.endsWith('/publish'));
  if (fine === undefined) throw new Error('The page has no button.');
  await cutoff(60);
  const shown = await office.open(publishPath());
  expect(shown.page('main').text()).toContain('Moodle’s dates do not fit this window');
  expect(shown.page('main').text()).toContain('Task 2');
  expect((await office.send(fine, {})).status).toBe(409);
  expect(await lifeOf(instance.database, windowId)).toBe('planned');
  expect(await instance.mail.list()).toHaveLength(0);
});

test('[R21] with no cut-off at all it is refused too; with the right one it is published', async () => {
  await instance.moodle.act({ act: 'changeDates', assignmentid: 32, cutoffdate: '1970-01-01T00:00:00Z' });
  expect((await office.open(publishPath())).page('main').text()).toContain('Moodle’s dates do not fit this window');
  await cutoff(0);
  const form = findForm(await office.open(publishPath()), ({ action }) => action.endsWith('/publish'));
  if (form === undefined) throw new Error('The page has no button.');
  expect((await office.send(form, {})).status).toBe(200);
  await instance.untilQuiet();
  expect(await lifeOf(instance.database, windowId)).toBe('published');
  expect(await instance.mail.list()).toHaveLength(2);
  expect(close.getTime()).toBe(afterClose(0).getTime());
});

test('[R22] dates changed after participants were told: each is told once more, and the change is in the history', async () => {
  const path = `/windows/${windowId}/dates`;
  const form = findForm(await office.open(path), ({ writable }) => writable.has('closes') || writable.has('closesOn'));
  if (form === undefined) throw new Error('The page has no form.');
  const field = form.writable.has('closes') ? 'closes' : 'closesOn';
  const answers = await Promise.all([
    office.send(form, { [field]: '2022-03-04' }),
    office.send(form, { [field]: '2022-03-04' }),
  ]);
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1);
  await instance.untilQuiet();
  const mails = await instance.mail.list();
  expect(mails).toHaveLength(4);
  expect(mails.slice(2).every(({ subject }) => /date|chang/iu.test(subject))).toBe(true);
  const rows: { n: string }[] = await instance.database.query(
    `select count(*) as n from history where subject_id = $1 and why->>'closesOn' = '2022-03-03' and transition <> 'set up'`,
    [windowId],
  );
  expect(Number(rows[0]?.n)).toBe(1);
});
