// A list behind a number, as tests render it.
import type { SubmissionsView } from './view-model.ts';

/** Task 1's awkward cases. */
export const submissionsExample: SubmissionsView = {
  margin: ['NPQH cohort K', 'Task 1'],
  title: '3 did not submit, 1 is still a draft',
  lead: 'Task 1, as of Thursday 3 March 2022, 12:58.',
  action: '/windows/npqh-k/submissions',
  q: '',
  stage: '',
  tasks: [
    { value: '', text: 'Both', why: '', chosen: false },
    { value: '1', text: 'Task 1', why: '', chosen: true },
    { value: '2', text: 'Task 2', why: '', chosen: false },
  ],
  boxes: [
    { name: 'show', value: 'received', text: 'Received', count: 52, chosen: false },
    { name: 'show', value: 'draft', text: 'Draft at close', count: 1, chosen: true },
    { name: 'show', value: 'failed', text: 'Failed to copy', count: 1, chosen: false },
    { name: 'show', value: 'not-submitted', text: 'Not submitted', count: 3, chosen: true },
    { name: 'show', value: 'deferred', text: 'Deferred', count: 2, chosen: false },
    { name: 'show', value: 'withdrawn', text: 'Withdrawn', count: 1, chosen: false },
  ],
  csvHref: '/windows/npqh-k/submissions?format=csv',
  caption: '4 of 60',
  submissions: [
    {
      name: 'Patrick O’Neill',
      href: '/participants/23',
      candidate: 'K-4370',
      task: 'Task 1',
      state: { state: 'needs you', word: 'Draft at close' },
      since: new Date('2022-03-03T12:00:00Z'),
      files: 1,
      note: '',
    },
    {
      name: 'Oluwaseun Featherstonehaugh-Cholmondeley',
      href: '/participants/8',
      candidate: 'K-4371',
      task: 'Task 1',
      state: { state: 'stopped', word: 'Not submitted' },
      since: new Date('2022-03-03T12:00:00Z'),
      files: 0,
      note: 'Submitted at 12:00:01pm',
    },
    {
      name: 'Ada Thistlewood',
      href: '/participants/31',
      candidate: 'K-4372',
      task: 'Task 1',
      state: { state: 'not started', word: 'Extended' },
      since: null,
      files: 0,
      note: 'To Thu 10 Mar, not agreed here',
    },
  ],
  none: 'Nobody matches. Untick a state or clear the name.',
  pages: { text: '1 to 100 of 2,310', previous: null, next: { href: '?page=2', text: 'Next 100' } },
};

/** Filters that leave nobody. */
export const nobodyExample: SubmissionsView = {
  ...submissionsExample,
  title: 'Nobody matches',
  q: 'zz',
  submissions: [],
  pages: null,
};
