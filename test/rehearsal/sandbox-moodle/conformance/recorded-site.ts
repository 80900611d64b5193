// The site on which the recordings were made, read back out of the recordings themselves.
import { z } from 'zod';
import type { SiteSeed } from '../../../../rehearsal/sandbox-moodle/site/seed.ts';
import { readRecording } from './recording.ts';

const personRow = z.object({
  id: z.number(),
  username: z.string(),
  firstname: z.string(),
  lastname: z.string(),
  email: z.string(),
  idnumber: z.string(),
  city: z.string().default(''),
  customfields: z.array(z.object({ shortname: z.string(), value: z.string() })).default([]),
  roles: z.array(z.object({ shortname: z.enum(['student', 'editingteacher', 'teacher']) })),
  enrolledcourses: z.array(z.object({ id: z.number() })).default([]),
});

const fileRow = z.object({ filename: z.string(), filesize: z.number(), timemodified: z.number() });
const submissionRow = z.object({
  id: z.number(),
  userid: z.number(),
  groupid: z.number(),
  status: z.enum(['new', 'draft', 'submitted', 'reopened']),
  timecreated: z.number(),
  timemodified: z.number(),
  plugins: z.array(
    z.object({
      fileareas: z.array(z.object({ files: z.array(fileRow) })).default([]),
      editorfields: z.array(z.object({ text: z.string() })).default([]),
    }),
  ),
});
const submissionsReply = z.object({
  assignments: z.array(z.object({ assignmentid: z.number(), submissions: z.array(submissionRow) })),
});

const assignmentRow = z.object({
  id: z.number(),
  cmid: z.number(),
  name: z.string(),
  intro: z.string(),
  duedate: z.number(),
  allowsubmissionsfromdate: z.number(),
  cutoffdate: z.number(),
  gradingduedate: z.number(),
  timemodified: z.number(),
  grade: z.number(),
  teamsubmission: z.number(),
  blindmarking: z.number(),
  attemptreopenmethod: z.enum(['none', 'manual', 'untilpass']),
  maxattempts: z.number(),
  markingworkflow: z.number(),
  markingallocation: z.number(),
  submissionstatement: z.string(),
  configs: z.array(z.object({ plugin: z.string() })),
});
const assignmentsReply = z.object({
  courses: z.array(z.object({ timemodified: z.number(), assignments: z.array(assignmentRow) })),
});

const scale = ['Not yet passed', 'Passed'];
export const tokens = { service: 'TOKEN', admin: 'ADMIN_TOKEN', of: (userid: number) => `TOKEN-OF-${userid}` } as const;

const people = z.array(personRow).parse(readRecording('core_enrol_get_enrolled_users.all').reply);
const suspended = 27;

/** The site as it was before the first recorded call; later recordings add to it. */
export function recordedSite(): SiteSeed {
  const { courses } = assignmentsReply.parse(readRecording('mod_assign_get_assignments').reply);
  return {
    settings: { sitename: 'NPQ Moodle' },
    courses: recordedCourses(courses[0]?.timemodified ?? 0),
    users: [...people.map(userOf), ...staff],
    enrolments: people.flatMap((person) => {
      const role = person.roles[0]?.shortname ?? 'student';
      const inCourses = new Set([2, ...person.enrolledcourses.map((course) => course.id)]);
      return [...inCourses].map((courseid) => ({
        courseid,
        userid: person.id,
        role,
        suspended: person.id === suspended,
      }));
    }),
    groups: recordedGroups(),
    assignments: (courses[0]?.assignments ?? []).map(assignmentOf),
    overrides: [{ assignmentid: 1, userid: 41, duedate: 1795727814, cutoffdate: 1795727814 }],
    flags: [{ id: 2, assignmentid: 1, userid: 40, extensionduedate: 1795555014 }],
    mappings: recordedMappings(),
    submissions: [...recordedSubmissions(), ...teamMembers()],
    services: recordedServices(),
    tokens: recordedTokens(),
  };
}

const recordedCourses = (timemodified: number): SiteSeed['courses'] => [
  {
    ...{
      id: 2,
      shortname: 'NPQH-K',
      fullname: 'NPQH Cohort K',
      idnumber: 'NPQH-2026-K',
      contextid: 55,
      sortorder: 20002,
    },
    ...{ summary: 'Headship cohort K, autumn 2026', startdate: 1788735600, enddate: 1816988400, timemodified },
    ...{ sections: 4, completioncriteria: [1, 2] },
    activities: [
      { cmid: 7, modname: 'label', name: 'Welcome', instance: 1, contextid: 63 },
      ...[1, 2, 3].map((n) => ({
        ...{
          cmid: 3 + n,
          modname: 'page' as const,
          name: `Module ${n} reading`,
          instance: n,
          contextid: 59 + n,
          section: 1,
        },
      })),
    ],
  },
  {
    ...{
      id: 3,
      shortname: 'NPQSL-K',
      fullname: 'NPQSL Cohort K',
      contextid: 56,
      sortorder: 20001,
      startdate: 1795219200,
    },
    completion: false,
  },
];

