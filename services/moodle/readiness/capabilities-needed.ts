// The capabilities that the web-service role needs, what each is for, and how much is lost without it.

type Need = { readonly purpose: string; readonly without: 'fail' | 'warn' };

/** Every capability, by Moodle's name; found by taking each away in turn. */
export const capabilitiesNeeded = {
  'webservice/rest:use': { purpose: 'to call Moodle at all', without: 'fail' },
  'moodle/course:view': { purpose: 'to enter courses without being enrolled', without: 'fail' },
  'mod/assign:view': { purpose: 'to enter assignments', without: 'fail' },
  'mod/assign:grade': {
    purpose: 'to read submissions, and to write grades, flags, locks and reverts',
    without: 'fail',
  },
  'mod/assign:grantextension': { purpose: 'to open a correction after the cut-off', without: 'fail' },
  'mod/assign:manageallocations': {
    purpose: 'to see all participants where marking allocation is on',
    without: 'fail',
  },
  'mod/assign:viewblinddetails': { purpose: 'to see names in a blind assignment', without: 'warn' },
  'mod/assign:revealidentities': { purpose: 'to match and reveal the numbers of a blind assignment', without: 'warn' },
  'moodle/course:viewparticipants': { purpose: 'to list who is enrolled', without: 'fail' },
  'moodle/course:enrolreview': { purpose: 'to tell suspended enrolments from active ones', without: 'fail' },
  'moodle/user:viewdetails': { purpose: 'to see every participant; without it rows vanish silently', without: 'fail' },
  'moodle/user:viewalldetails': { purpose: 'to see user names, ID numbers and profile fields', without: 'fail' },
  'moodle/site:viewuseridentity': { purpose: 'to see e-mail addresses', without: 'fail' },
  'moodle/course:viewsuspendedusers': { purpose: 'to see submissions of suspended enrolments', without: 'fail' },
  'moodle/course:viewhiddenactivities': { purpose: 'to see assignments that are hidden', without: 'warn' },
  'moodle/course:viewhiddencourses': { purpose: 'to see courses that are hidden', without: 'warn' },
  'moodle/site:accessallgroups': { purpose: 'to see everyone in a course with separate groups', without: 'fail' },
  'moodle/course:managegroups': { purpose: 'to read groups and their members', without: 'warn' },
  'report/progress:view': { purpose: 'to see activity completion', without: 'warn' },
  'report/completion:view': { purpose: 'to see course completion', without: 'warn' },
  'moodle/grade:viewall': { purpose: 'to prove that a release reached the gradebook', without: 'warn' },
  'gradereport/user:view': { purpose: 'to prove that a release reached the gradebook', without: 'warn' },
  'moodle/site:messageanyuser': { purpose: 'to message people who are not contacts', without: 'warn' },
} as const satisfies Record<string, Need>;

/** A capability of the web-service role. */
export type Capability = keyof typeof capabilitiesNeeded;

/** How an administrator grants it. */
export const howToGrant = (capability: Capability): string =>
  `In Moodle: Site administration, Users, Permissions, Define roles, the web-service role, "Edit", search for ${capability} and tick "Allow".`;
