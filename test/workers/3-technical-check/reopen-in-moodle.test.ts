// A correction that Moodle will not open, because its participant is enrolled no more: a person sees it, and Moodle is not asked for ever.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inTransaction } from '../../../services/database/database.ts';
import { addCorrection } from '../../../services/register/correction-row.ts';
import { pathTo } from '../../../web/paths.ts';
import { needsOf } from '../../../web/needs.ts';
import { jobs } from '../../../workers/pipeline.ts';
import { afterClose, cohortSite, course, people } from '../../support/cohort-site.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { aCopy, anEntry, aPerson, aWindow, type MadeEntry, type MadeWindow } from '../../support/factories.ts';
import { startMoodleSide, type MoodleSide } from '../../support/moodle-side.ts';
import { surroundings, type MadeSurroundings } from '../../support/surroundings.ts';
import { startTestWeb, type TestWeb, type Visitor } from '../../support/web.ts';

const at = afterClose(7 * 86_400);
const dueAt = afterClose(11 * 86_400);
let fresh: FreshDatabase;
let moodle: MoodleSide;
let made: MadeSurroundings;
let web: TestWeb;
let admin: Visitor;
let window: MadeWindow;
let entry: MadeEntry;
let correctionId: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  moodle = await startMoodleSide(cohortSite(1), at);
  made = surroundings(fresh, at, moodle.url);
  web = await startTestWeb(fresh, { at, mode: 'rehearsal' });
  admin = await web.signIn('admin');
  const { database } = fresh;
  const assignments = [course.assignments['1'], course.assignments['2']] as const;
  window = await aWindow(database, { courseId: course.id, assignments });
  entry = await anEntry(database, window, { moodleUserId: people.siobhan.userId });
  const copyIds = [await aCopy(database, web.around.files, submissionId(), at)];
  await database.query(`update submission set state = 'correction-requested', facts = $2 where id = $1`, [
    submissionId(),
    JSON.stringify({ copyIds, way: 'in-time' }),
  ]);
  const askedBy = await aPerson(database, { roles: ['technical-checker'] });
  const items = [{ requirement: 'account:1', tasks: ['1'], codes: [], line: 'The account cannot be opened.' }];
  correctionId = await inTransaction(database, (tx) =>
    addCorrection(tx, {
      ...{ submissionId: submissionId(), round: 1, askedAt: at, askedBy, dueAt },
      ...{ items, copyIdsBefore: copyIds },
    }),
  );
  await moodle.act({ act: 'unenrol', courseid: course.id, userid: people.siobhan.userId });
});
afterAll(async () => {
  await web.close();
  made.close();
  await moodle.close();
  await fresh.close();
});

const submissionId = () => entry.submissions['1'] ?? '';
const check = () => pathTo('check', { submissionId: submissionId() });
async function run(): Promise<void> {
  const outcome = await jobs['reopen-in-moodle'].run(made.around, { id: submissionId() }, { at, attempts: 0 });
  if (outcome === undefined || !('keep' in outcome)) throw new Error('The job kept nothing.');
  await inTransaction(fresh.database, (tx) => outcome.keep(tx));
}
const owed = async () => {
  const rows: { n: string }[] = await fresh.database.query(
    `select count(*) as n from outbox where job = 'reopen-in-moodle' and key = $1 and done_at is null`,
    [correctionId],
  );
  return Number(rows[0]?.n);
};

test('the job ends, and an admin sees what is wrong and what to do, on the window, the participant and the check', async () => {
  await run();
  expect((await needsOf(fresh.database, window.id)).unopened).toBe(1);
  expect((await admin.get(pathTo('window', { windowId: window.id }))).text).toContain(
    '1 correction could not be opened in Moodle',
  );
  expect((await admin.get(pathTo('participant', { personId: entry.personId }))).text).toContain(
    'The correction could not be opened in Moodle',
  );
  const { text } = await admin.get(check());
  expect(text).toContain('This person is not a participant of the assignment.');
  expect(text).toContain('Check the enrolment in Moodle.');
  expect(await owed()).toBe(0);
});

test('once asked to, it is opened again, one time for two presses, and the problem is gone', async () => {
  await moodle.seed({ enrolments: [{ courseid: course.id, userid: people.siobhan.userId }] });
  expect((await admin.post(check(), { act: 'reopen' })).location).toBe(check());
  expect((await admin.post(check(), { act: 'reopen' })).status).toBe(409);
  expect(await owed()).toBe(1);
  await run();
  expect((await needsOf(fresh.database, window.id)).unopened).toBe(0);
  expect((await admin.get(check())).text).toContain('Opened in Moodle and read back');
});
