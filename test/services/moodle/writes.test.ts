// Every write is sent as Moodle wants it, read back, and believed only when what is stored is what was sent.
// long because: every writing function is held against its recordings.
import { afterEach, expect, test } from '@jest/globals';
import type { GradeRow } from '../../../services/moodle/grade-row.ts';
import { answering, closeAll, doorTo, failureFrom, recorded, sendJson, type Asked } from './wire-server.ts';

afterEach(closeAll);

const site = recorded('core_webservice_get_site_info').reply;
const invalidUser = recorded('mod_assign_save_grade.unknown-user').reply;

const grade = (userId: number, value: string, more: object = {}) => ({
  id: userId,
  userid: userId,
  attemptnumber: 0,
  timecreated: 1795295523,
  timemodified: 1795295523,
  grader: 46,
  grade: value,
  ...more,
});
const grades = (...rows: object[]) => ({ assignments: [{ assignmentid: 1, grades: rows }], warnings: [] });
const flag = (userId: number, more: object = {}) => ({
  id: userId,
  userid: userId,
  locked: 0,
  mailed: 2,
  extensionduedate: 0,
  workflowstate: '',
  allocatedmarker: 0,
  ...more,
});
const flags = (...rows: object[]) => ({ assignments: [{ assignmentid: 1, userflags: rows }], warnings: [] });

const row = (userId: number, more: Partial<GradeRow> = {}): GradeRow => ({
  userId,
  grade: 2,
  attempt: 'latest',
  workflowState: 'released',
  comment: { text: '<p>Now passed.</p>', format: 'html' },
  ...more,
});

/** What Moodle tells of one person: the feedback comment as a participant sees it. */
const detail = (comment: string) => ({
  feedback: {
    gradeddate: 1795295523,
    plugins: [
      { type: 'comments', name: 'Feedback comments', editorfields: [{ name: 'comments', text: comment, format: 1 }] },
    ],
  },
});
const passedDetail = detail('<p>Now passed.</p>');

const released = (...userIds: number[]) => flags(...userIds.map((id) => flag(id, { workflowstate: 'released' })));
const formOf = (asked: Asked | undefined) => Object.fromEntries(asked?.form ?? []);

test('a grade is sent whole and confirmed by grade, grader, attempt, state and comment', async () => {
  const { door, server } = await doorTo(
    answering({
      core_webservice_get_site_info: [site],
      mod_assign_save_grade: [null],
      mod_assign_get_grades: [grades(grade(3, '2.00000'))],
      mod_assign_get_user_flags: [released(3)],
      mod_assign_get_submission_status: [passedDetail],
    }),
  );
  expect(await door.saveGrade(1, row(3))).toEqual({
    userId: 3,
    confirmed: true,
    stored: { grade: 2, grader: 46, attemptNumber: 0, workflowState: 'released', comment: '<p>Now passed.</p>' },
  });
  expect(formOf(server.asked.find(({ form }) => form.get('wsfunction') === 'mod_assign_save_grade'))).toMatchObject({
    assignmentid: '1',
    userid: '3',
    grade: '2',
    attemptnumber: '-1',
    addattempt: '0',
    workflowstate: 'released',
    applytoall: '0',
    'plugindata[assignfeedbackcomments_editor][text]': '<p>Now passed.</p>',
    'plugindata[assignfeedbackcomments_editor][format]': '1',
  });
});

test.each([
  ['out of the scale: answered null, not stored', [grades(grade(3, '-1.00000'))], released(3), /no grade/],
  ['nothing stored at all', [grades()], released(3), /holds no grade/],
  ['another grade', [grades(grade(3, '1.00000'))], released(3), /the grade 1/],
  ['saved by someone else', [grades(grade(3, '2.00000', { grader: 43 }))], released(3), /user 43/],
  [
    'the state did not take',
    [grades(grade(3, '2.00000'))],
    flags(flag(3, { workflowstate: 'inreview' })),
    /"inreview"/,
  ],
])('a grade that Moodle did not store as sent is not confirmed: %s', async (_name, stored, state, why) => {
  const { door } = await doorTo(
    answering({
      core_webservice_get_site_info: [site],
      mod_assign_save_grade: [null],
      mod_assign_get_grades: stored,
      mod_assign_get_user_flags: [state],
      mod_assign_get_submission_status: [passedDetail],
    }),
  );
  expect(await door.saveGrade(1, row(3))).toMatchObject({ confirmed: false, why: expect.stringMatching(why) });
});

