// Builds the page of one staff member, with what was typed where a form is sent back.
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import { dateInWords } from '../../../domain/calendar/uk-words.ts';
import type { Programme } from '../../../domain/programme/programme.ts';
import { keyText } from '../../../domain/programme/programme-key.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { conflictReasons } from '../../../domain/routing/conflict.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { pathTo } from '../../paths.ts';
import { refusalWords } from '../../refusal-words.ts';
import { roleWords, staffRoles } from '../../role-words.ts';
import type { Field, SelectOption } from '../../view-helpers/part-props.ts';
import { windowName } from '../../window-name.ts';
import type { StaffMember } from './query.ts';
import type { StaffForm } from './staff-form.ts';
import type { Recorded, StaffMemberView } from './view-model.ts';

/** What the page is made from; `sentBack` is a form that was refused. */
export interface StaffFacts {
  readonly person: StaffMember;
  readonly windows: readonly StoredWindow[];
  readonly programmes: readonly Programme[];
  readonly today: LocalDate;
  readonly sentBack: { readonly form: StaffForm; readonly fault: Refusal } | null;
}

/** The view. */
export function staffView({ person, windows, programmes, today, sentBack }: StaffFacts): StaffMemberView {
  const action = pathTo('staffMember', { personId: person.id });
  const faultAt = String(sentBack?.fault.detail?.['field'] ?? '');
  const errorOf = (name: string) => (sentBack !== null && faultAt === name ? refusalWords(sentBack.fault).title : '');
  const typed = typedIn(sentBack?.form);
  const field = (id: string, name: string, label: string, hint: string, type: Field['type'], value: string): Field => ({
    id,
    name,
    label,
    hint,
    type,
    value,
    error: errorOf(id),
    autocomplete: 'off',
  });
  const option = (value: string, text: string, chosen: string): SelectOption => ({
    value,
    text,
    why: '',
    chosen: value === chosen,
  });
  return {
    margin: ['People', person.name],
    title: person.name,
    lead: `${person.email}${person.school_urn === null ? '' : `. Works at the school with URN ${person.school_urn}: its participants are never theirs to mark`}.`,
    action,
    errors: sentBack === null ? [] : [{ href: `#${faultAt}`, text: refusalWords(sentBack.fault).title }],
    roles: {
      id: 'roles',
      name: 'roles',
      label: 'Roles',
      hint: '',
      error: errorOf('roles'),
      options: staffRoles.map((role) => ({
        value: role,
        text: roleWords[role],
        why: '',
        chosen: person.roles.includes(role),
      })),
    },
    trainings: person.trainings.map(({ id, programme, version, from, until }) =>
      recorded(
        action,
        'training',
        id,
        `${programme}, ${version}`,
        `${from <= today && today <= until ? 'In date' : 'Out of date'}: ${dateInWords(from)} to ${dateInWords(until)}.`,
      ),
    ),
    programme: {
      id: 'programme',
      name: 'programme',
      label: 'Programme',
      hint: '',
      error: errorOf('programme'),
      options: [
        option('', 'Choose a programme', typed.programme),
        ...programmes.map(({ key }) => option(keyText(key), `${key.programme}, ${key.version}`, typed.programme)),
      ],
    },
    trainedOn: field('trainedOn', 'trainedOn', 'Trained on', '', 'date', typed.trainedOn),
    capacities: windows.map((stored) => ({
      window: windowName(stored),
      fields: [{ name: 'window', value: stored.id }],
      capacity: field(
        `capacity-${stored.id}`,
        'capacity',
        windowName(stored),
        '',
        'number',
        typed.window === stored.id
          ? typed.capacity
          : String(person.capacities.find(({ windowId }) => windowId === stored.id)?.capacity ?? ''),
      ),
    })),
    conflicts: person.conflicts.map(({ id, kind, participant, urn, reason }) =>
      recorded(
        action,
        'conflict',
        id,
        kind === 'school' ? `The school with URN ${urn ?? ''}` : (participant ?? ''),
        `The assessor ${conflictReasons[reason]}.`,
      ),
    ),
    about: field(
      'about',
      'about',
      'Participant or school',
      'Candidate number or email address; a school by its URN',
      'text',
      typed.about,
    ),
    reason: {
      id: 'reason',
      name: 'reason',
      label: 'Why',
      hint: 'The assessor …',
      error: errorOf('reason'),
      options: [
        option('', 'Choose a reason', typed.reason),
        ...Object.entries(conflictReasons).map(([code, words]) => option(code, words, typed.reason)),
      ],
    },
  };
}

function recorded(action: string, kind: 'training' | 'conflict', id: string, what: string, detail: string): Recorded {
  const fields = [
    { name: 'act', value: 'remove' },
    { name: 'what', value: kind },
    { name: 'id', value: id },
  ];
  return { what, detail, remove: { action, fields, text: 'Remove', about: `the ${kind}: ${what}`, primary: false } };
}

function typedIn(form: StaffForm | undefined) {
  const nothing = { programme: '', trainedOn: '', window: '', capacity: '', about: '', reason: '' };
  return { ...nothing, ...form };
}
