// Who is enrolled, and who someone is. Rows and fields that our role may not see are left out by Moodle without a word.
import { z } from 'zod';
import { htmlName, int, yesNo } from './reply-parts.ts';
import type { MoodleWire } from './wire.ts';

const customField = z.object({ shortname: z.string(), name: z.string(), value: z.string().nullable().default('') });

const person = z
  .object({
    id: int,
    fullname: z.string(),
    firstname: z.string().optional(),
    lastname: z.string().optional(),
    username: z.string().optional(),
    email: z.string().optional(),
    idnumber: z.string().optional(),
    suspended: yesNo.optional(),
    customfields: z.array(customField).default([]),
    groups: z.array(z.object({ id: int, name: htmlName })).default([]),
    roles: z.array(z.object({ shortname: z.string() })).default([]),
  })
  .transform((row) => ({
    id: row.id,
    fullName: row.fullname,
    firstName: row.firstname ?? null,
    lastName: row.lastname ?? null,
    username: row.username ?? null,
    email: row.email ?? null,
    idNumber: row.idnumber ?? null,
    /** The account, not the enrolment; null where Moodle did not say. */
    isSuspended: row.suspended ?? null,
    /** Profile fields by short name; only those with a value. */
    customFields: Object.fromEntries(row.customfields.map((field) => [field.shortname, field.value ?? ''])),
    groups: row.groups,
    /** Role short names in the course: `student`, `teacher`, `editingteacher`… */
    roles: row.roles.map(({ shortname }) => shortname),
  }));

/** A person at Moodle; names come as typed, `null` is a field that our role may not see. */
export type MoodlePerson = z.infer<typeof person>;

const personFields = 'id,fullname,firstname,lastname,username,email,idnumber,customfields,groups,roles';
const pageSize = 500;

/** Narrows the enrolled people. `onlySuspended` means suspended enrolments, which no field of a row shows. */
export type EnrolledFilter = {
  readonly groupId?: number;
  readonly onlyActive?: boolean;
  readonly onlySuspended?: boolean;
};

/** The fields by which a person can be found; Moodle searches no custom field. */
export type PersonField = 'id' | 'idnumber' | 'username' | 'email';

const options = (filter: EnrolledFilter, from: number) => [
  { name: 'userfields', value: personFields },
  { name: 'sortby', value: 'id' },
  { name: 'limitfrom', value: from },
  { name: 'limitnumber', value: pageSize },
  ...(filter.groupId === undefined ? [] : [{ name: 'groupid', value: filter.groupId }]),
  ...(filter.onlyActive === true ? [{ name: 'onlyactive', value: 1 }] : []),
  ...(filter.onlySuspended === true ? [{ name: 'onlysuspended', value: 1 }] : []),
];

/** Calls about people. */
export type PeopleCalls = {
  /**
   * Everyone enrolled, teachers too, read page by page. A page may come back short because rows are hidden from us,
   * so only an empty page ends the list.
   * @throws MoodleFailure
   */
  enrolledUsers: (courseId: number, filter?: EnrolledFilter) => Promise<MoodlePerson[]>;
  /** The people with these values; unknown values are skipped by Moodle, so compare. @throws MoodleFailure */
  usersByField: (field: PersonField, values: readonly (string | number)[]) => Promise<MoodlePerson[]>;
};

/** Those calls over a wire. */
export const peopleCalls = (wire: MoodleWire): PeopleCalls => ({
  async enrolledUsers(courseId: number, filter: EnrolledFilter = {}): Promise<MoodlePerson[]> {
    const found = new Map<number, MoodlePerson>();
    for (let from = 0; ; from += pageSize) {
      const params = { courseid: courseId, options: options(filter, from) };
      const page = await wire.call('core_enrol_get_enrolled_users', params, z.array(person));
      if (page.length === 0) return [...found.values()];
      for (const row of page) found.set(row.id, row);
    }
  },
  async usersByField(field: PersonField, values: readonly (string | number)[]): Promise<MoodlePerson[]> {
    const found: MoodlePerson[] = [];
    for (const pack of wire.split(values, { field }, (value) => value)) {
      found.push(...(await wire.call('core_user_get_users_by_field', { field, values: pack }, z.array(person))));
    }
    return found;
  },
});
