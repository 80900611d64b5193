// The recorded site's life, call by call: what is asked, as whom, when, and what happened in between that was not recorded.
// long because: it retells the recorded site’s whole life, one recording after another.
import type { SiteSeed } from '../../../../rehearsal/sandbox-moodle/site/seed.ts';
import type { Tolerance } from './compare.ts';
import { tokens } from './recorded-site.ts';
import type { SentFile } from './replay.ts';

export interface Play {
  readonly play: string;
  /** The caller's token; the service user's where nothing is said. */
  readonly token?: string;
  readonly files?: readonly SentFile[];
  readonly password?: string;
  readonly tolerance?: Tolerance;
}

/** The virtual clock, Unix seconds. */
export interface At {
  readonly at: number;
}

/** A POST to the control API. */
export interface Control {
  readonly control: 'site' | 'faults' | 'act';
  readonly body: SiteSeed | Record<string, unknown>;
}

/** A web-service call that was made but not recorded. */
export interface Unrecorded {
  readonly call: string;
  readonly params: Record<string, unknown>;
  readonly token?: string;
  readonly files?: readonly SentFile[];
}

export type Step = Play | At | Control | Unrecorded;

const plays = (names: readonly string[], more: Omit<Play, 'play'> = {}): Play[] =>
  names.map((play) => ({ play, ...more }));
const group = (name: string, parts: readonly string[], more: Omit<Play, 'play'> = {}): Play[] =>
  plays(
    parts.map((part) => (part === '' ? name : `${name}.${part}`)),
    more,
  );
const faults = (body: Record<string, unknown> = {}): Control => ({ control: 'faults', body });
const lacking = (capabilities: string[], ...steps: Step[]): Step[] => [
  faults({ missingCapabilities: capabilities }),
  ...steps,
  faults(),
];
const site = (body: SiteSeed): Control => ({ control: 'site', body });
const act = (body: Record<string, unknown>): Control => ({ control: 'act', body });

const unordered: Tolerance = { unordered: true };
/** Ids that the recorded database dealt out while other things happened on it. */
const dealt: Tolerance = { unordered: true, loose: ['id'] };
const moments: Tolerance = { unordered: true, loose: ['id', 'timecreated', 'timemodified'] };
const as = (userid: number): { token: string } => ({ token: tokens.of(userid) });

const report: SentFile = { filename: 'report.docx', bytes: 9744 };
const evidence: SentFile = { filename: 'evidence.pdf', bytes: 873 };
const programme: SentFile = { filename: 'change programme (final) v2.docx', bytes: 9899 };

