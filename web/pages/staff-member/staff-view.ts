// Builds the page of one staff member, with what was typed where a form is sent back.
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import { dateInWords } from '../../../domain/calendar/uk-words.ts';
import { defaultModerationTerms } from '../../../domain/moderation/moderation-terms.ts';
import type { Programme } from '../../../domain/programme/programme.ts';
import { keyText } from '../../../domain/programme/programme-key.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { conflictReasons } from '../../../domain/routing/conflict.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { pathTo } from '../../paths.ts';
import { refusalWords } from '../../refusal-words.ts';
import { roleWords, staffRoles } from '../../role-words.ts';
import type { SelectOption } from '../../view-helpers/part-props.ts';
import { windowName } from '../../window-name.ts';
import type { StaffMember } from './query.ts';
import type { StaffForm } from './staff-form.ts';
import type { CapacityForm, Recorded, StaffMemberView } from './view-model.ts';

/** What the page is made from; `sentBack` is a form that was refused. */
export interface StaffFacts {
  readonly person: StaffMember;
  readonly windows: readonly StoredWindow[];
  readonly programmes: readonly Programme[];
  readonly today: LocalDate;
  readonly sentBack: { readonly form: StaffForm; readonly fault: Refusal } | null;
}

/** The view. */
export function staffView(facts: StaffFacts): StaffMemberView {
  const { person, sentBack } = facts;
  const school = person.school_urn;
  return {
    margin: ['People', person.name],
    title: person.name,
    lead:
      school === null
        ? person.email
        : `${person.email}. Participants of the school with URN ${school} are never theirs to mark.`,
    action: pathTo('staffMember', { personId: person.id }),
    errors:
      sentBack === null
        ? []
        : [{ href: `#${String(sentBack.fault.detail?.['field'])}`, text: refusalWords(sentBack.fault).title }],
    roles: {
      ...asked(facts, 'roles', 'Roles', ''),
      options: staffRoles.map((role) => ({
        value: role,
        text: roleWords[role],
        why: '',
        chosen: person.roles.includes(role),
      })),
    },
    ...trainingPart(facts),
    markedBefore: {
      ...asked(
        facts,
        'markedBefore',
        'Scripts marked in earlier seasons',
        `Of a new assessor the first ${String(defaultModerationTerms.sample.newAssessorAll)} scripts are all second-marked`,
      ),
      type: 'number',
      value: typedIn(facts).markedBefore ?? String(person.marked_before),
      autocomplete: 'off',
    },
    capacities: facts.windows.map((stored) => capacityForm(facts, stored)),
    ...conflictPart(facts),
  };
}

function trainingPart(facts: StaffFacts): Pick<StaffMemberView, 'trainings' | 'programme' | 'trainedOn'> {
  const { person, today, programmes } = facts;
  const typed = typedIn(facts);
  return {
    trainings: person.trainings.map(({ id, programme, version, from, until }) => {
      const dates = `${dateInWords(from)} to ${dateInWords(until)}`;
      const standing = from <= today && today <= until ? 'In date' : 'Out of date';
      return recorded(person.id, 'training', id, `${programme}, ${version}`, `${standing}: ${dates}.`);
    }),
    programme: {
      ...asked(facts, 'programme', 'Programme', ''),
      options: [
        option('', 'Choose a programme', typed.programme),
        ...programmes.map(({ key }) => option(keyText(key), `${key.programme}, ${key.version}`, typed.programme)),
      ],
    },
    trainedOn: {
      ...asked(facts, 'trainedOn', 'Trained on', ''),
      type: 'date',
      value: typed.trainedOn,
      autocomplete: 'off',
    },
  };
}

function capacityForm(facts: StaffFacts, stored: StoredWindow): CapacityForm {
  const typed = typedIn(facts);
  const agreed = facts.person.capacities.find(({ windowId }) => windowId === stored.id)?.capacity;
  return {
    window: windowName(stored),
    fields: [{ name: 'window', value: stored.id }],
    capacity: {
      ...asked(facts, `capacity-${stored.id}`, windowName(stored), ''),
      name: 'capacity',
      type: 'number',
      value: typed.window === stored.id ? typed.capacity : String(agreed ?? ''),
      autocomplete: 'off',
    },
  };
}

function conflictPart(facts: StaffFacts): Pick<StaffMemberView, 'conflicts' | 'about' | 'reason'> {
  const { person } = facts;
  const typed = typedIn(facts);
  return {
    conflicts: person.conflicts.map(({ id, kind, participant, urn, reason }) => {
      const about = kind === 'school' ? `The school with URN ${urn ?? ''}` : (participant ?? '');
      return recorded(person.id, 'conflict', id, about, `The assessor ${conflictReasons[reason]}.`);
    }),
    about: {
      ...asked(facts, 'about', 'Participant or school', 'Candidate number or email address; a school by its URN'),
      type: 'text',
      value: typed.about,
      autocomplete: 'off',
    },
    reason: {
      ...asked(facts, 'reason', 'Why', 'The assessor …'),
      options: [
        option('', 'Choose a reason', typed.reason),
        ...Object.entries(conflictReasons).map(([code, words]) => option(code, words, typed.reason)),
      ],
    },
  };
}

function asked({ sentBack }: StaffFacts, id: string, label: string, hint: string) {
  const error = sentBack?.fault.detail?.['field'] === id ? refusalWords(sentBack.fault).title : '';
  return { id, name: id, label, hint, error };
}

const option = (value: string, text: string, chosen: string): SelectOption => ({
  value,
  text,
  why: '',
  chosen: value === chosen,
});

function recorded(personId: string, kind: 'training' | 'conflict', id: string, what: string, detail: string): Recorded {
  const fields = [
    { name: 'act', value: 'remove' },
    { name: 'what', value: kind },
    { name: 'id', value: id },
  ];
  return {
    what,
    detail,
    remove: {
      action: pathTo('staffMember', { personId }),
      fields,
      text: 'Remove',
      about: `the ${kind}: ${what}`,
      primary: false,
    },
  };
}

function typedIn({ sentBack }: StaffFacts) {
  const nothing = { programme: '', trainedOn: '', window: '', capacity: '', about: '', reason: '' };
  return { ...nothing, markedBefore: undefined, ...sentBack?.form };
}
