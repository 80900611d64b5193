// core_user_get_users_by_field and core_user_get_users: rows of people the caller may not see vanish silently.
import { z } from 'zod';
import { findUser } from '../people/find-user.ts';
import { may } from '../people/may.ts';
import { userDetails } from '../people/user-details.ts';
import type { Call } from '../protocol/call.ts';
import { MoodleError } from '../protocol/moodle-error.ts';
import { list, text } from '../protocol/params.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';
import type { User } from '../state/site.ts';
import { shortened } from './shortened.ts';

const fields: Readonly<Record<string, (user: User) => string>> = {
  id: (user) => String(user.id),
  idnumber: (user) => user.idnumber,
  username: (user) => user.username,
  email: (user) => user.email.toLowerCase(),
};

const badField = (): MoodleError =>
  new MoodleError(
    'core\\exception\\coding_exception',
    'codingerror',
    'Coding error detected, it must be fixed by a programmer: invalid field parameter',
  );

export const getUsersByField = webServiceFunction(
  z.strictObject({ field: text(), values: list(text()) }),
  (call, { field, values }) => {
    const valueOf = fields[field];
    if (valueOf === undefined) throw badField();
    const wanted = new Set(values.map((value) => (field === 'email' ? value.toLowerCase() : value)));
    const found = visibleUsers(call).filter((user) => wanted.has(valueOf(user)));
    const rows = found.map((user) => userDetails(call, user, 'account'));
    return shortened(call, 'core_user_get_users_by_field', rows);
  },
);

export const getUsers = webServiceFunction(
  z.strictObject({ criteria: list(z.strictObject({ key: text(), value: text() })) }),
  (call, { criteria }) => {
    const found = visibleUsers(call).filter((user) =>
      criteria.every(({ key, value }) => fields[key] !== undefined && likePattern(value).test(fields[key](user))),
    );
    return { users: found.map((user) => userDetails(call, user, 'account')), warnings: [] };
  },
);

/** SQL's LIKE, with % for anything. */
const likePattern = (value: string): RegExp =>
  new RegExp(`^${value.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('%', '.*')}$`, 'i');

const visibleUsers = (call: Call): User[] =>
  [...call.site.users.values()].filter(
    (user) =>
      findUser(call.site, user.id) !== undefined &&
      (may(call, 'moodle/user:viewdetails') || user.id === call.caller.id),
  );