const userOf = (row: (typeof people)[number]) => ({
  ...{ id: row.id, username: row.username, firstname: row.firstname, lastname: row.lastname, email: row.email },
  ...{ idnumber: row.idnumber, city: row.city },
  customfields: Object.fromEntries(row.customfields.map((field) => [field.shortname, field.value])),
});

const staff: NonNullable<SiteSeed['users']> = [
  { id: 2, username: 'admin', firstname: 'Admin', lastname: 'User', email: 'admin@example.org', siteadmin: true },
  {
    ...{ id: 46, username: 'npq-sync', firstname: 'NPQ', lastname: 'Assessment Sync', email: 'sync@example.org' },
    capabilities: 'service',
  },
];

const recordedGroups = (): SiteSeed['groups'] =>
  z
    .array(z.object({ groupid: z.number(), userids: z.array(z.number()) }))
    .parse(readRecording('core_group_get_group_members').reply)
    .map(({ groupid, userids }) => ({
      ...{ id: groupid, courseid: 2, userids },
      ...{ name: `Cohort K — ${groupid === 1 ? 'North' : 'South'}`, idnumber: groupid === 1 ? 'K-NORTH' : 'K-SOUTH' },
    }));

const assignmentOf = (row: z.output<typeof assignmentRow>) => ({
  ...{ id: row.id, cmid: row.cmid, contextid: 56 + row.id, courseid: 2, name: row.name, intro: row.intro },
  ...{ idnumber: `NPQH-K-${row.id === 3 ? 'G' : `T${row.id}`}`, section: row.id === 3 ? 3 : 2 },
  ...{ duedate: row.duedate, allowsubmissionsfromdate: row.allowsubmissionsfromdate, cutoffdate: row.cutoffdate },
  ...{ gradingduedate: row.gradingduedate, timemodified: row.timemodified },
  grade: row.grade < 0 ? scale : row.grade,
  ...{ teamsubmission: row.teamsubmission === 1, blindmarking: row.blindmarking === 1 },
  ...{ attemptreopenmethod: row.attemptreopenmethod, maxattempts: row.maxattempts },
  ...{ markingworkflow: row.markingworkflow === 1, markingallocation: row.markingallocation === 1 },
  submissionstatement: row.submissionstatement,
  onlinetext: row.configs.some((config) => config.plugin === 'onlinetext'),
});

function recordedMappings(): SiteSeed['mappings'] {
  const reply = z.object({
    assignments: z.array(
      z.object({ assignmentid: z.number(), mappings: z.array(z.object({ id: z.number(), userid: z.number() })) }),
    ),
  });
  return ['blind', 'not-blind'].flatMap((name) =>
    reply
      .parse(readRecording(`mod_assign_get_user_mappings.${name}`).reply)
      .assignments.flatMap(({ assignmentid, mappings }) => mappings.map((row) => ({ ...row, assignmentid }))),
  );
}

/** The rows of 82 and later came into being during the recording, and do so again in the replay. */
const recordedSubmissions = (): NonNullable<SiteSeed['submissions']> =>
  submissionsReply
    .parse(readRecording('mod_assign_get_submissions.three-assignments').reply)
    .assignments.flatMap(({ assignmentid, submissions }) =>
      submissions
        .filter((row) => row.id < 82)
        .map((row) => ({
          ...{ id: row.id, assignmentid, userid: row.userid, groupid: row.groupid, status: row.status },
          ...{ timecreated: row.timecreated, timemodified: row.timemodified },
          onlinetext: row.plugins.flatMap((plugin) => plugin.editorfields)[0]?.text ?? '',
          files: row.plugins
            .flatMap((plugin) => plugin.fileareas)
            .flatMap((area) => area.files)
            .map(fileOf),
        })),
    );

const fileOf = (row: z.output<typeof fileRow>) => ({
  filename: row.filename,
  content: { bytes: row.filesize, seed: row.filename },
  timemodified: row.timemodified,
});

/** Rows of the members of the group that handed in: one pressed submit, the others have a draft row each. */
function teamMembers(): NonNullable<SiteSeed['submissions']> {
  const members = recordedGroups()?.[0]?.userids ?? [];
  const others = members.filter((userid) => userid !== 3 && userid !== 4);
  const draft = (userid: number, id: number) => ({
    id,
    assignmentid: 3,
    userid,
    status: 'draft' as const,
    timecreated: 1795294700,
  });
  return [
    ...others.map((userid, index) => draft(userid, index < 16 ? 59 + index : 64 + index)),
    draft(4, 76),
    { id: 75, assignmentid: 3, userid: 3, status: 'submitted', timecreated: 1795294700, timemodified: 1795294701 },
  ];
}

function recordedServices(): NonNullable<SiteSeed['services']> {
  const reply = z.object({ functions: z.array(z.object({ name: z.string() })) });
  const { functions } = reply.parse(readRecording('core_webservice_get_site_info').reply);
  return [{ shortname: 'npq_assessment', functions: functions.map((row) => row.name), userids: [2, 46] }];
}

const recordedTokens = (): NonNullable<SiteSeed['tokens']> => [
  { token: tokens.service, userid: 46, service: 'npq_assessment' },
  { token: tokens.admin, userid: 2, service: 'npq_assessment' },
  ...people.map(({ id }) => ({ token: tokens.of(id), userid: id, service: 'moodle_mobile_app' })),
];