const said = { text: 'Fail\n\nTo meet this: show 2 < 3 & “why”.', format: 'plain' } as const;

test.each([
  ['as HTML with other space', 'Fail<br />\n<br />\nTo meet this: show 2 &lt; 3 &amp;&nbsp; “why”.', true],
  [
    'with a link put around a word',
    'Fail<br /><br />To <a href="https://x.example">meet</a> this: show 2 &lt; 3 &amp; “why”.',
    true,
  ],
  ['with a word lost', 'Fail<br />\n<br />\nTo meet this: show 2 &lt; 3 &amp;.', false],
  ['cut at a character', 'Fail<br />\n<br />\nTo meet this: show 2', false],
  ['not at all', '', false],
])('[R149] a comment is confirmed by its words: Moodle gives it back %s', async (_name, shown, confirmed) => {
  const { door } = await doorTo(
    answering({
      core_webservice_get_site_info: [site],
      mod_assign_save_grade: [null],
      mod_assign_get_grades: [grades(grade(3, '2.00000'))],
      mod_assign_get_user_flags: [released(3)],
      mod_assign_get_submission_status: [detail(shown)],
    }),
  );
  const result = await door.saveGrade(1, row(3, { comment: said }));
  expect(result).toMatchObject(
    confirmed ? { confirmed } : { confirmed, why: expect.stringContaining('feedback comment') },
  );
});

test('before its release nobody is shown a comment, so none is asked for', async () => {
  const { door, server } = await doorTo(
    answering({
      core_webservice_get_site_info: [site],
      mod_assign_save_grade: [null],
      mod_assign_get_grades: [grades(grade(3, '2.00000'))],
      mod_assign_get_user_flags: [flags(flag(3, { workflowstate: 'inreview' }))],
    }),
  );
  expect(await door.saveGrade(1, row(3, { workflowState: 'inreview' }))).toMatchObject({ confirmed: true });
  expect(server.asked.map(({ form }) => form.get('wsfunction'))).not.toContain('mod_assign_get_submission_status');
});

test('an attempt that does not exist is refused before Moodle would open it', async () => {
  const { door, server } = await doorTo(
    answering({
      core_webservice_get_site_info: [site],
      mod_assign_get_submission_status: [recorded('mod_assign_get_submission_status.submitted').reply],
    }),
  );
  expect(await door.saveGrade(1, row(3, { attempt: 5 }))).toMatchObject({
    confirmed: false,
    why: expect.stringContaining('attempt 6 does not exist'),
  });
  expect(server.asked.map(({ form }) => form.get('wsfunction'))).not.toContain('mod_assign_save_grade');
});

test('a grade on an earlier attempt is found there', async () => {
  const { door } = await doorTo(
    answering({
      core_webservice_get_site_info: [site],
      mod_assign_save_grade: [null],
      mod_assign_get_submission_status: [recorded('mod_assign_get_submission_status.second-attempt-graded').reply],
      mod_assign_get_grades: [grades(grade(5, '2.00000', { attemptnumber: 1 }))],
      mod_assign_get_user_flags: [released(5)],
    }),
  );
  expect(
    await door.saveGrade(
      1,
      row(5, { attempt: 0, grade: 1, comment: { text: 'Corrected feedback on attempt 0.', format: 'plain' } }),
    ),
  ).toMatchObject({
    confirmed: true,
    stored: { attemptNumber: 0, grade: 1 },
  });
});

