// The people who work here (D17): accounts with their roles, and a form that adds one.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { dateInWords } from '../../../domain/calendar/uk-words.ts';
import { parseEmail } from '../../../domain/person/email-address.ts';
import { parseUrn } from '../../../domain/person/urn.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { page, type Around, type Shown } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { refusalWords } from '../../refusal-words.ts';
import { roleWords, staffRoles, staffRolesIn } from '../../role-words.ts';
import type { Field } from '../../view-helpers/part-props.ts';
import { addAccount, type NewAccount } from './add-account.ts';
import { staffRows, type StaffRow } from './query.ts';
import type { PeopleView } from './view-model.ts';

const form = z.object({
  givenName: z.string(),
  familyName: z.string(),
  email: z.string(),
  roles: z.union([z.string(), z.array(z.string())]).default([]),
  urn: z.string().default(''),
});
type Typed = z.infer<typeof form>;

export const peoplePage = page({
  path: patterns.people,
  may: 'look after people',
  load: (around) => shown(around, { givenName: '', familyName: '', email: '', roles: [], urn: '' }, []),
  form,
  async submit(around, { account, at }, typed) {
    const wanted = accountFrom(typed);
    if (!('email' in wanted)) return shown(around, typed, wanted);
    const made = await inTransaction(around.database, (tx) =>
      addAccount(tx, wanted, randomUUID(), { who: account?.personId ?? '', at }),
    );
    if (isRefusal(made)) return shown(around, typed, [made]);
    return {
      goTo: pathTo('staffMember', { personId: made }),
      notice: `${wanted.givenName} ${wanted.familyName} can sign in now, by a link to that address.`,
    };
  },
});

/** The account, or what is wrong with the form. */
function accountFrom(typed: Typed): NewAccount | readonly Refusal[] {
  const email = parseEmail(typed.email);
  const urn = typed.urn.trim() === '' ? null : parseUrn(typed.urn);
  const roles = staffRolesIn([typed.roles].flat());
  const faults = [
    ...(typed.givenName.trim() === '' ? [refused('given-name-missing', { field: 'givenName' })] : []),
    ...(typed.familyName.trim() === '' ? [refused('family-name-missing', { field: 'familyName' })] : []),
    ...(isRefusal(email) ? [refused(email.refused, { field: 'email' })] : []),
    ...(roles.length === 0 ? [refused('roles-missing', { field: 'roles' })] : []),
    ...(isRefusal(urn) ? [refused(urn.refused, { field: 'urn' })] : []),
  ];
  if (faults.length > 0 || isRefusal(email) || isRefusal(urn)) return faults;
  return {
    givenName: typed.givenName.trim(),
    familyName: typed.familyName.trim(),
    email,
    roles,
    urn: urn?.urn ?? null,
  };
}

async function shown({ database }: Around, typed: Typed, faults: readonly Refusal[]): Promise<Shown> {
  const people = await staffRows(database);
  const data: PeopleView = {
    margin: ['People'],
    title: titleOf(people),
    lead: 'Scripts go only to assessors whose training is recorded here and in date. Conflicts keep a script from them for good.',
    people: people.map((person) => lineOf(person)),
    action: pathTo('people', {}),
    errors: faults.map((fault) => ({ href: `#${fieldOf(fault)}`, text: refusalWords(fault).title })),
    ...fieldsOf(typed, (name) => {
      const fault = faults.find((one) => fieldOf(one) === name);
      return fault === undefined ? '' : refusalWords(fault).title;
    }),
  };
  return { title: 'People', view: new URL('view.hbs', import.meta.url), data, status: faults.length > 0 ? 422 : 200 };
}

const fieldOf = ({ detail }: Refusal) => String(detail?.['field'] ?? 'email');

function fieldsOf(
  typed: Typed,
  errorOf: (name: string) => string,
): Pick<PeopleView, 'givenName' | 'familyName' | 'email' | 'roles' | 'urn'> {
  const field = (name: 'givenName' | 'familyName' | 'email' | 'urn', label: string, hint: string): Field => ({
    id: name,
    name,
    label,
    hint,
    type: name === 'email' ? 'email' : 'text',
    value: typed[name],
    error: errorOf(name),
    autocomplete: 'off',
  });
  const chosen = [typed.roles].flat();
  return {
    givenName: field('givenName', 'Given name', ''),
    familyName: field('familyName', 'Family name', ''),
    email: field('email', 'Email address', 'They sign in by a link that is sent there'),
    roles: {
      id: 'roles',
      name: 'roles',
      label: 'Roles',
      hint: 'One person may hold several',
      error: errorOf('roles'),
      options: staffRoles.map((role) => ({
        value: role,
        text: roleWords[role],
        why: '',
        chosen: chosen.includes(role),
      })),
    },
    urn: field(
      'urn',
      'School, by URN',
      'Leave empty where they work at none. Participants of the same school are never theirs to mark',
    ),
  };
}

function titleOf(people: readonly StaffRow[]): string {
  const assessors = people.filter(({ roles }) => roles.includes('assessor')).length;
  return assessors === 0
    ? 'Nobody can mark yet'
    : `${assessors === 1 ? '1 assessor' : `${String(assessors)} assessors`} among ${String(people.length)} people`;
}

function lineOf({ id, name, email, roles, trainings, conflicts }: StaffRow): PeopleView['people'][number] {
  const trained = trainings.map(({ programme, until }) => `${programme} until ${dateInWords(until)}`).join(', ');
  const needed = roles.some((role) => role === 'assessor' || role === 'moderator' || role === 'lead-moderator');
  return {
    name,
    email,
    conflicts,
    href: pathTo('staffMember', { personId: id }),
    roles: roles.map((role) => roleWords[role]).join(', '),
    trained: trained === '' && needed ? 'No training recorded' : trained,
  };
}
