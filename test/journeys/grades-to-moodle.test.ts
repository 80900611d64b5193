// Grades reach Moodle after the letter, once, read back; where they cannot be released or arrive, they stay here and a person sees it.
// long because: one release is followed through everything that can keep a grade out of Moodle.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { callMoodle } from '../../rehearsal/people/call-moodle.ts';
import type { Browser } from '../../rehearsal/people/browser.ts';
import { findForm } from '../../rehearsal/people/form.ts';
import { inTransaction } from '../../services/database/database.ts';
import { makeLog } from '../../services/log/log.ts';
import { moodleDoor, type MoodleDoor } from '../../services/moodle/moodle-door.ts';
import { owe } from '../../services/outbox/owe.ts';
import { tell } from '../../services/register/tell.ts';
import { afterClose, cohortSite, course, people, type Pupil } from '../support/cohort-site.ts';
import { startInstance, type Instance } from '../support/instance.ts';
import { aReleasedResult } from '../support/released-results.ts';

let instance: Instance;
let windowId: string;
let office: Browser;
let moodle: MoodleDoor;
const { siobhan, patrick, amina, gwen, zoe, idris } = people;
const everyone = [siobhan, patrick, amina, gwen, zoe, idris];
const day = 86_400;
const [task1, task2] = [course.assignments['1'], course.assignments['2']];

/** Task 2 has no marking workflow in Moodle. */
const site = (workflowOf2: boolean) => {
  const seed = cohortSite(6);
  return {
    ...seed,
    assignments: (seed.assignments ?? []).map((one) =>
      one.id === task2 ? { ...one, markingworkflow: workflowOf2 } : one,
    ),
  };
};

beforeAll(async () => {
  instance = await startInstance({ people: 6, web: true, site: site(false) });
  moodle = moodleDoor({ ...instance.config.moodle, log: makeLog('silent', 'test') });
  windowId = await instance.setUp();
  await instance.publish(windowId);
  await instance.untilQuiet();
  for (const who of everyone) for (const task of ['1', '2'] as const) await instance.moodle.handIn(who, task);
  await instance.stepTo(afterClose(day));
  office = await instance.signedIn(instance.office);
  const markerId = await instance.account('assessor');
  const rows: { id: string; unit: string; user: number }[] = await instance.database.query(
    `select s.id, s.unit, p.moodle_user_id as user from submission s join entry e on e.id = s.entry_id join person p on p.id = e.person_id`,
  );
  for (const { id, unit, user } of rows) {
    const result = user === patrick.userId && unit === '1' ? 'fail' : 'pass';
    await aReleasedResult(instance.database, { submissionId: id, unit, result, markerId }, await instance.now());
  }
}, 180_000);
afterAll(async () => {
  moodle.close();
  await instance.close();
});

const entryOf = async (who: Pupil): Promise<{ id: string; personId: string }> => {
  const rows: { id: string; person_id: string }[] = await instance.database.query(
    'select e.id, e.person_id from entry e join person p on p.id = e.person_id where p.moodle_user_id = $1',
    [who.userId],
  );
  return { id: rows[0]?.id ?? '', personId: rows[0]?.person_id ?? '' };
};

async function letterTo(who: Pupil, template: 'result-pass' | 'result-fail' = 'result-pass'): Promise<void> {
  const { id, personId } = await entryOf(who);
  const at = await instance.now();
  await inTransaction(instance.database, (tx) => tell(tx, { template, personId, occasion: id, at }));
}

/** What stands here, by task. */
async function gradesOf(who: Pupil): Promise<Readonly<Record<string, string>>> {
  const { id } = await entryOf(who);
  const rows: { unit: string; state: string; reason: string | null }[] = await instance.database.query(
    `select s.unit, g.state, g.reason from moodle_grade g join submission s on s.id = g.submission_id where s.entry_id = $1 order by s.unit`,
    [id],
  );
  return Object.fromEntries(
    rows.map(({ unit, state, reason }) => [unit, state === 'not-written' ? `${state}: ${reason ?? ''}` : state]),
  );
}