const criterion3 = { text: 'Criterion 3 not met: evidence of impact missing.', format: 'plain' } as const;

test('opening a further attempt makes the graded person vanish from the list, and the grade is still found', async () => {
  const { door } = await doorTo(
    answering({
      core_webservice_get_site_info: [site],
      mod_assign_save_grade: [null],
      mod_assign_get_submission_status: [recorded('mod_assign_get_submission_status.reopened').reply],
      mod_assign_get_grades: [grades()],
      mod_assign_get_user_flags: [released(5)],
    }),
  );
  expect(await door.saveGrade(1, row(5, { grade: 1, opensNextAttempt: true, comment: criterion3 }))).toMatchObject({
    confirmed: true,
    stored: { grade: 1 },
  });
});

test('rubric and guide marks go in their bracket keys', async () => {
  const { door, server } = await doorTo(
    answering({
      core_webservice_get_site_info: [site],
      mod_assign_save_grade: [null],
      mod_assign_get_grades: [grades(grade(3, '66.66667'))],
      mod_assign_get_user_flags: [released(3)],
      mod_assign_get_submission_status: [passedDetail],
    }),
  );
  const rubric = { method: 'rubric' as const, criteria: [{ criterionId: 1, levelId: 2, remark: 'r' }] };
  expect(await door.saveGrade(1, row(3, { grade: 0, marks: rubric }))).toMatchObject({ confirmed: true });
  const guide = { method: 'guide' as const, criteria: [{ criterionId: 4, score: 7.5, remark: '' }] };
  await door.saveGrade(1, row(3, { grade: 0, marks: guide }));
  const sent = server.asked.filter(({ form }) => form.get('wsfunction') === 'mod_assign_save_grade').map(formOf);
  expect(sent[0]).toMatchObject({
    'advancedgradingdata[rubric][criteria][0][criterionid]': '1',
    'advancedgradingdata[rubric][criteria][0][fillings][0][levelid]': '2',
    'advancedgradingdata[rubric][criteria][0][fillings][0][remark]': 'r',
  });
  expect(sent[1]).toMatchObject({ 'advancedgradingdata[guide][criteria][0][fillings][0][score]': '7.5' });
});

test('a refused single grade is a failure', async () => {
  const { door } = await doorTo(
    answering({
      core_webservice_get_site_info: [site],
      mod_assign_save_grade: [invalidUser],
      mod_assign_get_grades: [grades()],
      mod_assign_get_user_flags: [flags()],
    }),
  );
  expect(await failureFrom(door.saveGrade(1, row(99999)))).toMatchObject({ kind: 'row', errorcode: 'invaliduser' });
});

test('one bad row in a list does not hold up the rows behind it', async () => {
  const { door, server } = await doorTo(({ form }, response) => {
    const replies: Record<string, unknown> = {
      core_webservice_get_site_info: site,
      mod_assign_save_grades: [...form.values()].includes('99999') ? invalidUser : null,
      mod_assign_get_grades: grades(grade(15, '2.00000'), grade(16, '2.00000')),
      mod_assign_get_user_flags: released(15, 16),
      mod_assign_get_submission_status: passedDetail,
    };
    sendJson(response, replies[form.get('wsfunction') ?? '']);
  });
  const results = await door.saveGrades(1, [row(15), row(99999), row(16)]);
  expect(results.map(({ userId, confirmed }) => [userId, confirmed])).toEqual([
    [15, true],
    [99999, false],
    [16, true],
  ]);
  expect(results[1]).toMatchObject({ failure: { kind: 'row', errorcode: 'invaliduser' } });
  expect(server.asked.filter(({ form }) => form.get('wsfunction') === 'mod_assign_save_grades')).toHaveLength(4);
});

