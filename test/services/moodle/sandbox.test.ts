// The whole door against the sandbox Moodle: every function once, and every capability taken away in turn.
// long because: every function of the door is driven against the sandbox.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startSandboxMoodle, type SandboxMoodle } from '../../../rehearsal/sandbox-moodle/start.ts';
import type { GradeRow } from '../../../services/moodle/grade-row.ts';
import { moodleDoor, type MoodleDoor } from '../../../services/moodle/moodle-door.ts';
import { checkMoodle } from '../../../services/moodle/readiness/check-moodle.ts';
import { failureFrom, silent, token } from './wire-server.ts';

let folder = '';
let moodle: SandboxMoodle;
let door: MoodleDoor;

const cutOff = '2022-03-03T12:00:00Z';
const people = Array.from({ length: 8 }, (_, index) => ({
  id: 10 + index,
  username: `p${String(index)}`,
  firstname: 'Participant',
  lastname: `O'Neill ${String(index)}`,
  email: `p${String(index)}@school.example`,
  idnumber: `EDU-${String(index)}`,
  customfields: { trn: `12345${String(index)}` },
}));

const assignment = (id: number, name: string, more: object = {}) => ({
  id,
  courseid: 2,
  name,
  duedate: cutOff,
  cutoffdate: cutOff,
  grade: ['Not yet passed', 'Passed'],
  markingworkflow: true,
  ...more,
});

const site = {
  courses: [{ id: 2, shortname: 'NPQH-K', fullname: 'Plan & do: NPQH', idnumber: 'NPQH-2022-K' }],
  users: [
    ...people,
    {
      id: 5,
      username: 'sync',
      firstname: 'Sync',
      lastname: 'User',
      email: 's@x.example',
      capabilities: 'service' as const,
    },
  ],
  enrolments: people.map(({ id }) => ({ courseid: 2, userid: id, suspended: id === 17 })),
  groups: [{ id: 1, courseid: 2, name: 'North', userids: [10, 11] }],
  assignments: [
    assignment(1, 'Task 1 & more', { markingallocation: true, commentsetting: true }),
    assignment(2, 'Task 2', { blindmarking: true, grade: 100, onlinetext: true }),
    assignment(7, 'Rubric', {
      grade: 100,
      grading: {
        method: 'rubric',
        id: 1,
        name: 'NPQH rubric',
        criteria: [
          {
            id: 1,
            name: 'Impact',
            levels: [
              { id: 1, score: 0, definition: 'No' },
              { id: 2, score: 1, definition: 'Yes' },
            ],
          },
        ],
      },
    }),
  ],
  submissions: [10, 11, 12, 13, 17].flatMap((userid) =>
    [1, 2].map((assignmentid) => ({
      assignmentid,
      userid,
      status: userid === 13 ? ('draft' as const) : ('submitted' as const),
      timecreated: '2022-03-01T09:00:00Z',
      onlinetext: assignmentid === 2 ? '<p>Zoë</p>' : '',
      files: [
        { filename: 'Task 1 – Siobhán #1 100%.docx', content: { bytes: 250_000, seed: String(userid) } },
        { filename: 'empty.pdf', content: { bytes: 0 } },
      ],
    })),
  ),
  services: [{ shortname: 'moderato' }],
  tokens: [{ token, userid: 5, service: 'moderato' }],
};

async function control(path: string, body: object): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${moodle.url}/sandbox/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moodle-door-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  const at = await mkdtemp(join(folder, 'site-'));
  moodle = await startSandboxMoodle({ folder: at, site, now: () => new Date('2022-03-04T09:00:00Z') });
  door = moodleDoor({ url: moodle.url, token, log: silent, patience: { stallMs: 300, idleAttempts: 3, gapMs: 5 } });
});

afterEach(async () => {
  door.close();
  await moodle.close();
});

const sizeOf = async (stream: Readable): Promise<number> => {
  let size = 0;
  for await (const chunk of stream) if (Buffer.isBuffer(chunk)) size += chunk.length;
  return size;
};

const row = (userId: number, more: Partial<GradeRow> = {}): GradeRow => ({
  userId,
  grade: 2,
  attempt: 'latest',
  workflowState: 'released',
  comment: { text: '<p>Passed.</p>', format: 'html' },
  ...more,
});

