// The set-up form as it is shown, empty or sent back: what was typed stays, and each fault stands at its field.
import type { Refusal } from '../../../domain/refusal.ts';
import { refusalWords } from '../../refusal-words.ts';
import { pathTo } from '../../paths.ts';
import type { Choice, Field } from '../../view-helpers/part-props.ts';
import type { MoodleChoice } from './moodle-choices.ts';
import type { SetUpForm } from './set-up-form.ts';
import type { SetUpWindowView } from './view-model.ts';

/** A programme that can be chosen. */
export interface ProgrammeOption {
  readonly value: string;
  readonly code: string;
  readonly title: string;
  readonly tasks: readonly { readonly id: string; readonly name: string }[];
}

/** Builds the view. */
export function formView(
  typed: SetUpForm,
  programmes: readonly ProgrammeOption[],
  courses: readonly MoodleChoice[],
  assignments: readonly MoodleChoice[],
  faults: readonly Refusal[],
): SetUpWindowView {
  const faultAt = (name: string) => {
    const fault = faults.find(({ detail }) => detail?.['field'] === name);
    return fault === undefined ? '' : refusalWords(fault).title;
  };
  const field = (
    id: string,
    faultName: string,
    label: string,
    type: Field['type'],
    hint: string,
    value: string,
  ): Field => ({
    id,
    name: id,
    label,
    hint,
    value,
    error: faultAt(faultName),
    type,
    autocomplete: '',
  });
  const choice = (
    id: string,
    faultName: string,
    label: string,
    hint: string,
    options: readonly (readonly [string, string, string])[],
    chosen: string,
  ): Choice => ({
    id,
    name: id,
    label,
    hint,
    error: faultAt(faultName),
    options: options.map(([value, text, why]) => ({ value, text, why, chosen: value === chosen })),
  });
  const tasks = programmes.find(({ value }) => value === typed.programme)?.tasks ?? [];
  return {
    margin: ['Windows', 'Set up'],
    title: 'Set up a window',
    lead: 'Nothing is sent to participants until you have seen the window and published it.',
    action: pathTo('setUpWindow', {}),
    fields: [],
    errors: faults.map((fault) => ({ href: hrefOf(fault, tasks), text: refusalWords(fault).title })),
    programme: choice(
      'programme',
      'programme',
      'Programme',
      '',
      [
        ['', 'Choose a programme', ''],
        ...programmes.map(
          ({ value, code, title }) =>
            [value, `${code}: ${title}${value.startsWith('2019') ? ' (2019)' : ''}`, ''] as const,
        ),
      ],
      typed.programme,
    ),
    cohort: field('cohort', 'cohort', 'Cohort', 'text', 'As your provider calls it, such as NPQH K', typed.cohort),
    kind: choice(
      'kind',
      'kind',
      'Kind of window',
      '',
      [
        ['final', 'Final', ''],
        ['pre-assessment', 'Pre-assessment', ''],
      ],
      typed.kind,
    ),
    opens: field('opens', 'opensOn', 'Opens', 'date', 'At 9am UK time', typed.opens),
    closes: field('closes', 'closesOn', 'Closes', 'date', 'At 12 noon UK time', typed.closes),
    expected: choice(
      'expected',
      'expected',
      'Who is expected',
      '',
      [
        ['cohort', 'Everyone in the cohort', 'All who are enrolled as students in the Moodle course'],
        ['booking', 'Those who booked this window', 'Only those named below'],
      ],
      typed.expected,
    ),
    booked: {
      id: 'booked',
      name: 'booked',
      label: 'Who booked',
      hint: 'Email address or Moodle ID number, one a line.',
      value: typed.booked,
      error: faultAt('booked'),
    },
    starts: field(
      'starts',
      'starts',
      'Programme starts',
      'date',
      'Needed for a reformed programme: its dates are fixed from that day',
      typed.starts,
    ),
    course: choice(
      'course',
      'course',
      'Moodle course',
      'Courses that the connected user can see',
      [['', 'Choose a course', ''], ...courses.map(({ id, name }) => [String(id), name, ''] as const)],
      typed.course,
    ),
    tasks:
      assignments.length === 0
        ? []
        : tasks.map(({ id, name }) => ({
            assignment: choice(
              `assignment-${id}`,
              'tasks',
              `Assignment for ${name}`,
              '',
              [['', 'Not in this window', ''], ...assignments.map((one) => [String(one.id), one.name, ''] as const)],
              typed[`assignment-${id}`] ?? likely(assignments, name),
            ),
            lastAcceptance: field(
              `last-${id}`,
              `last-${id}`,
              `Last acceptance for ${name}`,
              'date',
              'Leave empty if there is none',
              typed[`last-${id}`] ?? '',
            ),
          })),
    cancelHref: pathTo('windows', {}),
    save: 'Set up the window',
  };
}

const fieldIds: Readonly<Record<string, string>> = { opensOn: 'opens', closesOn: 'closes' };

function hrefOf({ detail }: Refusal, tasks: readonly { readonly id: string }[]): string {
  const name = String(detail?.['field'] ?? 'programme');
  return `#${name === 'tasks' ? `assignment-${tasks[0]?.id ?? ''}` : (fieldIds[name] ?? name)}`;
}

/** The assignment whose name begins as the task's does, offered first. */
function likely(assignments: readonly MoodleChoice[], task: string): string {
  return String(assignments.find(({ name }) => name.toLowerCase().includes(task.toLowerCase()))?.id ?? '');
}