test('a long list goes in several calls, one after the other, none above the input limit', async () => {
  const people = Array.from({ length: 300 }, (_, index) => index + 3);
  let under = 0;
  const { door, server } = await doorTo(async ({ form }, response) => {
    under += 1;
    expect(under).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 2));
    under -= 1;
    const replies: Record<string, unknown> = {
      core_webservice_get_site_info: site,
      mod_assign_save_grades: null,
      mod_assign_get_grades: grades(...people.map((id) => grade(id, '2.00000'))),
      mod_assign_get_user_flags: released(...people),
      mod_assign_get_submission_status: passedDetail,
    };
    sendJson(response, replies[form.get('wsfunction') ?? '']);
  });
  const results = await door.saveGrades(
    1,
    people.map((id) => row(id)),
  );
  expect(results.every(({ confirmed }) => confirmed)).toBe(true);
  const sent = server.asked.filter(({ form }) => form.get('wsfunction') === 'mod_assign_save_grades');
  expect(sent.length).toBe(3);
  for (const { form } of sent) expect([...form.keys()].length).toBeLessThanOrEqual(900);
  expect(
    sent.flatMap(({ form }) => [...form].filter(([key]) => key.endsWith('[userid]')).map(([, value]) => Number(value))),
  ).toEqual(people);
});

test('when Moodle goes away in the middle, what was sent is confirmed and the rest says why not', async () => {
  let calls = 0;
  const { door } = await doorTo(
    ({ form }, response) => {
      const name = form.get('wsfunction') ?? '';
      if (name === 'mod_assign_save_grades' && ++calls > 1) {
        sendJson(response, recorded('error.maintenance-mode').reply);
        return;
      }
      const replies: Record<string, unknown> = {
        core_webservice_get_site_info: site,
        mod_assign_save_grades: null,
        mod_assign_get_grades: grades(grade(3, '2.00000')),
        mod_assign_get_user_flags: released(3),
        mod_assign_get_submission_status: passedDetail,
      };
      sendJson(response, replies[name]);
    },
    { maxInputVars: 12 },
  );
  const results = await door.saveGrades(1, [row(3), row(4), row(5)]);
  expect(results.map(({ confirmed }) => confirmed)).toEqual([true, false, false]);
  expect(results[2]).toMatchObject({ failure: { kind: 'retry', errorcode: 'sitemaintenance' } });
});

test('where nothing could be sent, the failure is thrown', async () => {
  const { door } = await doorTo(
    answering({
      core_webservice_get_site_info: [site],
      mod_assign_save_grades: [recorded('error.missing-capability.save_grade').reply],
    }),
  );
  expect(await failureFrom(door.saveGrades(1, [row(3), row(4)]))).toMatchObject({
    kind: 'stop',
    errorcode: 'nopermissions',
  });
});

test('an extension is confirmed from the flags; one before the due date is not', async () => {
  const until = new Date('2026-11-24T12:00:00Z');
  const { door, server } = await doorTo(
    answering({
      mod_assign_save_user_extensions: [[], recorded('mod_assign_save_user_extensions.before-duedate').reply, []],
      mod_assign_get_user_flags: [flags(flag(40, { extensionduedate: until.getTime() / 1000 })), flags(), flags()],
    }),
  );
  expect(await door.saveExtensions(1, [{ userId: 40, until }])).toMatchObject([
    { confirmed: true, stored: { extensionDue: until } },
  ]);
  expect(await door.saveExtensions(1, [{ userId: 39, until }])).toMatchObject([
    { confirmed: false, why: expect.stringContaining('no extension') },
  ]);
  expect(await door.saveExtensions(1, [{ userId: 40, until: null }])).toMatchObject([{ confirmed: true }]);
  expect(formOf(server.asked[0])).toMatchObject({ 'userids[0]': '40', 'dates[0]': '1795521600' });
  expect(formOf(server.asked[4])).toMatchObject({ 'userids[0]': '40', 'dates[0]': '0' });
});