/** Before the window closes: reading a site on which people have handed in. */
const opening: Step[] = [
  { at: 1795295121 },
  ...group('mod_assign_get_submission_status', [
    'never-submitted',
    'with-extension',
    'with-override',
    'draft',
    'submitted',
    'suspended-enrolment',
    'blind-onlinetext',
    'group-member',
    'no-userid',
    'unknown-assignment',
  ]),
  ...plays(['core_webservice_get_site_info'], { tolerance: { loose: ['userprivateaccesskey'] } }),
  { play: 'error.maintenance-mode-admin-token', token: tokens.admin, tolerance: { loose: ['userprivateaccesskey'] } },
  ...group('core_course_get_courses_by_field', ['all', 'idnumber', 'not-found']),
  ...group('core_enrol_get_enrolled_users', [
    'all',
    'onlyactive',
    'onlysuspended',
    'page1-of-5',
    'page2-userfields',
    'past-the-end',
    'withcapability-refused',
  ]),
  { play: 'core_enrol_get_enrolled_users.bad-option', tolerance: { trimmed: true } },
  site({
    users: [
      {
        id: 46,
        username: 'npq-sync',
        firstname: 'NPQ',
        lastname: 'Assessment Sync',
        email: 'sync@example.org',
        capabilities: withRoleReview(),
      },
    ],
  }),
  ...group('core_enrol_get_enrolled_users', ['assessors', 'group-and-capability']),
  site({
    users: [
      {
        id: 46,
        username: 'npq-sync',
        firstname: 'NPQ',
        lastname: 'Assessment Sync',
        email: 'sync@example.org',
        capabilities: 'service',
      },
    ],
  }),
  ...group('core_user_get_users_by_field', ['id', 'email', 'idnumber', 'username', 'bad-field']),
  ...group('core_user_get_users', ['email-wildcard']),
  ...plays(['core_group_get_course_groups', 'core_group_get_course_user_groups']),
  ...plays(['core_group_get_group_members'], { tolerance: unordered }),
  ...plays(['core_grades_get_gradeitems'], { tolerance: { without: 'NPQ marking' } }),
  ...group('core_completion_get_activities_completion_status', [
    'both-submitted',
    'one-submitted',
    'none',
    'teacher',
    'unknown-user',
  ]),
  ...group('core_completion_get_course_completion_status', [
    'both-submitted',
    'one-submitted',
    'none',
    'not-configured',
  ]),
  ...plays(['core_course_get_contents'], { tolerance: { loose: ['timemodified', 'lastmodified'] } }),
  ...group('mod_assign_get_assignments', ['', 'no-courseids', 'not-enrolled', 'unknown-course']),
  ...group(
    'mod_assign_get_submissions',
    ['task1', 'three-assignments', 'group-task', 'status-draft', 'status-new', 'status-submitted'],
    { tolerance: unordered },
  ),
  ...group(
    'mod_assign_get_submissions',
    ['since', 'before', 'since-equals-before', 'nothing-new', 'unknown-id', 'empty-list'],
    { tolerance: unordered },
  ),
  { play: 'mod_assign_get_submissions.one-unknown-id', tolerance: { trimmed: true } },
  ...group('mod_assign_list_participants', [
    'task1',
    'task2-blind',
    'group-task',
    'onlyids',
    'group2-onlyids',
    'filter',
    'first-3-with-enrolments',
    'unknown-assignment',
  ]),
  ...group('mod_assign_get_participant', ['blind', 'embeduser', 'extension', 'override', 'not-a-participant']),
  ...group('mod_assign_get_user_mappings', ['blind', 'not-blind'], { tolerance: unordered }),
  ...group('mod_assign_get_user_flags', ['before']),
  ...plays(['core_grading_get_definitions.simple-grading']),
  ...plays(['core_files_get_unused_draft_itemid'], { tolerance: { loose: ['itemid', 'contextid'] } }),
];

function withRoleReview(): string[] {
  return [
    'webservice/rest:use',
    'moodle/course:view',
    'mod/assign:view',
    'moodle/role:review',
    'moodle/course:viewparticipants',
    'moodle/user:viewdetails',
    'moodle/user:viewalldetails',
    'moodle/site:viewuseridentity',
  ];
}

const files: Step[] = [
  ...group('file-download', [
    'ok',
    'post-token',
    'forcedownload',
    'head',
    'range',
    'zero-bytes',
    '404',
    'bad-context',
    'bad-token',
    'no-token',
  ]),
  // The page that redirects is the theme's: that it is one, and where it leads, is what counts.
  ...plays(['file-download.plain-pluginfile'], { tolerance: { shapeOnly: true } }),
  ...group('login-token', ['bad-password'], { password: 'wrong' }),
  ...group('login-token', ['ok', 'admin', 'mobile-service'], { tolerance: { loose: ['token'] } }),
  ...group('login-token', ['unknown-service', 'user-not-authorised']),
  { play: 'upload.one-file', files: [evidence], tolerance: { loose: ['itemid', 'contextid'] } },
  {
    play: 'upload.two-more-same-draft',
    files: [
      { filename: 'Łukasik Zoë – plan działania.docx', bytes: 9824 },
      { filename: 'milestones & budget 2026-27.xlsx', bytes: 6859 },
    ],
    tolerance: { loose: ['contextid'] },
  },
  { call: 'POST /webservice/upload.php', params: { token: 'TOKEN', itemid: 363955401 }, files: [evidence] },
  { play: 'upload.same-name-again', files: [evidence] },
  { play: 'upload.no-file', files: [] },
  { play: 'upload.bad-token', files: [evidence] },
];

