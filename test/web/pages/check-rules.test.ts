// What a cohort's check goes by, set by an admin; and engagement by sessions, from attendance and from what Moodle has complete.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startCheck } from '../../../domain/submission/check-transitions.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { readChecked, type CheckedSubmission } from '../../../services/register/checked-submission.ts';
import { record } from '../../../services/register/record.ts';
import { pathTo } from '../../../web/paths.ts';
import { jobs } from '../../../workers/pipeline.ts';
import { afterClose, cohortSite, course, people } from '../../support/cohort-site.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anEntry, aWindow, moveTo, type MadeEntry, type MadeWindow } from '../../support/factories.ts';
import { startMoodleSide, type MoodleSide } from '../../support/moodle-side.ts';
import { surroundings, type MadeSurroundings } from '../../support/surroundings.ts';
import { startTestWeb, type TestWeb, type Visitor } from '../../support/web.ts';

const at = afterClose(7 * 86_400);
let fresh: FreshDatabase;
let moodle: MoodleSide;
let made: MadeSurroundings;
let web: TestWeb;
let admin: Visitor;
let window: MadeWindow;
let entries: Readonly<Record<'there' | 'online' | 'away', MadeEntry>>;
/** The course's two assignments stand in for a module and its log: the assessment is handed in elsewhere. */
let module = '';
let log = '';

beforeAll(async () => {
  fresh = await freshDatabase();
  moodle = await startMoodleSide(cohortSite(3), afterClose(-3 * 86_400));
  made = surroundings(fresh, at, moodle.url);
  const { database } = fresh;
  web = await startTestWeb(fresh, { at, mode: 'rehearsal', moodleUrl: moodle.url });
  admin = await web.signIn('admin');
  window = await aWindow(database, { cohort: 'K', courseId: course.id, assignments: [9001, 9002] });
  const enter = ({ userId }: { readonly userId: number }) => anEntry(database, window, { moodleUserId: userId });
  entries = {
    there: await enter(people.siobhan),
    online: await enter(people.patrick),
    away: await enter(people.amina),
  };
  for (const entry of Object.values(entries)) {
    await moveTo(database, web.around.files, taskTwo(entry), 'received', { who: 'clock', at });
    await inTransaction(database, (tx) => record(tx, taskTwo(entry), startCheck, undefined, { who: 'clock', at }));
  }
  for (const task of ['1', '2'] as const) await moodle.handIn(people.patrick, task);
}, 120_000);

afterAll(async () => {
  await web.close();
  made.close();
  await moodle.close();
  await fresh.close();
});

const taskTwo = (entry: MadeEntry) => entry.submissions['2'] ?? '';
const rules = () => pathTo('checkRules', { windowId: window.id });

async function checked(entry: MadeEntry): Promise<CheckedSubmission> {
  await jobs['check-submission'].run(
    { ...made.around, files: web.around.files },
    { id: taskTwo(entry) },
    { at, attempts: 9 },
  );
  const one = await readChecked(fresh.database, web.around.frameworks, taskTwo(entry));
  if (one === undefined) throw new Error('There is no such submission.');
  return one;
}
const engagementOf = async (entry: MadeEntry) =>
  (await checked(entry)).results.find(({ requirement }) => requirement.kind === 'engagement');
const lookedAgain = async () => {
  const rows: { key: string }[] = await fresh.database.query(
    `select key from outbox where job = 'check-submission' and done_at is null order by key`,
  );
  return rows.map(({ key }) => key);
};
const forgetJobs = () => fresh.database.query(`delete from outbox where job = 'check-submission'`);

test('the window leads to its rules, and only whoever may set them comes there', async () => {
  const { page } = await admin.get(pathTo('window', { windowId: window.id }));
  expect(page(`a[href="${rules()}"]`).text()).toBe('Rules of the check');
  expect((await (await web.signIn('technical-checker')).get(rules())).status).toBe(403);
});

test('[R43] an admin marks terms that count in full for the cohort, and no other is taken', async () => {
  const { page } = await admin.get(rules());
  expect(page('input[name=inFull]').length).toBe(10);
  const sent = { act: 'terms', sponsor: 'required', inFull: ['spring-2021', 'spring-1901'] };
  expect((await admin.post(rules(), sent)).status).toBe(303);
  expect((await checked(entries.away)).terms.termsInFull).toEqual(['spring-2021']);
  expect((await admin.get(rules())).page('input[name=inFull]:checked').attr('value')).toBe('spring-2021');
});

test('[R66] a provider that does not ask for more comments of sponsors says so for a cohort', async () => {
  const asks = async () => (await checked(entries.away)).requirements.map(({ key }) => key);
  expect(await asks()).toContain('document:2:sponsor-comments');
  await admin.post(rules(), { act: 'terms', sponsor: 'not-required' });
  expect(await asks()).not.toContain('document:2:sponsor-comments');
  await forgetJobs();
  await admin.post(rules(), { act: 'terms', sponsor: 'required' });
  expect(await lookedAgain()).toEqual(Object.values(entries).map(taskTwo).toSorted());
});

