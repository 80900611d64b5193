// The outcomes board, as tests render it: some to confirm, some confirmed, one held; and a window in which nothing is marked.
import { drawLedger } from '../../view-helpers/ledger-geometry.ts';
import type { OutcomesView } from './view-model.ts';

const board = '/windows/1/outcomes';

const row = {
  stage: 'Expected',
  under: 'and their outcome',
  total: { count: 6, word: 'expected', href: '/windows/1/submissions' },
  terms: [
    { count: 1, word: 'confirmed', kind: 'go', href: `${board}#confirmed` },
    { count: 2, word: 'to confirm', kind: 'mid', href: `${board}#proposed` },
    { count: 1, word: 'not agreed yet', kind: 'wait', href: `${board}#waiting` },
    { count: 2, word: 'without a result', kind: 'out', href: '/windows/1/submissions' },
  ],
} as const;

const nobody = {
  ...row,
  terms: [{ count: 6, word: 'without a result', kind: 'out', href: '/windows/1/submissions' }],
} as const;

const areas = [
  'Strategy and improvement: 5 of 8, needs 4',
  'Teaching and curriculum excellence: 2 of 6, needs 3',
  'Leading with impact: 4 of 6, needs 3',
  'Increasing capability: 6 of 10, needs 5',
];

const safeAreas = [
  'Strategy and improvement: 7 of 8, needs 4',
  'Teaching and curriculum excellence: 5 of 6, needs 3',
  'Leading with impact: 5 of 6, needs 3',
  'Increasing capability: 7 of 10, needs 5',
];

export const outcomesExample: OutcomesView = {
  margin: ['NPQH cohort K', 'Outcomes'],
  title: '2 outcomes to confirm, 1 not agreed yet',
  lead: 'Results are due Thursday 16 June 2022. Marks are for you alone: participants read outcomes and feedback, never numbers.',
  ledgers: [{ heading: 'Task 1', rows: drawLedger('outcomes-1', [row], 6) }],
  example: 'Scale, pass rule and descriptors are the examples that come with Moderato, not the provider’s own.',
  scheme: [
    { key: 'Scheme', value: 'example-1' },
    { key: 'Pass rule', value: '50% of all marks and 50% in every content area; every unit has to pass' },
    { key: 'Borderline band', value: 'Passes that 1 lower mark would turn, or within 1 of the line' },
    { key: 'Confirmed', value: 'Programme Office, Thursday 9 June 2022, 10am' },
    { key: 'Still needed', value: 'One more person' },
  ],
  confirmScheme: {
    action: board,
    fields: [{ name: 'act', value: 'confirm-scheme' }],
    text: 'Confirm pass rule and band',
    about: '',
    primary: false,
  },
  warning:
    'Results are due in 7 days, and 1 script has no final marks. Tell those who will wait a new date, on the release page, before that day passes.',
  waiting: [{ candidate: 'K-4380', href: '/participants/4', task: 'Task 1', why: 'In adjudication' }],
  proposed: [
    {
      candidate: 'K-4366',
      href: '/participants/1',
      task: 'Task 1',
      result: { state: 'stopped', word: 'Fail' },
      total: '17 of 30, needs 15',
      areas,
      notMet: 'Teaching and curriculum excellence',
      note: '',
      feedback: null,
    },
    {
      candidate: 'K-4367',
      href: '/participants/2',
      task: 'Task 1',
      result: { state: 'done', word: 'Pass' },
      total: '24 of 30, needs 15',
      areas: safeAreas,
      notMet: '',
      note: '',
      feedback: null,
    },
  ],
  confirm: {
    action: board,
    fields: [
      { name: 'act', value: 'confirm-outcomes' },
      { name: 'seen', value: 'a1' },
    ],
    text: 'Confirm 2 outcomes',
    about: '',
    primary: true,
  },
  confirmed: [
    {
      candidate: 'K-4371',
      href: '/participants/3',
      task: 'Task 1',
      result: { state: 'stopped', word: 'Fail' },
      total: '17 of 30, needs 15',
      areas,
      notMet: 'Teaching and curriculum excellence',
      note: 'Confirmed by Programme Office, Wed 8 Jun, 9:30am. No moderator has read the feedback.',
      feedback: { href: '/windows/1/outcomes/1/feedback', text: 'Feedback' },
    },
  ],
  held: [{ candidate: 'K-4371', href: '/participants/3/holds', task: 'Task 1', why: 'Evidence to be verified' }],
  links: [
    { href: '/windows/1/release', text: 'Release' },
    { href: '/windows/1', text: 'Back to the window' },
  ],
};

export const noOutcomesExample: OutcomesView = {
  ...outcomesExample,
  title: 'No outcomes yet',
  ledgers: [{ heading: 'Task 1', rows: drawLedger('outcomes-1', [nobody], 6) }],
  example: '',
  confirmScheme: null,
  warning: '',
  waiting: [],
  proposed: [],
  confirm: null,
  confirmed: [],
  held: [],
};