/** Flags, locks and extensions; then drafts, hand-ins and reverts around them. */
const flags: Step[] = [
  ...group('mod_assign_set_user_flags', ['allocate-and-state', 'unknown-state']),
  ...plays(['mod_assign_get_submission_status.unknown-workflow-state']),
  {
    call: 'mod_assign_set_user_flags',
    params: { assignmentid: 1, userflags: [{ userid: 5, workflowstate: 'notmarked' }] },
  },
  ...group('mod_assign_set_user_flags', ['marker-is-a-student', 'unknown-user', 'workflow-off']),
  { call: 'mod_assign_set_user_flags', params: { assignmentid: 1, userflags: [{ userid: 6, allocatedmarker: 0 }] } },
  ...plays(['mod_assign_get_user_flags.after'], { tolerance: dealt }),
  ...group('mod_assign_save_user_extensions', ['', 'before-duedate', 'length-mismatch', 'unknown-user']),
  { play: 'error.missing-parameter' },
  { at: 1795295470 },
  { play: 'student.save_submission.ok', ...as(31), files: [report] },
  ...plays(['student.submit_for_grading.statement-not-accepted'], as(31)),
  ...plays(['mod_assign_lock_submissions', 'mod_assign_lock_submissions.unknown-user']),
  { play: 'student.save_submission.while-locked', ...as(31), files: [report] },
  { play: 'student.submit_for_grading.while-locked', ...as(31) },
  ...plays(['mod_assign_unlock_submissions']),
  { play: 'student.save_submission.after-submitting', ...as(29), files: [report] },
  { at: 1795295471 },
  ...group('mod_assign_revert_submissions_to_draft', ['', 'already-draft', 'no-submission', 'unknown-user']),
  { at: 1795295474 },
  {
    call: 'mod_assign_save_submission',
    params: { assignmentid: 1, plugindata: { files_filemanager: 1 } },
    ...as(28),
    files: [programme],
  },
  { at: 1795295476 },
  { play: 'student.submit_for_grading.ok', ...as(28) },
  { play: 'student.submit_for_grading.twice', ...as(28) },
];

