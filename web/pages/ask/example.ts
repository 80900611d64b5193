// Asking for something as tests render it: an exception with faults, and a cohort that allows no deferral.
import type { AskView } from './view-model.ts';

/** Sent back because nothing was chosen. */
export const askExample: AskView = {
  margin: ['NPQH cohort K'],
  title: 'Ask for an exception',
  lead: 'For required evidence that you cannot supply, or want to give in another way.',
  rules: [
    'We send it to DfE and its quality assurance agent, who decide case by case. We cannot decide it for them.',
    'Their decision is recorded before your work is marked. You are told by email what may be left out.',
    'Until it is granted the evidence is still needed, and your deadline stays.',
  ],
  barred: '',
  contact: 'npq@fellside.example',
  action: '#send',
  fields: [],
  errors: [{ href: '#requirement', text: 'Choose the evidence that it is about' }],
  unit: null,
  requirement: {
    id: 'requirement',
    name: 'requirement',
    label: 'Which evidence',
    hint: '',
    error: 'Choose the evidence that it is about',
    options: [
      { value: '', text: 'Choose', why: '', chosen: true },
      {
        value: '1/document:1:x',
        text: 'Task 1: Presentation recording and feedback: recording',
        why: '',
        chosen: false,
      },
    ],
  },
  until: null,
  reason: {
    id: 'reason',
    name: 'reason',
    label: 'Why can you not supply it?',
    hint: 'For example: the meeting was not recorded because a governor objected.',
    value: '',
    error: '',
  },
  instead: {
    id: 'instead',
    name: 'instead',
    label: 'What could you give instead?',
    hint: 'Leave it empty if there is nothing.',
    value: '',
    error: '',
  },
  ticks: [
    {
      name: 'adjustment',
      text: 'This is for a disability, a health condition or something like it',
      why: 'Then it is a reasonable adjustment: it is for you alone, and nobody who marks learns the reason.',
      chosen: false,
    },
  ],
  button: 'Send the request',
  back: { href: '#back', text: 'Leave without sending' },
};

/** No deferral is possible. */
export const barredAskExample: AskView = {
  ...askExample,
  title: 'Ask for a deferral',
  errors: [],
  requirement: null,
  instead: null,
  ticks: [],
  barred:
    'This cohort allows no deferral. Its terms say so. If there are exceptional circumstances, speak to the team.',
};
