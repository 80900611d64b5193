// From a week after close to ready to mark: the machine reads, a person confirms, one email asks for the rest, and what comes back is checked again.
// long because: one window is followed from its check to the end of its corrections.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeLog } from '../../services/log/log.ts';
import { moodleDoor } from '../../services/moodle/moodle-door.ts';
import { findForm, type Filling } from '../../rehearsal/people/form.ts';
import type { Browser } from '../../rehearsal/people/browser.ts';
import type { ShownPage } from '../../rehearsal/people/shown-page.ts';
import { correctionsOf, type Correction } from '../../services/register/correction-row.ts';
import { afterClose, course, people, type Pupil } from '../support/cohort-site.ts';
import { startInstance, type Instance } from '../support/instance.ts';
import { taskTwo, type TaskFaults } from '../support/task-documents.ts';

let instance: Instance;
let windowId: string;
let checker: Browser;
let office: Browser;
const { siobhan, patrick, amina, gwen, zoe, idris } = people;

const day = 86_400;
const noonOfDay = (days: number) => afterClose(days * day);

/** All is well with Siobhán; the others each have something that a check sends back. */
const faults: readonly (readonly [Pupil, TaskFaults])[] = [
  [siobhan, {}],
  [patrick, { unsigned: true, noBudget: true }],
  [amina, { words: 2_600 }],
  [gwen, { noBudget: true }],
  [zoe, { emptyAccount: true }],
  [idris, { unsigned: true }],
];

beforeAll(async () => {
  instance = await startInstance({ people: 6, web: true });
  windowId = await instance.setUp();
  await instance.publish(windowId);
  await instance.untilQuiet();
  for (const [who, wrong] of faults) await instance.moodle.handIn(who, '2', await taskTwo(wrong));
  checker = await instance.signedIn(await instance.account('technical-checker'));
  office = await instance.signedIn(instance.office);
}, 120_000);
afterAll(() => instance.close());

const idOf = async (who: Pupil): Promise<string> => {
  const rows: { id: string }[] = await instance.database.query(
    `select s.id from submission s join entry e on e.id = s.entry_id join person p on p.id = e.person_id where s.unit = '2' and p.moodle_user_id = $1`,
    [who.userId],
  );
  return rows[0]?.id ?? '';
};
const stateOf = async (who: Pupil): Promise<string> => {
  const rows: { state: string }[] = await instance.database.query('select state from submission where id = $1', [
    await idOf(who),
  ]);
  return rows[0]?.state ?? '';
};
const lastRound = async (who: Pupil): Promise<Correction> => {
  const last = (await correctionsOf(instance.database, await idOf(who))).at(-1);
  if (last === undefined) throw new Error(`${who.name} was never asked for anything.`);
  return last;
};
const resultsOf = async (who: Pupil): Promise<Record<string, string | null>> => {
  const rows: { requirement: string; result: string | null }[] = await instance.database.query(
    'select requirement, result from requirement_result where submission_id = $1',
    [await idOf(who)],
  );
  return Object.fromEntries(rows.map(({ requirement, result }) => [requirement, result]));
};
const filesOf = async (who: Pupil): Promise<readonly string[]> => {
  const rows: { filename: string }[] = await instance.database.query(
    `select f.filename from submission s join copied_file f on s.facts->'copyIds' ? f.copy_id::text where s.id = $1 order by 1`,
    [await idOf(who)],
  );
  return rows.map(({ filename }) => filename);
};
const check = async (browser: Browser, who: Pupil) => browser.open(`/checks/${await idOf(who)}`);

/** Presses one of the page's buttons, with what stands in the form. */
async function press(browser: Browser, page: ShownPage, act: string, filling: Filling = {}): Promise<ShownPage> {
  const form = findForm(page, ({ choices }) => (choices.get('act') ?? []).some(({ value }) => value === act));
  if (form === undefined) throw new Error(`${page.url} has no button ${act}.`);
  return browser.send(form, { ...filling, act });
}

async function sendBack(who: Pupil, filling: Filling = {}): Promise<ShownPage> {
  const preview = await press(checker, await check(checker, who), 'preview', filling);
  const form = findForm(preview, ({ action }) => action.endsWith('/email'));
  if (form === undefined)
    throw new Error(`No email to send for ${who.name}: ${preview.page('.govuk-error-summary').text()}`);
  return checker.send(form, {});
}

const mailsTo = async (who: Pupil, subject: RegExp) =>
  (await instance.mail.list(who.email)).filter((mail) => subject.test(mail.subject));

test('[R80] the full check starts a week after close, at noon, and not before', async () => {
  await instance.stepTo(new Date(noonOfDay(7).getTime() - 1_000));
  expect(await stateOf(siobhan)).toBe('received');
  await instance.stepTo(noonOfDay(7));
  expect(await stateOf(siobhan)).toBe('technical-check');
});