/** Marking, release, and a second attempt. */
const marking: Step[] = [
  { at: 1795295523 },
  { play: 'mod_assign_save_grade.in-review-with-file', files: [evidence, report] },
  ...plays(['mod_assign_get_grades.before-release'], { tolerance: dealt }),
  ...plays(['mod_assign_get_submission_status.graded-in-review']),
  ...plays(['student.get_submission_status.before-release'], as(3)),
  { at: 1795295524 },
  { play: 'mod_assign_save_grade.released', files: [evidence, report] },
  ...plays(['mod_assign_get_submission_status.released'], { tolerance: { loose: ['id', 'fileurl', 'timemodified'] } }),
  ...plays(['student.get_submission_status.after-release'], {
    ...as(3),
    tolerance: { loose: ['id', 'fileurl', 'timemodified'] },
  }),
  ...plays(['gradereport_user_get_grade_items.released'], { tolerance: { loose: ['gradedategraded'] } }),
  ...plays(['mod_assign_save_grade.regrade-without-comment']),
  { at: 1795295525 },
  ...group('mod_assign_save_grade', ['missing-plugindata', 'comments-only']),
  { at: 1795295526 },
  ...group('mod_assign_save_grade', ['unknown-workflow-state', 'unknown-user', 'not-enrolled-user', 'unknown-attempt']),
  { at: 1795295527 },
  ...group('mod_assign_save_grade', [
    'points',
    'points-comma',
    'no-grade-feedback-only',
    'no-submission',
    'suspended-enrolment',
    'unknown-assignment',
    'missing-required',
  ]),
  { at: 1795295528 },
  ...group('mod_assign_save_grades', ['six', 'one-bad-user']),
  ...plays(['mod_assign_get_grades'], { tolerance: moments }),
  ...group('mod_assign_get_grades', ['none', 'unknown-assignment']),
  ...plays(['mod_assign_get_submissions.after-marking'], { tolerance: moments }),
  ...plays(['mod_assign_get_user_flags.after-marking'], { tolerance: dealt }),
  ...group('gradereport_user_get_grade_items', ['blind-not-revealed', 'ready-for-release']),
  ...plays(['student.get_submission_status.blind-graded-not-revealed'], { ...as(4), tolerance: { loose: ['id'] } }),
  act({ act: 'deleteAttempt', assignmentid: 1, userid: 7, attemptnumber: 5 }),
  act({ act: 'deleteAttempt', assignmentid: 1, userid: 43, attemptnumber: 0 }),
  ...group('mod_assign_save_grade', ['points-out-of-range']),
  { at: 1795295593 },
  ...group('mod_assign_save_grade', ['not-yet-passed-released', 'add-attempt']),
  ...plays(['mod_assign_get_submission_status.reopened'], { tolerance: { loose: ['id'] } }),
  ...plays(['mod_assign_get_submissions.status-reopened'], { tolerance: dealt }),
  { at: 1795295594 },
  {
    call: 'mod_assign_save_submission',
    params: { assignmentid: 1, plugindata: { files_filemanager: 1 } },
    ...as(5),
    files: [programme, evidence],
  },
  { call: 'mod_assign_submit_for_grading', params: { assignmentid: 1, acceptsubmissionstatement: 1 }, ...as(5) },
  ...plays(['mod_assign_get_submission_status.second-attempt'], { tolerance: { loose: ['id', 'fileurl'] } }),
  ...plays(['mod_assign_save_grade.on-old-attempt']),
  { at: 1795295595 },
  ...plays(['mod_assign_save_grade.second-attempt-passed', 'mod_assign_save_grade.group-apply-to-all']),
  ...plays(['mod_assign_get_grades.group-task'], { tolerance: dealt }),
  ...plays(['mod_assign_get_submissions.group-task-after-grading']),
  { at: 1795295622 },
  ...plays(['core_message_send_instant_messages.to-assessor'], { tolerance: { loose: ['msgid', 'conversationid'] } }),
];

/** After the cut-off date: who still can, and the correction round in its two steps. */
const closed: Step[] = [
  { at: 1795295853 },
  { play: 'student.save_submission.after-cutoff', ...as(31), files: [report] },
  ...plays(['student.submit_for_grading.draft-after-cutoff'], as(31)),
  { play: 'student.save_submission.late-with-extension', ...as(40), files: [report] },
  { call: 'mod_assign_submit_for_grading', params: { assignmentid: 1, acceptsubmissionstatement: 1 }, ...as(40) },
  { at: 1795295854 },
  {
    call: 'mod_assign_save_submission',
    params: { assignmentid: 1, plugindata: { files_filemanager: 1 } },
    ...as(41),
    files: [report],
  },
  { call: 'mod_assign_submit_for_grading', params: { assignmentid: 1, acceptsubmissionstatement: 1 }, ...as(41) },
  ...group('mod_assign_get_submission_status', ['late-with-extension', 'draft-after-cutoff']),
  ...plays(['correction-round.1-revert-to-draft']),
  ...plays(['correction-round.2-participant-status-without-extension'], {
    ...as(29),
    tolerance: { loose: ['extensionduedate'] },
  }),
  { play: 'correction-round.3-participant-cannot-save-without-extension', ...as(29), files: [report] },
  ...plays(['correction-round.4-participant-cannot-submit-without-extension'], as(29)),
  ...plays(['correction-round.5-grant-3-day-extension']),
  ...plays(['correction-round.6-participant-status-with-extension'], as(29)),
  { at: 1795295855 },
  { play: 'correction-round.7-participant-saves', ...as(29), files: [evidence, report] },
  ...plays(['correction-round.8-participant-submits'], as(29)),
  ...plays(['correction-round.9-status-seen-by-service']),
  ...plays(['correction-round.10-participant-seen-by-service']),
  { call: 'mod_assign_save_user_extensions', params: { assignmentid: 1, userids: [30], dates: [1795555054] } },
  { play: 'correction-round.extension-without-revert-cannot-save', ...as(30), files: [report] },
  ...plays(['mod_assign_save_user_extensions.zero-removes']),
  ...group('mod_assign_save_grade', ['grade-out-of-scale']),
  {
    call: 'mod_assign_set_user_flags',
    params: { assignmentid: 1, userflags: [{ userid: 17, workflowstate: 'inmarking' }] },
  },
  ...plays(['mod_assign_list_participants.after-window-closed']),
  ...plays(['mod_assign_get_submissions.task1-after-window-closed'], {
    tolerance: { unordered: true, loose: ['id', 'fileurl', 'timecreated'] },
  }),
  { at: 1795295913 },
  act({ act: 'submitOnBehalf', assignmentid: 1, userid: 41 }),
  ...lacking(
    ['moodle/course:viewsuspendedusers'],
    ...plays(['mod_assign_get_submissions.suspended-hidden'], {
      tolerance: { unordered: true, loose: ['id', 'fileurl', 'timecreated'] },
    }),
  ),
  ...plays(['mod_assign_get_submission_status.second-attempt-graded'], { tolerance: { loose: ['id', 'fileurl'] } }),
  { at: 1795295856 },
  ...group('core_message_send_instant_messages', ['', 'one-good-one-bad', 'unknown-user'], {
    tolerance: { loose: ['msgid', 'conversationid'] },
  }),
  ...plays(['mod_assign_revert_submissions_to_draft.after-release']),
];