/** What Moodle shows of one person's task: grade and workflow state. */
async function inMoodle(who: Pupil, assignmentId: number): Promise<readonly [number | null, string]> {
  const [graded] = await moodle.grades([assignmentId]);
  const [flagged] = await moodle.userFlags([assignmentId]);
  const grade = graded?.grades.find(({ userId }) => userId === who.userId)?.grade ?? null;
  return [grade, flagged?.flags.find(({ userId }) => userId === who.userId)?.workflowState ?? ''];
}
async function saves(): Promise<number> {
  const { calls } = await instance.moodle.counts();
  return (calls['mod_assign_save_grade'] ?? 0) + (calls['mod_assign_save_grades'] ?? 0);
}
const minutes = async (n: number) => instance.stepTo(new Date((await instance.now()).getTime() + n * 60_000));
const grades = () => office.open(`/windows/${windowId}/grades`);

test('before a letter is accepted nothing is in Moodle, whatever was released', async () => {
  for (const who of [siobhan, patrick])
    await instance.mail.behave({ mode: 'greylist-first', for: who.email, times: 3 });
  await letterTo(siobhan);
  await letterTo(patrick, 'result-fail');
  await minutes(3);
  expect(await gradesOf(siobhan)).toEqual({});
  for (const who of [siobhan, patrick]) expect(await inMoodle(who, task1)).toEqual([null, '']);
  expect(await saves()).toBe(0);
  expect((await grades()).page('h1').text()).toBe('No grades in Moodle yet');
});

test('[R151] once accepted, pass or fail stands in Moodle as released and was read back; no mark does', async () => {
  await minutes(60);
  expect(await inMoodle(siobhan, task1)).toEqual([2, 'released']);
  expect(await inMoodle(patrick, task1)).toEqual([1, 'released']);
  expect([(await gradesOf(siobhan))['1'], (await gradesOf(patrick))['1']]).toEqual(['confirmed', 'confirmed']);
});

test('[R149] the feedback for a fail stands beside it: what is not met, what it asks, where it fell short', async () => {
  const { feedback } = await moodle.submissionStatus(task1, patrick.userId);
  const [mail] = (await instance.mail.list(patrick.email)).filter(({ subject }) => /result/iu.test(subject));
  const { text } = await instance.mail.read(mail?.id ?? '');
  const comment = feedback?.comment ?? '';
  const asked = /To meet this: (.+?)<br/u.exec(comment)?.[1] ?? 'nothing asked';
  expect(comment).toMatch(/^Fail<br/u);
  expect(comment).toMatch(/Your evidence: What was missing on \d/u);
  expect(text.replaceAll(/\s+/gu, ' ')).toContain(asked.replaceAll(/\s+/gu, ' '));
  expect((await moodle.submissionStatus(task1, siobhan.userId)).feedback?.comment).toMatch(/^Pass<br/u);
});

test('without marking workflow nothing is written, and the page says so', async () => {
  expect(await inMoodle(siobhan, task2)).toEqual([null, '']);
  expect((await gradesOf(siobhan))['2']).toBe('not-written: no-workflow');
  const text = (await grades()).page('main').text();
  expect(text).toContain('Marking workflow is off');
  expect(text).toContain('Siobhán Ó Briain');
});

test('a job that runs twice writes once', async () => {
  const before = await saves();
  const { id } = await entryOf(siobhan);
  const again = { job: 'write-grade', key: id, payload: { id } } as const;
  const dueAt = await instance.now();
  await inTransaction(instance.database, (tx) => owe(tx, [{ ...again, dueAt }]));
  await instance.untilQuiet();
  expect(await saves()).toBe(before);
});

test('what was written before a crash is read back, not written again', async () => {
  const before = await saves();
  const { id } = await entryOf(siobhan);
  await instance.database.query(
    `update moodle_grade g set state = 'waiting', reason = null from submission s where s.id = g.submission_id and s.entry_id = $1 and s.unit = '1'`,
    [id],
  );
  const dueAt = await instance.now();
  await inTransaction(instance.database, (tx) => owe(tx, [{ job: 'write-grade', key: id, payload: { id }, dueAt }]));
  await instance.untilQuiet();
  expect([await saves(), (await gradesOf(siobhan))['1']]).toEqual([before, 'confirmed']);
});

test('while Moodle is away the grade waits, and is written when it is back', async () => {
  await instance.moodle.faults({ maintenance: true });
  await letterTo(amina);
  await minutes(2);
  expect((await gradesOf(amina))['1']).toBe('waiting');
  await instance.moodle.faults({});
  await minutes(30);
  expect([(await gradesOf(amina))['1'], await inMoodle(amina, task1)]).toEqual(['confirmed', [2, 'released']]);
});