test('every read is answered in a form we know', async () => {
  expect((await door.siteInfo()).userId).toBe(5);
  expect(await door.coursesByField('idnumber', 'NPQH-2022-K')).toMatchObject([{ id: 2, fullName: 'Plan & do: NPQH' }]);
  expect((await door.courseContents(2)).flatMap(({ modules }) => modules).map(({ name }) => name)).toContain(
    'Task 1 & more',
  );
  expect(await door.enrolledUsers(2)).toHaveLength(8);
  expect((await door.enrolledUsers(2, { onlySuspended: true })).map(({ id }) => id)).toEqual([17]);
  expect(await door.usersByField('idnumber', ['EDU-1', 'NOPE'])).toMatchObject([
    { id: 11, customFields: { trn: '123451' } },
  ]);
  expect(await door.courseGroups(2)).toMatchObject([{ id: 1, name: 'North' }]);
  expect(await door.groupMembers([1])).toEqual([{ groupId: 1, userIds: [10, 11] }]);
  expect((await door.assignments([2]))[0]).toMatchObject({
    name: 'Task 1 & more',
    cutOff: new Date(cutOff),
    marking: { by: 'scale' },
  });
  const [task1, task2] = await door.submissions([1, 2]);
  expect(task1?.submissions).toHaveLength(5);
  expect(task2?.submissions[0]?.onlineText).toBe('<p>Zoë</p>');
  expect((await door.submissions([1], { status: 'draft' }))[0]?.submissions.map(({ userId }) => userId)).toEqual([13]);
  expect((await door.submissionStatus(1, 10)).lastAttempt?.submission?.files).toHaveLength(2);
  expect(await door.participants(1)).toHaveLength(7);
  expect((await door.participants(1, { details: true }))[0]?.email).toContain('@school.example');
  expect(await door.participant(1, 10)).toMatchObject({ cutOff: new Date(cutOff), status: 'submitted' });
  expect((await door.userMappings([2]))[0]?.mappings.length).toBeGreaterThan(0);
  expect(await door.userFlags([1])).toEqual([{ assignmentId: 1, flags: [] }]);
  expect(await door.grades([1])).toEqual([{ assignmentId: 1, grades: [] }]);
  expect((await door.activitiesCompletion(2, 10)).length).toBeGreaterThan(0);
  expect(await door.courseCompletion(2, 10)).not.toBeNull();
  expect(await door.gradingDefinitions([1007])).toMatchObject([{ activeMethod: 'rubric' }]);
  expect((await door.gradeItems(2, 10)).length).toBeGreaterThan(0);
  expect(await door.unusedDraftItemId()).toBeGreaterThan(0);
});

test('a grade reaches the gradebook and is confirmed; one out of the scale is not', async () => {
  expect(await door.saveGrade(1, row(10))).toMatchObject({ confirmed: true });
  expect((await door.gradeItems(2, 10)).find(({ instanceId }) => instanceId === 1)).toMatchObject({
    grade: 2,
    gradeForDisplay: 'Passed',
  });
  expect(await door.saveGrade(1, row(11, { grade: 3 }))).toMatchObject({
    confirmed: false,
    stored: { grade: null, workflowState: 'released' },
  });
  expect(await door.saveGrade(1, row(12, { attempt: 5 }))).toMatchObject({
    confirmed: false,
    why: expect.stringContaining('does not exist'),
  });
  expect(await door.saveGrade(1, row(12, { attempt: 0, grade: 1 }))).toMatchObject({ confirmed: true });
});

test('a list with one stranger in it: the others are stored and confirmed', async () => {
  const results = await door.saveGrades(1, [row(10), row(99999), row(11, { grade: 1, workflowState: 'inreview' })]);
  expect(results.map(({ confirmed }) => confirmed)).toEqual([true, false, true]);
});

test('a further attempt opens, the grade is found on the earlier one and can be corrected there', async () => {
  expect(await door.saveGrade(1, row(10, { grade: 1, opensNextAttempt: true }))).toMatchObject({
    confirmed: true,
    stored: { attemptNumber: 0 },
  });
  expect((await door.submissions([1]))[0]?.submissions.find(({ userId }) => userId === 10)).toMatchObject({
    attemptNumber: 1,
    status: 'reopened',
  });
  expect(await door.saveGrade(1, row(10, { grade: 2, attempt: 0 }))).toMatchObject({
    confirmed: true,
    stored: { attemptNumber: 0, grade: 2 },
  });
});

test('rubric marks are stored; none at all are not', async () => {
  const marks = { method: 'rubric' as const, criteria: [{ criterionId: 1, levelId: 2, remark: 'Good' }] };
  expect(await door.saveGrade(7, row(10, { grade: 0, marks }))).toMatchObject({
    confirmed: true,
    stored: { grade: 100 },
  });
  expect(await door.saveGrade(7, row(11, { grade: 55 }))).toMatchObject({ confirmed: false });
});