const criteria = ['Context and diagnosis', 'Evidence of impact', 'Leadership of others'];

/** Assignments that were added late: a rubric, a guide, and one for the capability tests. */
const lateAssignments: SiteSeed = {
  courses: [{ id: 4, shortname: 'NPQ-SCALE', fullname: 'NPQ scale test', sortorder: 20000 }],
  enrolments: [3, 4].map((userid) => ({ courseid: 4, userid })),
  assignments: [
    {
      ...{ id: 5, cmid: 9, contextid: 2079, courseid: 3, name: 'Cap test', blindmarking: true, markingworkflow: true },
      ...{ cutoffdate: 0, grade: 100 },
    },
    {
      ...{
        id: 7,
        cmid: 12,
        contextid: 2082,
        courseid: 2,
        name: 'Task marked with a rubric',
        idnumber: 'NPQH-K-RUBRIC',
      },
      ...{
        submissiondrafts: false,
        requiresubmissionstatement: false,
        markingworkflow: true,
        timemodified: 1795295995,
        completionsubmit: false,
      },
      grading: {
        ...{ method: 'rubric', id: 1, name: 'NPQH rubric' },
        criteria: criteria.map((name, at) => ({
          ...{ id: at + 1, name },
          levels: [
            { id: at * 2 + 1, score: 0, definition: 'Not met' },
            { id: at * 2 + 2, score: 1, definition: 'Met' },
          ],
        })),
      },
    },
    {
      ...{ id: 8, cmid: 13, contextid: 2083, courseid: 2, name: 'Task marked with a guide', idnumber: 'NPQH-K-GUIDE' },
      ...{
        submissiondrafts: false,
        requiresubmissionstatement: false,
        markingworkflow: true,
        timemodified: 1795295995,
        completionsubmit: false,
      },
      grading: {
        method: 'guide',
        id: 2,
        name: 'NPQH guide',
        criteria: criteria.map((name, at) => ({ id: at + 1, name, maxscore: 10 })),
      },
    },
  ],
  mappings: [
    { id: 123, assignmentid: 5, userid: 3 },
    { id: 121, assignmentid: 5, userid: 4 },
    { id: 122, assignmentid: 5, userid: 5 },
  ],
  extensions: [{ assignmentid: 5, userid: 4, until: 1795555014 }],
  submissions: [
    { assignmentid: 5, userid: 3, status: 'submitted', timecreated: 1795295122 },
    { assignmentid: 5, userid: 4, status: 'new', timecreated: 1795295123 },
  ],
};