test('locks, unlocks and flags are confirmed from the flags', async () => {
  const { door } = await doorTo(
    answering({
      mod_assign_lock_submissions: [[], recorded('mod_assign_lock_submissions.unknown-user').reply],
      mod_assign_unlock_submissions: [[]],
      mod_assign_set_user_flags: [recorded('mod_assign_set_user_flags.allocate-and-state').reply],
      mod_assign_get_user_flags: [
        flags(flag(31, { locked: 1 }), flag(32)),
        flags(),
        flags(),
        flags(
          flag(3, { workflowstate: 'inmarking', allocatedmarker: 44 }),
          flag(4, { workflowstate: 'inmarking', allocatedmarker: 44 }),
        ),
      ],
    }),
  );
  expect(await door.lockSubmissions(1, [31, 32])).toMatchObject([
    { confirmed: true },
    { confirmed: false, why: 'Moodle shows it unlocked.' },
  ]);
  expect(await door.lockSubmissions(1, [99999])).toMatchObject([
    { confirmed: false, failure: { errorcode: 'invaliduser' } },
  ]);
  expect(await door.unlockSubmissions(1, [31])).toMatchObject([{ confirmed: true }]);
  const wanted = [
    { userId: 3, workflowState: 'inmarking' as const, allocatedMarker: 44 },
    { userId: 4, workflowState: 'inmarking' as const, allocatedMarker: 45 },
  ];
  expect(await door.setUserFlags(1, wanted)).toMatchObject([
    { confirmed: true },
    { confirmed: false, why: 'Moodle shows another marker.' },
  ]);
});

test('a revert is confirmed when the submission is a draft', async () => {
  const { door } = await doorTo(
    answering({
      mod_assign_revert_submissions_to_draft: [[]],
      mod_assign_get_submissions: [recorded('mod_assign_get_submissions.status-draft').reply],
      mod_assign_get_submission_status: [recorded('mod_assign_get_submission_status.submitted').reply],
    }),
  );
  expect(await door.revertToDraft(1, [35, 3])).toMatchObject([
    { userId: 35, confirmed: true, stored: { status: 'draft' } },
    { userId: 3, confirmed: false, why: expect.stringContaining('"submitted"') },
  ]);
});

test('revealing warns even when it worked, so only the assignment itself is believed', async () => {
  const { reply } = recorded('mod_assign_get_assignments');
  const after: unknown = JSON.parse(JSON.stringify(reply).replaceAll('"revealidentities":0', '"revealidentities":1'));
  const { door } = await doorTo(
    answering({
      mod_assign_reveal_identities: [recorded('mod_assign_reveal_identities').reply],
      mod_assign_get_assignments: [after, reply],
    }),
  );
  expect(await door.revealIdentities(2, 2)).toMatchObject({ confirmed: true });
  expect(await door.revealIdentities(2, 2)).toMatchObject({ confirmed: false, why: 'The assignment is still blind.' });
});

test('a message is sent alone, and a refusal is a value', async () => {
  const { door, server } = await doorTo(
    answering({
      core_message_send_instant_messages: [
        recorded('core_message_send_instant_messages').reply,
        recorded('core_message_send_instant_messages.unknown-user').reply,
      ],
    }),
  );
  const message = { toUserId: 29, text: '<p>Upload it again.</p>', format: 'html' as const, ourId: 'check-27' };
  expect(await door.sendMessage(message)).toEqual({ sent: true, messageId: 72 });
  expect(await door.sendMessage({ ...message, toUserId: 99999 })).toMatchObject({
    sent: false,
    why: expect.stringContaining("doesn't exist"),
  });
  expect(formOf(server.asked[0])).toMatchObject({
    'messages[0][touserid]': '29',
    'messages[0][clientmsgid]': 'check-27',
  });
});

test('a fresh draft area', async () => {
  const { door } = await doorTo(
    answering({ core_files_get_unused_draft_itemid: [recorded('core_files_get_unused_draft_itemid').reply] }),
  );
  expect(await door.unusedDraftItemId()).toBe(550889736);
});
