// The shape of a sandbox site as tests, the demo and the control API describe it. Everything that a test does not care
// about has a default, so that the smallest useful site is a course, an assignment and a person.
import { z } from 'zod';
import { serviceCapabilities } from '../people/capabilities.ts';

/** A moment as Unix seconds, or as an ISO instant with its offset; kept as Unix seconds. 0 means "not set". */
const instant = z
  .union([z.int(), z.iso.datetime({ offset: true })])
  .transform((value) => (typeof value === 'number' ? value : Math.floor(Date.parse(value) / 1000)));

export const courseSeed = z.strictObject({
  id: z.int().positive(),
  shortname: z.string(),
  fullname: z.string(),
  idnumber: z.string().default(''),
  summary: z.string().default(''),
  category: z.string().default('NPQ'),
  sortorder: z.int().optional(),
  contextid: z.int().optional(),
  timemodified: instant.default(0),
  startdate: instant.default(0),
  enddate: instant.default(0),
  visible: z.boolean().default(true),
  /** Whether the course counts activities towards its completion; without it the completion report is refused. */
  completion: z.boolean().default(true),
  /** Assignments that complete the course; absent: all that count their submissions. */
  completioncriteria: z.array(z.int()).optional(),
  sections: z.int().default(1),
  /** Things on the course page that are not assignments. */
  activities: z
    .array(
      z.strictObject({
        cmid: z.int(),
        modname: z.enum(['page', 'label']),
        name: z.string(),
        instance: z.int(),
        contextid: z.int(),
        section: z.int().default(0),
      }),
    )
    .default([]),
});

export const userSeed = z.strictObject({
  id: z.int().positive(),
  username: z.string(),
  password: z.string().default('sandbox'),
  firstname: z.string(),
  lastname: z.string(),
  email: z.string(),
  idnumber: z.string().default(''),
  city: z.string().default(''),
  country: z.string().default('GB'),
  customfields: z.strictObject({ trn: z.string().optional(), schoolurn: z.string().optional() }).default({}),
  suspended: z.boolean().default(false),
  siteadmin: z.boolean().default(false),
  firstaccess: instant.default(0),
  lastaccess: instant.default(0),
  /** Capabilities from a role in the system context; `service` stands for the set that WEB-SERVICES.md section 3 names. */
  capabilities: z
    .union([z.literal('service'), z.array(z.string())])
    .default([])
    .transform((value) => new Set<string>(value === 'service' ? serviceCapabilities : value)),
});

export const enrolmentSeed = z.strictObject({
  courseid: z.int(),
  userid: z.int(),
  role: z.enum(['student', 'editingteacher', 'teacher']).default('student'),
  suspended: z.boolean().default(false),
});

export const groupSeed = z.strictObject({
  id: z.int().positive(),
  courseid: z.int(),
  name: z.string(),
  idnumber: z.string().default(''),
  userids: z.array(z.int()).default([]),
});

const criterionSeed = z.strictObject({ id: z.int(), name: z.string() });
const gradingSeed = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('rubric'),
    id: z.int(),
    name: z.string(),
    criteria: z.array(
      criterionSeed.extend({
        levels: z.array(z.strictObject({ id: z.int(), score: z.number(), definition: z.string() })),
      }),
    ),
  }),
  z.strictObject({
    method: z.literal('guide'),
    id: z.int(),
    name: z.string(),
    criteria: z.array(criterionSeed.extend({ maxscore: z.number() })),
  }),
]);

const ownWork =
  'This submission is my own work, except where I have acknowledged the use of the works of other people.';

