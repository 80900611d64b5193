// Every read, parsed from what a real Moodle 4.5 answered.
// long because: every reading function is held against its recordings.
import { afterEach, expect, test } from '@jest/globals';
import { assignmentConfig } from '../../../services/moodle/assignments.ts';
import { closeAll, doorTo, failureFrom, playing, recorded, sendJson } from './wire-server.ts';

afterEach(closeAll);

test('the question goes as a POST form with bracket keys, and the answer is asked for as JSON', async () => {
  const { door, server } = await doorTo(playing('mod_assign_get_submissions.since'), { prefix: '/moodle' });
  await door.submissions([1], {
    since: new Date('2026-11-21T20:00:00.900Z'),
    before: new Date('2026-11-21T21:00:00.100Z'),
  });
  expect(server.asked).toHaveLength(1);
  expect(server.asked[0]).toMatchObject({
    method: 'POST',
    path: '/moodle/webservice/rest/server.php?moodlewsrestformat=json',
  });
  expect(server.asked[0]?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
  expect(server.asked[0]?.form.get('assignmentids[0]')).toBe('1');
  expect(server.asked[0]?.form.get('since')).toBe('1795291200');
  expect(server.asked[0]?.form.get('before')).toBe('1795294801');
  expect(server.asked[0]?.form.has('status')).toBe(false);
});

test('site info names release, functions and ticks, and drops the private access key', async () => {
  const { door } = await doorTo(playing('core_webservice_get_site_info'));
  const site = await door.siteInfo();
  expect(site).toMatchObject({
    release: '4.5.6 (Build: 20250811)',
    userId: 46,
    mayDownload: true,
    mayUpload: true,
    largestUpload: 209715200,
  });
  expect(site.functions).toHaveLength(38);
  expect(JSON.stringify(site)).not.toContain('PRIVATE_ACCESS_KEY');
});

test('courses: found by ID number with dates as instants; 0 is not set; not found is empty', async () => {
  const { door } = await doorTo(
    playing(
      'core_course_get_courses_by_field.idnumber',
      'core_course_get_courses_by_field.all',
      'core_course_get_courses_by_field.not-found',
    ),
  );
  expect(await door.coursesByField('idnumber', 'NPQH-2026-K')).toMatchObject([
    { id: 2, fullName: 'NPQH Cohort K', startDate: new Date(1788735600_000), endDate: new Date(1816988400_000) },
  ]);
  expect((await door.coursesByField('category', 1))[0]).toMatchObject({ id: 1, startDate: null, idNumber: null });
  expect(await door.coursesByField('id', 999)).toEqual([]);
});

test('course contents name the assignments with their ids', async () => {
  const { door } = await doorTo(playing('core_course_get_contents'));
  const activities = (await door.courseContents(2)).flatMap(({ modules }) => modules);
  expect(activities.find(({ kind }) => kind === 'assign')).toMatchObject({ courseModuleId: 1, instanceId: 1 });
});

test('names sent as HTML are read as text', async () => {
  const { door } = await doorTo((_asked, response) => {
    sendJson(response, {
      courses: [{ id: 2, fullname: 'Plan &amp; do &#039;26 &ndash; K', shortname: 'A &lt; B' }],
      warnings: [],
    });
  });
  expect(await door.coursesByField('id', 2)).toMatchObject([{ fullName: "Plan & do '26 – K", shortName: 'A < B' }]);
});

test('enrolled people are read page by page until a page is empty, though a page may be short', async () => {
  const all = recorded('core_enrol_get_enrolled_users.all').reply;
  const rows = Array.isArray(all) ? all : [];
  const { door, server } = await doorTo(({ form }, response) => {
    const from = Number(form.get('options[2][value]'));
    sendJson(response, from === 0 ? rows.slice(0, 20) : from === 500 ? rows.slice(20) : []);
  });
  const people = await door.enrolledUsers(2, { onlySuspended: true, groupId: 1 });
  expect(people).toHaveLength(43);
  expect(people[0]).toMatchObject({
    fullName: 'Siobhán Ó Briain',
    idNumber: 'EDU-K-01',
    customFields: { trn: '1234500', schoolurn: '100040' },
    groups: [{ id: 1, name: 'Cohort K — North' }],
    roles: ['student'],
  });
  expect(people.find(({ id }) => id === 43)).toMatchObject({ roles: ['editingteacher'], customFields: {} });
  expect(people.map(({ fullName }) => fullName)).toContain("Patrick O'Neill");
  expect(server.asked).toHaveLength(3);
  expect(server.asked[0]?.form.get('options[4][name]')).toBe('groupid');
  expect(server.asked[0]?.form.get('options[5][name]')).toBe('onlysuspended');
});

test('fields our role may not see are null', async () => {
  const rows = recorded('error.missing-capability.enrolled_users-viewalldetails').reply;
  const { door } = await doorTo(({ form }, response) => {
    sendJson(response, form.get('options[2][value]') === '0' ? rows : []);
  });
  expect((await door.enrolledUsers(2))[0]).toMatchObject({
    idNumber: null,
    username: null,
    email: 'participant01@school100.example.org',
  });
});

test('people by a field, unknown values skipped; a long list is split and merged', async () => {
  const { door, server } = await doorTo(
    playing('core_user_get_users_by_field.idnumber', 'core_user_get_users_by_field.id'),
    { maxInputVars: 10 },
  );
  const found = await door.usersByField(
    'idnumber',
    Array.from({ length: 14 }, (_, index) => `EDU-K-${String(index)}`),
  );
  expect(found.map(({ id }) => id)).toEqual([6, 3, 4]);
  expect(server.asked).toHaveLength(2);
  expect(server.asked.map(({ form }) => [...form.keys()].length)).toEqual([10, 10]);
});

test('an empty list asks nothing', async () => {
  const { door, server } = await doorTo(playing('error.missing-parameter'));
  expect(await door.submissions([])).toEqual([]);
  expect(await door.usersByField('id', [])).toEqual([]);
  expect(await door.assignments([])).toEqual([]);
  expect(server.asked).toEqual([]);
});

test('groups and their members', async () => {
  const { door } = await doorTo(playing('core_group_get_course_groups', 'core_group_get_group_members'));
  expect(await door.courseGroups(2)).toMatchObject([
    { id: 1, name: 'Cohort K — North', idNumber: 'K-NORTH' },
    { id: 2 },
  ]);
  expect((await door.groupMembers([1, 2]))[1]?.userIds).toHaveLength(20);
});

test('assignments: settings in our words, a blank cut-off is null, and the not-enrolled flag is always sent', async () => {
  const { door, server } = await doorTo(playing('mod_assign_get_assignments'));
  const [task1, task2, group] = await door.assignments([2]);
  expect(server.asked[0]?.form.get('includenotenrolledcourses')).toBe('1');
  expect(task1).toMatchObject({
    id: 1,
    courseModuleId: 1,
    cutOff: new Date(1795295814_000),
    marking: { by: 'scale', scaleId: 3 },
    hasWorkflow: true,
    hasAllocation: true,
    hasSubmitButton: true,
  });
  expect(task2).toMatchObject({
    isBlind: true,
    identitiesRevealed: false,
    marking: { by: 'points', maximum: 100 },
    notifiesParticipants: true,
  });
  expect(group).toMatchObject({ isTeamSubmission: true, cutOff: null });
  expect(task1 && assignmentConfig(task1, 'file', 'maxfilesubmissions')).toBe('20');
});

test.each([
  ['mod_assign_get_assignments.not-enrolled', 2],
  ['mod_assign_get_assignments.unknown-course', 999],
])('a course that Moodle leaves out is a failure, not an empty course: %s', async (name, course) => {
  const { door } = await doorTo(playing(name));
  expect(await failureFrom(door.assignments([course]))).toMatchObject({ kind: 'stop', errorcode: 'notreadable' });
});

test('submissions: files, online text, workflow state, team rows', async () => {
  const { door } = await doorTo(playing('mod_assign_get_submissions.three-assignments'));
  const [task1, task2, team] = await door.submissions([1, 2, 3]);
  const first = task1?.submissions.find(({ userId }) => userId === 3);
  expect(first).toMatchObject({ id: 1, attemptNumber: 0, status: 'submitted', gradingStatus: 'notmarked', groupId: 0 });
  expect(first?.files[0]).toEqual({
    area: 'submission_files',
    filename: 'Evidence annex – school’s SEF 2026.pdf',
    filepath: '/',
    filesize: 1500,
    fileurl: expect.stringContaining(
      '/webservice/pluginfile.php/57/assignsubmission_file/submission_files/1/Evidence%20annex',
    ),
    timeModified: new Date(1795294662_000),
    mimetype: 'application/pdf',
  });
  expect(first).not.toHaveProperty('onlineText');
  expect(task2?.submissions.find(({ userId }) => userId === 4)?.onlineText).toBe(
    '<p>My plan is <strong>attached</strong>. Zoë</p>',
  );
  expect(team?.submissions[0]).toMatchObject({ userId: 0, groupId: 1, status: 'submitted' });
});

test('nothing found is an honest empty list', async () => {
  const { door } = await doorTo(playing('mod_assign_get_submissions.nothing-new'));
  expect(await door.submissions([1])).toEqual([{ assignmentId: 1, submissions: [] }]);
});

test.each([
  ['mod_assign_get_submissions.unknown-id', [9999]],
  ['mod_assign_get_submissions.one-unknown-id', [1, 9999]],
  ['mod_assign_get_submissions.hidden-activity-without-capability', [1]],
  ['error.missing-capability.get_submissions', [1]],
])('[R76] an assignment left out of the answer never passes for "nobody submitted": %s', async (name, ids) => {
  const { door } = await doorTo(playing(name));
  expect(await failureFrom(door.submissions(ids))).toMatchObject({ kind: 'stop', errorcode: 'notreadable' });
});

test('a submission state that we do not know is a value, and the other rows are read', async () => {
  const { reply } = recorded('mod_assign_get_submissions.status-new');
  const { door } = await doorTo((_asked, response) => {
    sendJson(response, JSON.parse(JSON.stringify(reply).replace('"status":"new"', '"status":"quarantined"')));
  });
  const rows = (await door.submissions([1]))[0]?.submissions ?? [];
  expect(rows.map(({ status, rawStatus }) => [status, rawStatus])).toEqual([
    ['unknown', 'quarantined'],
    ['new', 'new'],
    ['new', 'new'],
  ]);
});

test('a reply of another shape stops, and names the place', async () => {
  const { door } = await doorTo((_asked, response) => {
    sendJson(response, { assignments: [{ assignmentid: 1, submissions: [{ id: 'x' }] }], warnings: [] });
  });
  expect(await failureFrom(door.submissions([1]))).toMatchObject({
    kind: 'stop',
    errorcode: 'schema',
    what: expect.stringContaining('assignments.0.submissions.0.id'),
  });
});

test('one submission in detail: earlier attempts, extension, feedback, team', async () => {
  const { door } = await doorTo(
    playing(
      'mod_assign_get_submission_status.second-attempt-graded',
      'mod_assign_get_submission_status.with-extension',
      'mod_assign_get_submission_status.group-member',
      'mod_assign_get_submission_status.reopened',
    ),
  );
  const second = await door.submissionStatus(1, 5);
  expect(second.lastAttempt).toMatchObject({
    isGraded: true,
    gradingStatus: 'released',
    submission: { attemptNumber: 1 },
  });
  expect(second.feedback).toMatchObject({
    gradeForDisplay: 'Passed',
    comment: '<p>Now passed.</p>',
    grade: { grade: 2, grader: 46 },
  });
  expect(second.previousAttempts).toMatchObject([{ attemptNumber: 0, grade: { grade: 1 }, submission: { id: 4 } }]);
  expect((await door.submissionStatus(1, 40)).lastAttempt?.extensionDue).toEqual(new Date(1795555014_000));
  expect((await door.submissionStatus(3, 4)).lastAttempt).toMatchObject({
    teamSubmission: { id: 58, groupId: 1 },
    submissionGroupId: 1,
  });
  expect(await door.submissionStatus(1, 5)).toMatchObject({
    feedback: { grade: null },
    lastAttempt: { submission: { status: 'reopened' } },
  });
});

test('participants: with and without a row, blind numbers, details', async () => {
  const { door, server } = await doorTo(
    playing(
      'mod_assign_list_participants.onlyids',
      'mod_assign_list_participants.task2-blind',
      'mod_assign_list_participants.task1',
    ),
  );
  const plain = await door.participants(1);
  expect(plain).toHaveLength(39);
  expect(plain.some(({ status }) => status === 'none')).toBe(true);
  expect(plain[0]?.blindNumber).toBeNull();
  expect((await door.participants(2))[0]).toMatchObject({ userId: 4, blindNumber: 76 });
  expect((await door.participants(1, { details: true }))[0]).toMatchObject({ idNumber: 'EDU-K-20' });
  expect(server.asked.map(({ form }) => form.get('onlyids'))).toEqual(['1', '1', '0']);
});

test('one participant: an override moves the dates, a stranger is a failure of that row', async () => {
  const { door } = await doorTo(
    playing('mod_assign_get_participant.override', 'mod_assign_get_participant.not-a-participant'),
  );
  expect(await door.participant(1, 41)).toMatchObject({ cutOff: new Date(1795727814_000), hasExtension: false });
  expect(await failureFrom(door.participant(1, 43))).toMatchObject({ kind: 'row', errorcode: 'usernotincourse' });
});

test('blind numbers, flags and grades, with "none found" as an empty list', async () => {
  const { door } = await doorTo(
    playing(
      'mod_assign_get_user_mappings.blind',
      'mod_assign_get_user_flags.before',
      'mod_assign_get_grades.before-release',
      'mod_assign_get_grades.none',
    ),
  );
  expect((await door.userMappings([2]))[0]?.mappings[0]).toEqual({ blindNumber: 41, userId: 27 });
  expect(await door.userFlags([1, 2])).toEqual([
    {
      assignmentId: 1,
      flags: [
        {
          userId: 40,
          isLocked: false,
          mailed: 2,
          extensionDue: new Date(1795555014_000),
          workflowState: '',
          allocatedMarker: null,
        },
      ],
    },
    { assignmentId: 2, flags: [] },
  ]);
  expect((await door.grades([1]))[0]?.grades[0]).toMatchObject({
    userId: 28,
    grade: null,
    grader: 46,
    attemptNumber: 0,
  });
  expect(await door.grades([1], { since: new Date(1795296529_000) })).toEqual([{ assignmentId: 1, grades: [] }]);
});

test('completion, with a course that has no criteria as null', async () => {
  const { door } = await doorTo(
    playing(
      'core_completion_get_activities_completion_status.both-submitted',
      'core_completion_get_course_completion_status.none',
      'core_completion_get_course_completion_status.not-configured',
    ),
  );
  const activities = await door.activitiesCompletion(2, 3);
  expect(activities.find(({ kind }) => kind === 'assign')).toMatchObject({
    state: 'complete',
    completedAt: new Date(1795294662_000),
  });
  expect(activities[0]).toMatchObject({ state: 'incomplete', completedAt: null });
  expect(await door.courseCompletion(2, 38)).toMatchObject({ completed: false, criteria: [{ completedAt: null }, {}] });
  expect(await door.courseCompletion(3, 3)).toBeNull();
});

test('rubrics, guides, plain grading and the gradebook', async () => {
  const { door } = await doorTo(
    playing(
      'core_grading_get_definitions.rubric-and-guide',
      'core_grading_get_definitions.simple-grading',
      'gradereport_user_get_grade_items.released',
      'gradereport_user_get_grade_items.ready-for-release',
    ),
  );
  const [rubric, guide] = await door.gradingDefinitions([12, 13]);
  expect(rubric).toMatchObject({
    activeMethod: 'rubric',
    definitions: [{ rubricCriteria: [{ id: 1, levels: [{ id: 1 }, { id: 2 }] }, {}, {}] }],
  });
  expect(guide).toMatchObject({ activeMethod: 'guide', definitions: [{ guideCriteria: [{ maximum: 10 }, {}, {}] }] });
  expect(await door.gradingDefinitions([1])).toMatchObject([{ activeMethod: null, definitions: [] }]);
  expect((await door.gradeItems(2, 3))[0]).toMatchObject({
    idNumber: 'NPQH-K-T1',
    grade: 2,
    gradeForDisplay: 'Passed',
  });
  expect((await door.gradeItems(2, 9))[0]).toMatchObject({ grade: null });
});