const oddNames = [
  '..hidden.docx',
  '50% complete #2 + notes.docx',
  "O'Neill “final” (v1) [draft].pdf",
  'UPPER.DOCX',
  'a&b*c?d<e>f|g.docx',
  'double..dots.docx',
  'emoji 📎 plan.docx',
  'semi;colon,comma=equals.docx',
  'tab name.docx',
  `very ${'long '.repeat(30)}name.docx`,
  'Ünïcode e\u0301 decomposed.docx',
  'no-extension',
];

const advanced: Step[] = [
  site(lateAssignments),
  ...plays(['core_grading_get_definitions.rubric-and-guide'], {
    tolerance: { loose: ['timecreated', 'timemodified'] },
  }),
  { at: 1795295996 },
  {
    call: 'mod_assign_save_submission',
    params: { assignmentid: 7, plugindata: { files_filemanager: 1 } },
    ...as(3),
    files: [report],
  },
  { at: 1795295997 },
  ...plays(['mod_assign_save_grade.rubric', 'mod_assign_save_grade.guide']),
  {
    call: 'mod_assign_save_submission',
    params: { assignmentid: 7, plugindata: { files_filemanager: 1 } },
    ...as(4),
    files: [report],
  },
  ...plays(['mod_assign_save_grade.rubric-one-criterion-missing']),
];

/** The rest of the rubric, odd names, and the limits of what a participant may do. */
const late: Step[] = [
  ...plays(
    ['mod_assign_get_submission_status.rubric-graded', 'mod_assign_get_submission_status.submitted-without-click'],
    {
      tolerance: { loose: ['id', 'fileurl'] },
    },
  ),
  ...plays(['mod_assign_save_grade.guide-score-too-high', 'mod_assign_save_grade.rubric-without-criteria']),
  ...plays(['mod_assign_get_grades.rubric-and-guide'], { tolerance: dealt }),
  { at: 1795296042 },
  {
    call: 'mod_assign_save_submission',
    params: { assignmentid: 7, plugindata: { files_filemanager: 1 } },
    ...as(33),
    files: oddNames.map((filename) => ({ filename, bytes: 9744 })),
  },
  ...plays(['mod_assign_get_submissions.odd-file-names'], {
    tolerance: { unordered: true, loose: ['id', 'fileurl', 'filesize', 'timecreated'] },
  }),
  {
    play: 'student.save_submission.22-files-when-20-allowed',
    ...as(34),
    files: Array.from({ length: 22 }, (_, at) => ({ filename: `file ${at}.docx`, bytes: 10 })),
  },
  ...plays(['student.remove_submission'], as(34)),
  {
    call: 'mod_assign_set_user_flags',
    params: { assignmentid: 1, userflags: [{ userid: 9, workflowstate: 'released' }] },
  },
  ...plays(['gradereport_user_get_grade_items.released-by-set_user_flags'], { tolerance: { loose: ['id'] } }),
  ...plays(['student.get_submission_status.released-by-set_user_flags'], { ...as(9), tolerance: { loose: ['id'] } }),
  ...plays(['mod_assign_save_grade.released-after-flags']),
  ...group('mod_assign_reveal_identities', ['', 'second-time', 'not-blind']),
  ...plays(['mod_assign_list_participants.after-reveal']),
];

