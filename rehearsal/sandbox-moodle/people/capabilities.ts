// Who holds which right: the roles' defaults as Moodle ships them, cut down to the capabilities that any call here asks for.

/** What WEB-SERVICES.md section 3 tells a provider to grant the service user (all but the optional ones). */
export const serviceCapabilities = [
  'webservice/rest:use',
  'moodle/course:view',
  'mod/assign:view',
  'mod/assign:grade',
  'mod/assign:viewgrades',
  'mod/assign:grantextension',
  'mod/assign:manageallocations',
  'mod/assign:viewblinddetails',
  'mod/assign:revealidentities',
  'moodle/course:viewparticipants',
  'moodle/course:enrolreview',
  'moodle/user:viewdetails',
  'moodle/user:viewalldetails',
  'moodle/site:viewuseridentity',
  'moodle/course:viewsuspendedusers',
  'moodle/course:viewhiddenactivities',
  'moodle/course:viewhiddencourses',
  'moodle/site:accessallgroups',
  'moodle/course:managegroups',
  'report/progress:view',
  'report/completion:view',
  'moodle/grade:viewall',
  'gradereport/user:view',
  'moodle/site:messageanyuser',
  'moodle/site:sendmessage',
] as const;

const everyone = ['webservice/rest:use', 'moodle/site:sendmessage'];
const marker = [
  'moodle/course:view',
  'mod/assign:view',
  'mod/assign:grade',
  'mod/assign:viewgrades',
  'mod/assign:viewblinddetails',
  'moodle/course:viewparticipants',
  'moodle/user:viewdetails',
  'moodle/course:viewhiddenactivities',
  'moodle/site:accessallgroups',
  'report/progress:view',
  'report/completion:view',
  'moodle/grade:viewall',
  'gradereport/user:view',
];

/** Rights that a role gives inside its course. */
export const roleCapabilities = {
  student: new Set([
    'mod/assign:view',
    'mod/assign:submit',
    'moodle/course:viewparticipants',
    'moodle/user:viewdetails',
  ]),
  teacher: new Set(marker),
  editingteacher: new Set([
    ...marker,
    'mod/assign:grantextension',
    'mod/assign:manageallocations',
    'mod/assign:revealidentities',
    'moodle/course:enrolreview',
    'moodle/course:viewsuspendedusers',
    'moodle/course:managegroups',
    'moodle/role:review',
  ]),
} as const;

/** Rights that come with merely having an account. */
export const accountCapabilities: ReadonlySet<string> = new Set(everyone);

/** The titles that Moodle puts into "you do not currently have permissions to do that (…)". */
export const capabilityTitles: Readonly<Record<string, string>> = {
  'mod/assign:grade': 'Grade assignment',
  'mod/assign:grantextension': 'Grant extension',
  'mod/assign:manageallocations': 'Manage markers allocated to submissions',
  'mod/assign:revealidentities': 'Reveal student identities',
  'mod/assign:submit': 'Submit assignment',
  'moodle/course:managegroups': 'Manage groups',
  'moodle/course:viewparticipants': 'View participants',
  'moodle/course:enrolreview': 'Review course enrolments',
  'moodle/role:review': 'Review permissions for others',
  'report/progress:view': 'View activity completion reports',
  'report/completion:view': 'View course completion report',
  'gradereport/user:view': 'View your own grade report',
  'moodle/grade:viewall': 'View grades of other users',
};