test('[R36] until sessions are listed the check asks nothing of engagement', async () => {
  expect(await engagementOf(entries.there)).toBeUndefined();
});

test('[R36] a session is listed with what stands in for it online, chosen from the course in Moodle', async () => {
  const { page } = await admin.get(rules());
  const offered = page('input[name=modules]').toArray();
  [module = '', log = ''] = offered.map((box) => page(box).attr('value') ?? '');
  expect(offered.map((box) => page(box).parent().text().trim())).toContain('NPQH Task 1: final submission');
  const half = await admin.post(rules(), { act: 'list', name: 'Residential 1', modules: module });
  expect([half.status, half.page('#name').attr('value')]).toEqual([422, 'Residential 1']);
  expect((await admin.post(rules(), { act: 'list', name: ' ' })).status).toBe(422);
  expect((await admin.post(rules(), { act: 'list', name: 'Residential 1', modules: module, logs: log })).status).toBe(
    303,
  );
  expect((await admin.post(rules(), { act: 'list', name: 'Residential 1' })).status).toBe(422);
  expect((await admin.post(rules(), { act: 'list', name: 'Residential 2' })).status).toBe(303);
});

/** Ticks these on the list of a session. */
async function attended(session: string, present: readonly MadeEntry[]): Promise<void> {
  const { page } = await admin.get(rules());
  const href = page(`a:contains("Attendance at ${session}")`).attr('href') ?? '';
  const sent = await admin.post(href, { present: present.map(({ personId }) => personId) });
  expect(sent.status).toBe(303);
}

test('[R36] attendance, modules with their log, or both of them together cover every session', async () => {
  const { there, online, away } = entries;
  await attended('Residential 1', [there]);
  await attended('Residential 2', [there, online]);
  const ways = async (entry: MadeEntry) =>
    (await engagementOf(entry))?.finding.engagement?.sessions.map(({ by }) => by);
  expect(await ways(there)).toEqual(['attended', 'attended']);
  expect(await ways(online)).toEqual(['online', 'attended']);
  expect(await ways(away)).toEqual([null, null]);
  expect([(await engagementOf(there))?.answer, (await engagementOf(online))?.answer]).toEqual(['met', 'met']);
  expect((await engagementOf(away))?.answer).toBeNull();
});

test('[R40] what it rests on is kept with it: the session or the activity, by whose word, and when', async () => {
  const kept = (await engagementOf(entries.online))?.finding.engagement?.evidence ?? [];
  expect(kept.map(({ what, who }) => [what.split(':')[0], who])).toEqual([
    ['moodle', 'moodle'],
    ['moodle', 'moodle'],
    ['session', admin.personId],
  ]);
  expect(kept.map(({ what }) => what)).toEqual(expect.arrayContaining([`moodle:${module}`, `moodle:${log}`]));
  expect(kept.every(({ at: when }) => when !== null && !Number.isNaN(Date.parse(when)))).toBe(true);
});

test('[R40] attendance that is put right adds a line and loses none, and only those concerned are checked again', async () => {
  const { there, online, away } = entries;
  await forgetJobs();
  web.setTime(afterClose(8 * 86_400));
  await attended('Residential 2', [there, online, away]);
  expect(await lookedAgain()).toEqual([taskTwo(away)]);
  const lines: { attended: boolean }[] = await fresh.database.query(
    `select attended from attendance a join course_session s on s.id = a.session_id where s.name = 'Residential 2' and a.person_id = $1 order by recorded_at`,
    [away.personId],
  );
  expect(lines.map((line) => line.attended)).toEqual([false, true]);
  expect((await engagementOf(away))?.finding.engagement?.sessions.map(({ by }) => by)).toEqual([null, 'attended']);
});

test('[R37] the checker reads which session has no record, and "not met" is theirs to say', async () => {
  const checker = await web.signIn('technical-checker');
  const { text } = await checker.get(pathTo('check', { submissionId: taskTwo(entries.away) }));
  expect(text).toContain('Attended: Residential 2. Not covered by any record: Residential 1.');
});

test('a session that is taken off is asked of nobody, and its attendance stays', async () => {
  const { page } = await admin.get(rules());
  const form = page('form:has(input[value=end])').first();
  const session = form.find('input[name=session]').attr('value') ?? '';
  await admin.post(rules(), { act: 'end', session });
  expect((await engagementOf(entries.away))?.answer).toBe('met');
  const kept: unknown[] = await fresh.database.query('select 1 from attendance where session_id = $1', [session]);
  expect(kept).toHaveLength(3);
});