const capabilities: Step[] = [
  ...lacking(['report/progress:view'], ...plays(['error.missing-capability.activities_completion'])),
  ...lacking(['moodle/course:view'], ...plays(['error.missing-capability.enrolled_users-course-view'])),
  ...lacking(
    ['moodle/user:viewalldetails'],
    ...plays(['error.missing-capability.enrolled_users-viewalldetails'], {
      tolerance: { loose: ['firstaccess', 'lastaccess', 'lastcourseaccess'] },
    }),
  ),
  ...lacking(
    ['moodle/user:viewdetails'],
    ...plays(['error.missing-capability.enrolled_users-viewdetails'], {
      tolerance: { loose: ['firstaccess', 'lastaccess', 'lastcourseaccess'] },
    }),
    ...plays(['error.missing-capability.users_by_field']),
  ),
  ...lacking(
    ['moodle/course:enrolreview', 'moodle/course:viewparticipants'],
    ...plays(['error.missing-capability.enrolled_users-viewparticipants']),
  ),
  ...lacking(
    ['mod/assign:viewgrades', 'mod/assign:grade'],
    ...plays(['error.missing-capability.get_submissions', 'error.missing-capability.list_participants']),
  ),
  ...lacking(['mod/assign:manageallocations'], ...plays(['error.missing-capability.list_participants-allocation'])),
  ...lacking(['mod/assign:grade'], ...plays(['error.missing-capability.save_grade'])),
  ...lacking(['mod/assign:grantextension'], ...plays(['error.missing-capability.save_user_extensions'])),
  ...lacking(['webservice/rest:use'], ...plays(['error.missing-rest-capability'])),
  act({ act: 'hideAssignment', assignmentid: 1 }),
  ...lacking(
    ['moodle/course:viewhiddenactivities'],
    ...plays(['mod_assign_get_submissions.hidden-activity-without-capability']),
  ),
  act({ act: 'hideAssignment', assignmentid: 1, visible: true }),
];

const service = { shortname: 'npq_assessment', userids: [2, 46] };

/** Tokens, services and the site itself refusing. */
const refusals: Step[] = [
  ...group('error', ['function-not-in-service', 'function-unknown', 'json-request-body', 'scalar-instead-of-list']),
  ...group('error', ['text-instead-of-number', 'unexpected-parameter', 'unknown-course']),
  ...plays(['error.empty-token'], { token: '' }),
  ...plays(['error.invalid-token', 'error.xml-when-format-omitted'], { token: '0'.repeat(32) }),
  site({
    tokens: [
      { token: 'EXPIRED', userid: 46, service: 'npq_assessment', validuntil: 1 },
      { token: 'ELSEWHERE', userid: 46, service: 'npq_assessment', ip: '192.0.2.1' },
      { token: 'UNAUTHORISED', userid: 43, service: 'npq_assessment' },
    ],
  }),
  ...plays(['error.expired-token', 'error.expired-token-second-call'], { token: 'EXPIRED' }),
  ...plays(['error.ip-restricted-token'], { token: 'ELSEWHERE' }),
  ...plays(['error.user-not-authorised-for-service'], { token: 'UNAUTHORISED' }),
  site({ services: [{ ...service, downloadfiles: false, uploadfiles: false }] }),
  ...plays(['error.download-not-allowed-by-service']),
  { play: 'error.upload-not-allowed-by-service', files: [evidence] },
  site({ services: [{ ...service, enabled: false }] }),
  ...plays(['error.service-disabled']),
  site({ services: [service], settings: { debugging: true } }),
  ...group(
    'error',
    ['debugging-on-function-not-in-service', 'debugging-on-scalar-instead-of-list', 'debugging-on-unknown-course'],
    { tolerance: { loose: ['debuginfo'] } },
  ),
  site({ settings: { debugging: false } }),
  faults({ maintenance: true }),
  ...plays(['error.maintenance-mode', 'error.maintenance-mode-file-download']),
  faults({ cliMaintenance: true }),
  ...plays(['error.cli-maintenance-mode', 'error.cli-maintenance-file-download']),
  faults({ webServicesOff: true }),
  ...plays(['error.web-services-off', 'error.rest-protocol-off']),
  faults(),
  act({ act: 'suspendUser', userid: 46 }),
  ...plays(['error.user-suspended']),
];

export const story: readonly Step[] = [
  ...opening,
  ...files,
  ...flags,
  ...marking,
  ...closed,
  ...advanced,
  ...late,
  ...capabilities,
  ...refusals,
];
