// The participant's status page (P1): theirs alone, plain about deadlines, silent about results.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openHold } from '../../../services/register/release/holds.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { pathTo } from '../../../web/paths.ts';
import { aCheckedScript, aCorrectionAsked } from '../../support/checked-scripts.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anEntry, aPerson, aReadyScript, aWindow, type MadeEntry, type MadeWindow } from '../../support/factories.ts';
import { startTestWeb, type TestWeb } from '../../support/web.ts';

const beforeClose = new Date('2022-03-01T09:00:00Z');
const checkedAt = new Date('2022-03-11T15:00:00Z');
let fresh: FreshDatabase;
let web: TestWeb;
let window: MadeWindow;

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at: beforeClose });
  window = await aWindow(fresh.database, { cohort: 'K' });
});

afterAll(async () => {
  await web.close();
  await fresh.close();
});

const own = ({ personId }: { personId: string }) => pathTo('ownStatus', { personId });
const open = async (entry: MadeEntry) => (await web.signInAs(entry.personId)).get(own(entry));
const taskOne = (entry: MadeEntry) => entry.submissions['1'] ?? '';

const inCheck = (entry: MadeEntry) => aCheckedScript(fresh.database, web.around, taskOne(entry), checkedAt);
const askedBack = (entry: MadeEntry) => aCorrectionAsked(fresh.database, web.around, taskOne(entry), checkedAt);

test('[R216] a participant opens their own page and no other; the stable address and the start lead there', async () => {
  const [mine, other] = [await anEntry(fresh.database, window), await anEntry(fresh.database, window)];
  const me = await web.signInAs(mine.personId);
  expect((await me.get(pathTo('status', {}))).location).toBe(own(mine));
  expect((await me.get('/')).location).toBe(own(mine));
  expect((await me.get(own(mine))).status).toBe(200);
  expect((await me.get(own(other))).status).toBe(403);
  for (const role of ['admin', 'assessor', 'technical-checker'] as const)
    expect((await (await web.signIn(role)).get(own(mine))).status).toBe(403);
  expect((await web.stranger().get(pathTo('status', {}))).location).toContain(pathTo('signIn', {}));
});

test('[R34] links to Moodle, its questions and answers and the team’s details are on the page', async () => {
  const { page, text } = await open(await anEntry(fresh.database, window));
  expect(page('a:contains("Return to Moodle")').attr('href')).toBe('http://127.0.0.1:9');
  expect(page('a:contains("Questions and answers in Moodle")').length).toBe(1);
  expect(text).toContain('team@provider.example');
});

test('[R224] before close the title is what to submit, with weekday and UK time, and every need is listed', async () => {
  web.setTime(beforeClose);
  const entry = await anEntry(fresh.database, window);
  const { page, text } = await open(entry);
  expect(page('h1').text()).toBe('Submit Task 1 and Task 2 by Thursday 3 March, 12 noon');
  expect(text).toContain('Thursday 3 March 2022, 12 noon UK time');
  const needs = page('.task b')
    .toArray()
    .map((need) => page(need).text());
  expect(needs).toEqual(
    expect.arrayContaining([
      'Within 4,000 words',
      'Sponsor Comments, with name, role and signature',
      'Declaration that the work is your own, signed',
      'Engagement: sessions attended, or modules completed with their learning logs',
    ]),
  );
  expect(needs.some((need) => need.startsWith('Project of at least'))).toBe(true);
  expect(page('.stops li[aria-current=step]').text()).toContain('Close');
  const me = await web.signInAs(entry.personId);
  const leads = page('main a[href^="/"]')
    .toArray()
    .map((link) => page(link).attr('href') ?? '');
  // Four requests, and the sponsor's link for each task: for Task 2 too, whose criteria list no comments (R66).
  expect(leads).toHaveLength(6);
  for (const href of leads) expect((await me.get(href)).status).toBe(200);
});

test('what Moodle shows as submitted is not asked for again, and a draft is told as one', async () => {
  const entry = await anEntry(fresh.database, window);
  const users: { moodle_user_id: number }[] = await fresh.database.query(
    'select moodle_user_id from person where id = $1',
    [entry.personId],
  );
  for (const [index, status] of ['submitted', 'draft'].entries())
    await fresh.database.query(
      `insert into sighting (assignment_id, moodle_user_id, listed, suspended, status, time_modified, files, seen_at) values ($1, $2, true, false, $3, $4, '[{}, {}]', $4)`,
      [window.assignments[index], users[0]?.moodle_user_id, status, beforeClose],
    );
  const { page, text } = await open(entry);
  expect(page('h1').text()).toBe('Submit Task 2 by Thursday 3 March, 12 noon');
  expect(text).toContain('Task 2 is uploaded and not submitted');
  expect(text).toContain('Task 1: submitted in Moodle Tuesday 1 March 2022, 9am');
});

test('[R82] what a check found is told once it has been asked for: each item, where to put it right and by when', async () => {
  web.setTime(checkedAt);
  const entry = await anEntry(fresh.database, window);
  await inCheck(entry);
  const before = await open(entry);
  expect(before.page('h1').text()).not.toContain('put right');
  expect(before.text).not.toContain('Page 2 is not signed');
  const asked = await anEntry(fresh.database, window);
  await askedBack(asked);
  const { page, text } = await open(asked);
  // Friday's three days end on a Monday.
  expect(page('h1').text()).toBe('2 things to put right by Monday 14 March, 11:59pm');
  expect(text).toContain('Monday 14 March 2022, 11:59pm UK time');
  expect(page('.item h2').first().text()).toBe('Page 2 is not signed');
  expect(page('.item').first().text()).toContain('Ask your sponsor to sign it.');
  expect(page('.items .when').first().text()).toBe('2.3.2');
  expect(page('.item a:contains("Upload in Moodle")').attr('href')).toContain('/mod/assign/view.php?id=');
  expect(page('.task .govuk-tag--yellow').length).toBe(2);
  expect(page('.stops li[aria-current=step]').text()).toContain('Check');
});

test('[R141] before release two scripts read alike, whether or not one is moderated, held or decided', async () => {
  const at = new Date('2022-06-01T10:00:00Z');
  web.setTime(at);
  const { database, around } = { database: fresh.database, around: web.around };
  const [plain, watched] = [await anEntry(database, window), await anEntry(database, window)];
  for (const entry of [plain, watched])
    for (const id of Object.values(entry.submissions)) await aReadyScript(database, around.files, id, at);
  for (const id of Object.values(watched.submissions))
    await database.query(`update submission set state = 'adjudication' where id = $1`, [id]);
  const admin = await aPerson(database, { roles: ['admin'] });
  await inTransaction(database, (tx) => openHold(tx, watched.entryId, 'malpractice', 'A case', { who: admin, at }));
  const textOf = async (entry: MadeEntry) => (await open(entry)).page('main').text().replaceAll(/\s+/g, ' ');
  const text = await textOf(watched);
  expect(text).toBe(await textOf(plain));
  expect(text).toContain('Nothing needed from you');
  expect(text).toContain('Results are planned for Thursday 16 June 2022.');
  expect(text).not.toMatch(/adjudicat|malpractice|\b(held|hold|marks?|pass|fail)\b/iu);
});

test('somebody entered in no window is told when something will appear', async () => {
  const personId = await aPerson(fresh.database);
  const { page } = await (await web.signInAs(personId)).get(own({ personId }));
  expect(page('h1').text()).toBe('Nothing needed from you yet');
});