export const assignmentSeed = z
  .strictObject({
    id: z.int().positive(),
    /** Not the same number as `id` unless a seed says so: a caller that mixes them up must notice. */
    cmid: z.int().optional(),
    contextid: z.int().optional(),
    courseid: z.int(),
    name: z.string(),
    idnumber: z.string().default(''),
    intro: z.string().default(''),
    section: z.int().default(1),
    visible: z.boolean().default(true),
    allowsubmissionsfromdate: instant.default(0),
    duedate: instant.default(0),
    cutoffdate: instant.default(0),
    gradingduedate: instant.default(0),
    timemodified: instant.default(0),
    /** The highest number of points, or the words of a scale from worst to best. */
    grade: z.union([z.number().positive(), z.array(z.string()).min(1)]).default(100),
    scaleid: z.int().default(3),
    submissiondrafts: z.boolean().default(true),
    requiresubmissionstatement: z.boolean().default(true),
    submissionstatement: z.string().default(ownWork),
    completionsubmit: z.boolean().default(true),
    teamsubmission: z.boolean().default(false),
    blindmarking: z.boolean().default(false),
    revealidentities: z.boolean().default(false),
    markingworkflow: z.boolean().default(false),
    markingallocation: z.boolean().default(false),
    attemptreopenmethod: z.enum(['none', 'manual', 'untilpass']).default('manual'),
    /** -1 is unlimited. */
    maxattempts: z.int().default(-1),
    sendnotifications: z.boolean().default(false),
    sendstudentnotifications: z.boolean().default(true),
    onlinetext: z.boolean().default(false),
    files: z.boolean().default(true),
    maxfilesubmissions: z.int().default(20),
    maxsubmissionsizebytes: z.int().default(209_715_200),
    filetypeslist: z.string().default(''),
    /** The pages that turn submission comments off leave the setting behind; Moodle lists it only then. */
    commentsetting: z.boolean().default(true),
    grading: gradingSeed.optional(),
  })
  .transform((row) => ({ ...row, cmid: row.cmid ?? 1000 + row.id, contextid: row.contextid ?? 2000 + row.id }));

export const overrideSeed = z.strictObject({
  assignmentid: z.int(),
  userid: z.int().optional(),
  groupid: z.int().optional(),
  allowsubmissionsfromdate: instant.optional(),
  duedate: instant.optional(),
  cutoffdate: instant.optional(),
});

export const flagsSeed = z.strictObject({
  id: z.int().optional(),
  assignmentid: z.int(),
  userid: z.int(),
  locked: z.int().default(0),
  mailed: z.int().default(2),
  extensionduedate: instant.default(0),
  workflowstate: z.string().default(''),
  allocatedmarker: z.int().default(0),
});

/** What a seeded file holds: its text, its bytes in base64, or so many repeatable bytes derived from a seed. */
export const fileSeed = z.strictObject({
  filename: z.string(),
  content: z.union([
    z.strictObject({ text: z.string() }),
    z.strictObject({ base64: z.base64() }),
    z.strictObject({ bytes: z.int().nonnegative(), seed: z.string().default('') }),
  ]),
  timemodified: instant.optional(),
});

export const submissionSeed = z.strictObject({
  id: z.int().optional(),
  assignmentid: z.int(),
  /** 0 for the row of a team. */
  userid: z.int(),
  groupid: z.int().default(0),
  attemptnumber: z.int().default(0),
  status: z.enum(['new', 'draft', 'submitted', 'reopened']).default('submitted'),
  timecreated: instant,
  timemodified: instant.optional(),
  onlinetext: z.string().default(''),
  files: z.array(fileSeed).default([]),
});

export const serviceSeed = z.strictObject({
  shortname: z.string(),
  enabled: z.boolean().default(true),
  downloadfiles: z.boolean().default(true),
  uploadfiles: z.boolean().default(true),
  /** The functions that the service grants; absent: every function that the sandbox answers. */
  functions: z.array(z.string()).optional(),
  /** Who may use it; absent: everyone. */
  userids: z.array(z.int()).optional(),
});

export const tokenSeed = z.strictObject({
  token: z.string(),
  userid: z.int(),
  service: z.string(),
  validuntil: instant.default(0),
  /** The one address that may use it; empty: any. */
  ip: z.string().default(''),
});

/** Settings of the site and of its PHP that show in replies. */
export const settingsSeed = z.strictObject({
  sitename: z.string().optional(),
  maxinputvars: z.int().positive().optional(),
  maxfileuploads: z.int().positive().optional(),
  debugging: z.boolean().optional(),
});

export const siteSeed = z.strictObject({
  settings: settingsSeed.default({}),
  courses: z.array(courseSeed).default([]),
  users: z.array(userSeed).default([]),
  enrolments: z.array(enrolmentSeed).default([]),
  groups: z.array(groupSeed).default([]),
  assignments: z.array(assignmentSeed).default([]),
  overrides: z.array(overrideSeed).default([]),
  extensions: z.array(z.strictObject({ assignmentid: z.int(), userid: z.int(), until: instant })).default([]),
  flags: z.array(flagsSeed).default([]),
  mappings: z.array(z.strictObject({ id: z.int(), assignmentid: z.int(), userid: z.int() })).default([]),
  submissions: z.array(submissionSeed).default([]),
  services: z.array(serviceSeed).default([]),
  tokens: z.array(tokenSeed).default([]),
});

/** A site, or an addition to one, as its author writes it: defaults may be left out. */
export type SiteSeed = z.input<typeof siteSeed>;
