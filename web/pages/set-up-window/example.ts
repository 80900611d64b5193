// Setting up a window as tests render it: once empty, once refused.
import type { Choice, Field } from '../../view-helpers/part-props.ts';
import type { SetUpWindowView } from './view-model.ts';

const field = (id: string, label: string, type: Field['type'], hint: string): Field => ({
  id,
  name: id,
  label,
  hint,
  value: '',
  error: '',
  type,
  autocomplete: '',
});
const choice = (
  id: string,
  label: string,
  hint: string,
  options: readonly (readonly [string, string, string])[],
): Choice => ({
  id,
  name: id,
  label,
  hint,
  error: '',
  options: options.map(([value, text, why], index) => ({ value, text, why, chosen: index === 0 })),
});

/** The empty form. */
export const setUpWindowExample: SetUpWindowView = {
  margin: ['Windows', 'Set up'],
  title: 'Set up a window',
  lead: 'Nothing is sent to participants until you have seen the window and its list.',
  action: '/windows/new',
  fields: [],
  errors: [],
  programme: choice('programme', 'Programme', '', [
    ['npqh', 'NPQH: National Professional Qualification for Headship', ''],
    ['npqsl', 'NPQSL: National Professional Qualification for Senior Leadership', ''],
  ]),
  cohort: field('cohort', 'Cohort', 'text', 'As your provider calls it, such as K'),
  kind: choice('kind', 'Kind of window', '', [
    ['final', 'Final', ''],
    ['pre-assessment', 'Pre-assessment', ''],
  ]),
  opens: field('opens', 'Opens', 'date', 'At 9am UK time'),
  closes: field('closes', 'Closes', 'date', 'At 12 noon UK time'),
  expected: choice('expected', 'Who is expected', '', [
    ['cohort', 'Everyone in the cohort', 'All who are enrolled in the Moodle course'],
    ['booking', 'Those who booked this window', ''],
  ]),
  booked: {
    id: 'booked',
    name: 'booked',
    label: 'Who booked',
    hint: 'Email address or Moodle ID number, one a line.',
    value: '',
    error: '',
  },
  starts: field('starts', 'Programme starts', 'date', ''),
  course: choice('course', 'Moodle course', 'Courses that the connected user can see', [
    ['', 'Choose a course', ''],
    ['71', 'NPQH cohort K 2021–22', ''],
  ]),
  tasks: [],
  cancelHref: '/windows',
  save: 'Set up the window',
};

/** Sent back: the close is missing, the assignments are there. */
export const setUpWindowRefusedExample: SetUpWindowView = {
  ...setUpWindowExample,
  errors: [{ href: '#closes', text: 'Give the day on which the window closes' }],
  closes: { ...setUpWindowExample.closes, error: 'Give the day on which the window closes' },
  tasks: [
    {
      assignment: choice('assignment-1', 'Assignment for Task 1', '', [
        ['901', 'Task 1 submission', ''],
        ['902', 'Task 2 submission', ''],
      ]),
      lastAcceptance: field('last-1', 'Last acceptance for Task 1', 'date', 'Leave empty if there is none'),
    },
    {
      assignment: choice('assignment-2', 'Assignment for Task 2', '', [
        ['902', 'Task 2 submission', ''],
        ['901', 'Task 1 submission', ''],
      ]),
      lastAcceptance: field('last-2', 'Last acceptance for Task 2', 'date', 'Leave empty if there is none'),
    },
  ],
};