test('[R81] each requirement has what the machine found, and a person’s answer where it cannot tell', async () => {
  expect(await resultsOf(siobhan)).toEqual({
    'account:2': 'met',
    'words:npqh-task-2': 'met',
    'files:2': 'met',
    'document:2:curriculum-led-budget': 'met',
    'document:2:sponsor-comments': 'met',
    'presentation:2': 'met',
    'declaration:2': 'met',
    'days:2': 'met',
  });
  expect(await resultsOf(patrick)).toMatchObject({
    'document:2:curriculum-led-budget': 'not-met',
    'declaration:2': 'not-met',
  });
  expect(await resultsOf(amina)).toMatchObject({ 'words:npqh-task-2': 'not-met' });
  expect(await resultsOf(zoe)).toMatchObject({ 'account:2': 'not-met', 'words:npqh-task-2': null });
});

test('[R216] a checker sees names, files and requirements, and no other page of the office', async () => {
  const page = await check(checker, siobhan);
  expect(page.page('h1').text()).toContain('Siobhán Ó Briain, Task 2: everything found');
  const file = page.page('a[href^="/files/"]').first().attr('href') ?? '';
  expect((await checker.open(file)).status).toBe(200);
  expect((await checker.open('/windows')).status).toBe(403);
});

test('what is confirmed goes on to marking; what is not met does not', async () => {
  await press(checker, await check(checker, siobhan), 'pass');
  expect(await stateOf(siobhan)).toBe('ready-to-mark');
  const wrong = await check(checker, patrick);
  expect(wrong.page('button[value=pass]').length).toBe(0);
  expect(await checker.press(wrong.url.replace(/^.*(?=\/checks\/)/u, ''), { act: 'pass' })).toBe(422);
  expect(await stateOf(patrick)).toBe('technical-check');
});

test('[R82] one email lists everything that is missing and says until when', async () => {
  await sendBack(patrick);
  await instance.untilQuiet();
  const mails = await mailsTo(patrick, /to put right/u);
  expect(mails.map(({ subject }) => subject)).toEqual(['2 things to put right by Monday 14 March, 11:59pm']);
  const { text } = await instance.mail.read(mails[0]?.id ?? '');
  expect(text).toContain('Curriculum-led Budget is missing');
  expect(text).toContain('is not signed');
  expect(text).toMatch(/press Submit\. A draft is not a return/u);
});

test('[R83] [R84] three days end on the next working day, one second before midnight', async () => {
  // Day 7 is Thursday 10 March; three days later is a Sunday.
  expect((await lastRound(patrick)).dueAt).toEqual(new Date('2022-03-14T23:59:59Z'));
});

test('Moodle is open again for this participant alone, and that was read back', async () => {
  expect((await lastRound(patrick)).reopenedAt).not.toBeNull();
  const door = moodleDoor({ ...instance.config.moodle, log: makeLog('silent', 'test') });
  const statusOf = async ({ userId }: Pupil) =>
    (await door.submissionStatus(course.assignments['2'], userId)).lastAttempt?.submission?.status;
  expect([await statusOf(patrick), await statusOf(amina)]).toEqual(['draft', 'submitted']);
  door.close();
});

test('[R86] a return is taken in before the deadline: only what was asked for counts, and the earlier version stays', async () => {
  for (const who of [amina, gwen, zoe, idris]) await sendBack(who);
  await instance.untilQuiet();
  await instance.stepTo(noonOfDay(8));
  await instance.moodle.handIn(patrick, '2', await taskTwo({ added: 'A sentence that nobody asked for.' }));
  await instance.stepTo(afterClose(8 * day + 7 * 3_600));
  const round = await lastRound(patrick);
  expect([round.outcome, round.returnedAs, round.setAside]).toEqual([
    'returned',
    'submitted',
    ['Task 2 - Written account.docx'],
  ]);
  expect(await stateOf(patrick)).toBe('technical-check');
  expect(await filesOf(patrick)).toEqual([
    'Task 2 - Cover sheet and declaration.pdf',
    'Task 2 - Curriculum-led Budget.xlsx',
    'Task 2 - Governors’ feedback.docx',
    'Task 2 - Sponsor comments.docx',
    'Task 2 - Written account.docx',
  ]);
  const copies: { n: string; words: number }[] = await instance.database.query(
    `select count(*) over () as n, r.words from submission s join copied_file f on s.facts->'copyIds' ? f.copy_id::text join document_reading r on r.copied_file_id = f.id
     where s.id = $1 and f.filename like '%account%'`,
    [await idOf(patrick)],
  );
  expect(copies.map(({ words }) => words)).toEqual([1_200]);
  expect(await resultsOf(patrick)).toMatchObject({ 'declaration:2': 'met', 'document:2:curriculum-led-budget': 'met' });
  const open = (await check(checker, patrick)).page('.seg').length;
  expect(open).toBe(2);
});