test('the correction round: revert and extension, then locks and flags', async () => {
  const until = new Date('2022-03-07T12:00:00Z');
  expect(await door.revertToDraft(1, [10, 16])).toMatchObject([{ confirmed: true }, { userId: 16 }]);
  expect(await door.saveExtensions(1, [{ userId: 10, until }])).toMatchObject([{ confirmed: true }]);
  expect((await door.submissionStatus(1, 10)).lastAttempt).toMatchObject({
    participantMayEdit: true,
    extensionDue: until,
  });
  expect(await door.saveExtensions(1, [{ userId: 11, until: new Date('2022-03-01T12:00:00Z') }])).toMatchObject([
    { confirmed: false },
  ]);
  expect(await door.saveExtensions(1, [{ userId: 10, until: null }])).toMatchObject([{ confirmed: true }]);
  expect(await door.lockSubmissions(1, [11, 99999, 12])).toMatchObject([
    { confirmed: true },
    { failure: { kind: 'row' } },
    { confirmed: true },
  ]);
  expect(await door.unlockSubmissions(1, [11, 12])).toMatchObject([{ confirmed: true }, { confirmed: true }]);
  expect(await door.setUserFlags(1, [{ userId: 12, workflowState: 'inmarking', allocatedMarker: 5 }])).toMatchObject([
    { confirmed: true },
  ]);
  expect(await door.sendMessage({ toUserId: 10, text: 'Please correct.', format: 'plain', ourId: 'a' })).toMatchObject({
    sent: true,
  });
  expect(await door.sendMessage({ toUserId: 99999, text: 'x', format: 'plain', ourId: 'b' })).toMatchObject({
    sent: false,
  });
  expect(await door.revealIdentities(2, 2)).toMatchObject({ confirmed: true });
});

test('all files are downloaded, the empty ones too', async () => {
  const [task1] = await door.submissions([1]);
  const files = task1?.submissions.flatMap((submission) => submission.files) ?? [];
  const sizes = await Promise.all(files.map(async (file) => (await door.download(file, sizeOf)).kept));
  expect(sizes.toSorted((one, other) => one - other)).toEqual([
    ...Array<number>(5).fill(0),
    ...Array<number>(5).fill(250_000),
  ]);
});

test.each(['truncate', 'reset', 'stall', 'wrongBytes', 'changedMidway'])(
  'a download that breaks once is mended inside: %s',
  async (mode) => {
    const [task1] = await door.submissions([1]);
    const file = task1?.submissions[0]?.files.find(({ filesize }) => filesize > 0);
    await control('faults', { breakDownloads: { times: 1, mode } });
    expect(file && (await door.download(file, sizeOf))).toMatchObject({ kept: 250_000, bytes: 250_000 });
  },
);

test('a file address on another host is refused for this file only', async () => {
  await control('faults', { fileUrlBase: 'https://evil.example' });
  const file = (await door.submissions([1]))[0]?.submissions[0]?.files[0];
  expect(file && (await failureFrom(door.download(file, sizeOf)))).toMatchObject({
    kind: 'row',
    errorcode: 'fileurlrefused',
  });
});

test.each([
  [{ maintenance: true }, 'retry'],
  [{ cliMaintenance: true }, 'retry'],
  [{ htmlInsteadOfJson: true }, 'retry'],
  [{ dropConnection: true }, 'retry'],
  [{ webServicesOff: true }, 'stop'],
  [{ revokeTokens: [token] }, 'stop'],
  [{ missingFunctions: ['mod_assign_get_submissions'] }, 'stop'],
  [{ missingCapabilities: ['mod/assign:grade', 'mod/assign:viewgrades'] }, 'stop'],
])('[R76] a bad day never looks like an empty list: %j', async (faults, kind) => {
  await control('faults', faults);
  expect(await failureFrom(door.submissions([1]))).toMatchObject({ kind });
});

test('the readiness check passes where all is granted', async () => {
  const { findings } = await checkMoodle(door, { courseId: 2, close: new Date(cutOff), assignmentIds: [1] });
  expect(findings.filter(({ level }) => level === 'fail')).toEqual([]);
});

test.each([
  'moodle/course:view',
  'mod/assign:grade',
  'mod/assign:manageallocations',
  'mod/assign:viewblinddetails',
  'mod/assign:revealidentities',
  'moodle/course:viewparticipants',
  'moodle/course:enrolreview',
  'moodle/user:viewdetails',
  'moodle/user:viewalldetails',
  'moodle/site:viewuseridentity',
  'moodle/course:managegroups',
  'report/progress:view',
  'report/completion:view',
  'moodle/grade:viewall',
])('the readiness check sees that a capability is missing: %s', async (capability) => {
  const also: Record<string, string[]> = {
    'mod/assign:grade': ['mod/assign:viewgrades'],
    'moodle/course:viewparticipants': ['moodle/course:enrolreview'],
  };
  await control('faults', { missingCapabilities: [capability, ...(also[capability] ?? [])] });
  const { findings } = await checkMoodle(door, { courseId: 2, close: new Date(cutOff) });
  const found = findings.find(({ id }) => id === `capability:${capability}`);
  expect(['fail', 'warn']).toContain(found?.level);
  expect(found?.whatToDo).toContain(capability);
});
