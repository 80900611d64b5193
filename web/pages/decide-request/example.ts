// One request as tests render it: an exception that lies with DfE, and a deferral.
import type { DecideRequestView } from './view-model.ts';

const blank = { hint: '', value: '', error: '', autocomplete: 'off' } as const;
const answer = {
  id: 'answer',
  name: 'answer',
  label: 'What the participant is told',
  hint: 'It stands in the email of the decision.',
  value: '',
  error: '',
};

/** An exception before it is decided, sent back because something is missing. */
export const decideExceptionExample: DecideRequestView = {
  margin: ['NPQH cohort K', 'Candidate K-4369'],
  title: 'Wren Applegarth: Exception, Task 1: Presentation recording and feedback: recording',
  lead: 'Nobody is told anything before it is decided.',
  tag: { state: 'in progress', word: 'With DfE' },
  facts: [
    { key: 'Evidence', value: 'Presentation recording and feedback: recording' },
    { key: 'Their reason', value: 'The meeting was not recorded because a governor objected.' },
    { key: 'In its place', value: 'The slides and the minutes' },
    { key: 'Sent', value: 'Thursday 24 February 2022, 10:12am' },
    { key: 'Sent to DfE', value: 'Thursday 24 February 2022, 3pm' },
  ],
  errors: [{ href: '#reference', text: 'Give their reference' }],
  action: '#decide',
  agree: null,
  refer: null,
  decision: {
    decidedOn: {
      ...blank,
      id: 'decidedOn',
      name: 'decidedOn',
      label: 'Day of the decision',
      value: '2022-02-28',
      type: 'date',
    },
    reference: {
      ...blank,
      id: 'reference',
      name: 'reference',
      label: 'Their reference',
      error: 'Give their reference',
      type: 'text',
    },
    answer,
  },
  moreTime: null,
  refuse: null,
  back: { href: '#all', text: 'All requests' },
};

/** A deferral before it is decided. */
export const decideDeferralExample: DecideRequestView = {
  ...decideExceptionExample,
  title: 'Patrick O’Neill: Deferral, all tasks',
  tag: { state: 'in progress', word: 'With the team' },
  facts: [
    { key: 'Their reason', value: 'Long illness in the family.' },
    { key: 'Sent', value: 'Monday 28 February 2022, 9:40pm' },
    { key: 'Last acceptance', value: 'Task 2 until 30 September 2022' },
  ],
  errors: [],
  agree: { href: '#agree', text: 'Agree the deferral' },
  decision: null,
  refuse: { answer: { ...answer, label: 'Reason' } },
};
