// A person's details as Moodle hands them out, less what the caller may not see: fields go missing, they are not blanked.
import type { Call } from '../protocol/call.ts';
import type { User } from '../state/site.ts';
import { fullname } from './find-user.ts';
import { may } from './may.ts';

/** Which of the two forms is wanted: list rows of a course leave some fields out. */
type Form = 'account' | 'enrolled';

/** The fields in Moodle's order; absent ones were hidden or empty. */
export function userDetails(call: Call, user: User, form: Form, courseid?: number): Record<string, unknown> {
  const all = may(call, 'moodle/user:viewalldetails', courseid);
  const identity =
    may(call, 'moodle/site:viewuseridentity', courseid) || may(call, 'moodle/course:useremail', courseid);
  const custom = customFields(user, form === 'account');
  return {
    id: user.id,
    ...(all ? { username: user.username } : {}),
    firstname: user.firstname,
    lastname: user.lastname,
    fullname: fullname(user),
    ...(identity ? { email: user.email } : {}),
    ...(all ? { department: '', idnumber: user.idnumber } : {}),
    firstaccess: user.firstaccess,
    lastaccess: user.lastaccess,
    ...(form === 'account' ? accountFields(user) : {}),
    ...(user.city === '' ? {} : { city: user.city }),
    country: user.country,
    profileimageurlsmall: `${call.site.url}/theme/image.php/boost/core/1795294425/u/f2`,
    profileimageurl: `${call.site.url}/theme/image.php/boost/core/1795294425/u/f1`,
    ...(all && custom.length > 0 ? { customfields: custom } : {}),
  };
}

const accountFields = (user: User) => ({
  auth: 'manual',
  suspended: user.suspended,
  confirmed: true,
  lang: 'en',
  theme: '',
  timezone: '99',
  mailformat: 1,
  trackforums: 0,
});

function customFields(user: User, withDisplay: boolean): Record<string, string>[] {
  const known = [
    { name: 'Teacher reference number (TRN)', shortname: 'trn', value: user.customfields.trn },
    { name: 'School URN', shortname: 'schoolurn', value: user.customfields.schoolurn },
  ];
  return known.flatMap(({ name, shortname, value }) =>
    value === undefined || value === ''
      ? []
      : [{ type: 'text', value, ...(withDisplay ? { displayvalue: value } : {}), name, shortname }],
  );
}