test('what a tutor graded in Moodle is not overwritten before an admin says so', async () => {
  await callMoodle({ url: instance.moodle.url, token: course.tutorToken }, 'mod_assign_save_grade', {
    ...{ assignmentid: task1, userid: gwen.userId, grade: 1, attemptnumber: -1, addattempt: 0, applytoall: 0 },
    workflowstate: 'inreview',
    'plugindata[assignfeedbackcomments_editor][text]': 'Mine.',
    'plugindata[assignfeedbackcomments_editor][format]': 1,
  });
  await letterTo(gwen);
  await minutes(2);
  expect([(await gradesOf(gwen))['1'], await inMoodle(gwen, task1)]).toEqual(['differs', [1, 'inreview']]);
  const [{ id } = { id: '' }]: { id: string }[] = await instance.database.query(
    `select id from moodle_grade where state = 'differs'`,
  );
  const page = await grades();
  expect(page.page('main').text()).toContain('Somebody else has graded this in Moodle');
  expect((await office.open(`/participants/${(await entryOf(gwen)).personId}`)).page('main').text()).toContain(
    'Moodle shows another grade',
  );
  const form = findForm(page, ({ values }) => values.get('grade') === id);
  if (form === undefined) throw new Error('Nothing can be tried again.');
  await office.send(form, {});
  await instance.untilQuiet();
  expect([(await gradesOf(gwen))['1'], await inMoodle(gwen, task1)]).toEqual(['confirmed', [2, 'released']]);
  const open: unknown[] = await instance.database.query(
    `select 1 from problem where kind = 'grade-differs' and resolved_at is null`,
  );
  expect(open).toEqual([]);
});

test('a refused letter keeps the grade back until an admin records another way of telling', async () => {
  await instance.mail.behave({ mode: 'refuse', for: zoe.email });
  await letterTo(zoe);
  await minutes(5);
  expect([await gradesOf(zoe), await inMoodle(zoe, task1)]).toEqual([{}, [null, '']]);
  expect((await grades()).page('main').text()).toContain('Zoë Łukasik');
  const rows: { id: string }[] = await instance.database.query(
    `select id from email where template = 'result-pass' and state = 'refused'`,
  );
  const email = await office.open(`/emails/${rows[0]?.id ?? ''}`);
  const form = findForm(email, ({ choices }) => choices.has('way'));
  if (form === undefined) throw new Error('No other way can be recorded.');
  const told = await office.send(form, { way: 'phone' });
  expect(told.page('main').text()).toContain('By telephone');
  expect(await office.press(`/emails/${rows[0]?.id ?? ''}`, { way: 'post' })).toBe(409);
  await instance.untilQuiet();
  expect([(await gradesOf(zoe))['1'], await inMoodle(zoe, task1)]).toEqual(['confirmed', [2, 'released']]);
});

test('once Moodle is put right, all that was not written is tried again at once', async () => {
  await instance.moodle.seed(site(true));
  const form = findForm(await grades(), ({ values }) => values.get('grade') === 'all');
  if (form === undefined) throw new Error('Nothing can be tried again at once.');
  await office.send(form, {});
  await instance.untilQuiet();
  for (const who of [siobhan, patrick, amina, gwen, zoe])
    expect([who.name, await gradesOf(who), await inMoodle(who, task2)]).toEqual([
      who.name,
      { '1': 'confirmed', '2': 'confirmed' },
      [2, 'released'],
    ]);
  expect((await grades()).page('h1').text()).toBe('10 of 12 grades are in Moodle');
});

test('whoever was never written to has nothing in Moodle that tells them apart', async () => {
  for (const assignment of [task1, task2]) expect(await inMoodle(idris, assignment)).toEqual([null, '']);
  const one: unknown[] = await instance.database.query(
    'select submission_id, assignment_id from moodle_grade group by 1, 2 having count(*) > 1',
  );
  expect(one).toEqual([]);
});

test('both tasks of a letter are written in one call each', async () => {
  const before = await saves();
  await letterTo(idris);
  await instance.untilQuiet();
  expect(await saves()).toBe(before + 2);
  expect(await gradesOf(idris)).toEqual({ '1': 'confirmed', '2': 'confirmed' });
});
