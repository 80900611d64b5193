// One window as tests render it: NPQH cohort K an hour after close.
import { drawLedger } from '../../view-helpers/ledger-geometry.ts';
import type { LedgerRow } from '../../view-helpers/ledger-geometry.ts';
import type { WindowView } from './view-model.ts';

const at = (task: number, list: string): string => `/windows/npqh-k/submissions?task=${task}&show=${list}`;

const intake = (task: number, received: number, drafts: number, missing: number): readonly LedgerRow[] => [
  {
    stage: 'Expected',
    under: 'at close, 3 March',
    total: { count: 60, word: 'expected', href: at(task, 'expected') },
    terms: [
      { count: received, word: 'received', href: at(task, 'received'), kind: 'go' },
      { count: drafts, word: 'draft at close', href: at(task, 'draft'), kind: 'wait' },
      { count: 1, word: 'failed to copy', href: at(task, 'failed'), kind: 'wait' },
      { count: missing, word: 'not submitted', href: at(task, 'not-submitted'), kind: 'out' },
      { count: 2, word: 'deferred', href: at(task, 'deferred'), kind: 'out' },
      { count: 1, word: 'withdrawn', href: at(task, 'withdrawn'), kind: 'out' },
    ],
  },
  {
    stage: 'Received',
    under: 'technical check',
    total: { count: received, word: 'received', href: at(task, 'received') },
    terms: [{ count: received, word: 'waiting for the check', href: at(task, 'received'), kind: 'wait' }],
  },
];

/** Drafts and a failed copy wait for a person. */
export const windowExample: WindowView = {
  margin: ['Day 0 of 105', 'Thursday 3 March'],
  title: 'NPQH cohort K: 4 drafts and 2 failed copies need you',
  lead: 'Closed Thursday 3 March 2022, 12 noon UK time. Results Thursday 16 June.',
  whereMargin: 'Where all 60 are',
  ledgers: [
    { heading: 'Task 1', rows: drawLedger('task-1', intake(1, 52, 1, 3), 60) },
    { heading: 'Task 2', rows: drawLedger('task-2', intake(2, 51, 3, 2), 60) },
  ],
  acts: [
    {
      title: 'Accept or refuse 4 drafts at close',
      why: 'Uploaded before noon, never submitted. The technical check waits for each decision.',
      href: '/windows/npqh-k/intake#drafts',
      button: 'Decide',
      primary: true,
    },
    {
      title: '2 copies failed',
      why: 'Moodle cut the download short 6 times; the next try is at 14:10. Nobody is counted as not submitting because of it.',
      href: '/windows/npqh-k/intake#failed',
      button: 'See the 2',
      primary: false,
    },
  ],
  quiet: 'Nothing needs you. The technical check is due Thursday 10 March.',
  milestones: [
    {
      name: 'Basic issues',
      day: 7,
      due: '2022-03-10',
      note: '',
      state: { state: 'not started', word: 'To come' },
      done: '',
    },
    {
      name: 'Technical checks',
      day: 10,
      due: '2022-03-13',
      note: '',
      state: { state: 'not started', word: 'To come' },
      done: '',
    },
    {
      name: 'Corrections closed',
      day: 15,
      due: '2022-03-18',
      note: '',
      state: { state: 'not started', word: 'To come' },
      done: '',
    },
    {
      name: 'Allocation',
      day: 18,
      due: '2022-03-21',
      note: '',
      state: { state: 'not started', word: 'To come' },
      done: '',
    },
    {
      name: 'Marking',
      day: 63,
      due: '2022-05-05',
      note: '',
      state: { state: 'not started', word: 'To come' },
      done: '',
    },
    {
      name: 'Moderation',
      day: 91,
      due: '2022-06-02',
      note: ', bank holiday',
      state: { state: 'not started', word: 'To come' },
      done: '',
    },
    {
      name: 'Outcomes confirmed',
      day: 98,
      due: '2022-06-09',
      note: '',
      state: { state: 'not started', word: 'To come' },
      done: '',
    },
    {
      name: 'Release',
      day: 105,
      due: '2022-06-16',
      note: '',
      state: { state: 'not started', word: 'To come' },
      done: '',
    },
  ],
  links: [
    { href: '/windows/npqh-k/intake', text: 'Intake' },
    { href: '/windows/npqh-k/submissions', text: 'All submissions' },
    { href: '/windows/npqh-k/edit', text: 'Dates and Moodle assignments' },
  ],
};