test('[R87] a correction that passes goes on to marking, and the participant is told', async () => {
  await press(checker, await check(checker, patrick), 'pass');
  await instance.untilQuiet();
  expect(await stateOf(patrick)).toBe('ready-to-mark');
  expect((await mailsTo(patrick, /correction .* accepted/u)).length).toBe(1);
});

test('a day before the deadline those are reminded from whom nothing has come', async () => {
  await instance.stepTo(new Date('2022-03-14T12:00:00Z'));
  expect((await mailsTo(gwen, /^Tomorrow: 1 thing to put right/u)).length).toBe(1);
  expect((await mailsTo(patrick, /^Tomorrow/u)).length).toBe(0);
});

test('[R86] an upload without submit is shown as that, never as no return; an admin decides', async () => {
  await instance.moodle.draft(gwen, '2', await taskTwo());
  await instance.moodle.handIn(amina, '2', await taskTwo({ words: 2_550 }));
  await instance.moodle.handIn(zoe, '2', await taskTwo());
  await instance.stepTo(new Date('2022-03-15T00:05:00Z'));
  expect([(await lastRound(gwen)).returnedAs, await stateOf(gwen)]).toEqual(['draft', 'technical-check']);
  expect((await check(office, gwen)).page('h1').text()).toContain('uploaded, not submitted');
  expect((await press(checker, await check(checker, gwen), 'pass')).status).toBe(403);
  await press(office, await check(office, gwen), 'with-return', { reason: 'Uploaded in time; Submit was forgotten.' });
  expect(await stateOf(gwen)).toBe('ready-to-mark');
});

test('the words of an account that had to come back are counted with it', async () => {
  expect(await resultsOf(zoe)).toMatchObject({ 'account:2': 'met', 'words:npqh-task-2': 'met' });
});

test('[R87] after the round only an admin opens another', async () => {
  expect(await resultsOf(amina)).toMatchObject({ 'words:npqh-task-2': 'not-met' });
  await press(checker, await check(checker, amina), 'tell');
  await instance.untilQuiet();
  expect((await mailsTo(amina, /something is still missing/u)).length).toBe(1);
  const told = (await check(checker, amina)).page('body');
  expect([told.find('button[value=tell]').length, told.find('button[value=pass]').length]).toEqual([0, 0]);
  expect(told.text()).toContain('The participant was told what came of it on');
  const barred = await checker.press(`/checks/${await idOf(amina)}`, { act: 'another-round' });
  expect([barred, await stateOf(amina)]).toEqual([403, 'technical-check']);
  await press(office, await check(office, amina), 'another-round');
  expect([(await lastRound(amina)).round, await stateOf(amina)]).toEqual([2, 'correction-requested']);
});

test('[R88] nothing came back: nothing is decided by the clock, and an admin may give more time', async () => {
  expect([(await lastRound(idris)).outcome, await stateOf(idris)]).toEqual(['lapsed', 'correction-lapsed']);
  const bare = await press(office, await check(office, idris), 'extend');
  expect([bare.status, await stateOf(idris)]).toEqual([422, 'correction-lapsed']);
  await press(office, await check(office, idris), 'extend', { reason: 'In hospital until Friday.' });
  await instance.untilQuiet();
  expect(await stateOf(idris)).toBe('correction-requested');
  expect((await lastRound(idris)).dueAt).toEqual(new Date('2022-03-18T23:59:59Z'));
  expect((await mailsTo(idris, /to put right by Friday 18 March/u)).length).toBe(1);
});

test('[R91] not ready: the team is told with the reason, and the participant is not written to', async () => {
  await instance.stepTo(new Date('2022-03-19T00:05:00Z'));
  expect(await stateOf(idris)).toBe('correction-lapsed');
  const before = (await instance.mail.list(idris.email)).length;
  await press(office, await check(office, idris), 'not-ready', { reason: 'Only a plan; nothing was carried out.' });
  await instance.untilQuiet();
  expect(await stateOf(idris)).toBe('not-ready');
  const told = (await instance.mail.list('office@provider.example')).filter(({ subject }) =>
    subject.startsWith('Not ready for assessment'),
  );
  expect((await instance.mail.read(told[0]?.id ?? '')).text).toContain('Only a plan; nothing was carried out.');
  expect((await instance.mail.list(idris.email)).length).toBe(before);
});

test('[R75] the numbers of the second row add up to what was received', async () => {
  const page = await office.open(`/windows/${windowId}`);
  const sums = page
    .page('.lsum')
    .toArray()
    .map((element) => page.page(element).text().replaceAll(/\s+/gu, ' ').trim());
  expect(sums).toContainEqual(expect.stringMatching(/^6 received = /u));
  expect(page.page('.lrow, .ledger').text()).not.toContain('missing');
});

test('work that Moodle still shows as a draft because we opened it is no change after intake', async () => {
  const open: unknown[] = await instance.database.query(
    `select 1 from problem where kind = 'changed-after-intake' and resolved_at is null`,
  );
  expect(open).toEqual([]);
});
