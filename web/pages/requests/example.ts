// The requests as tests render them.
import type { RequestsView } from './view-model.ts';

/** Two wait, one is decided. */
export const requestsExample: RequestsView = {
  margin: ['Requests'],
  title: '2 requests wait for a decision',
  lead: 'Each is decided by a person, with a reason, and its sender is told by email.',
  waiting: [
    {
      href: '#r1',
      name: 'Wren Applegarth',
      candidate: 'K-4369',
      window: 'NPQH cohort K',
      what: 'Exception, Task 1: Presentation recording and feedback: recording',
      asked: new Date('2022-02-24T10:12:00Z'),
      tag: { state: 'in progress', word: 'With DfE' },
    },
    {
      href: '#r2',
      name: 'Patrick O’Neill',
      candidate: 'K-4411',
      window: 'NPQH cohort K',
      what: 'Deferral, all tasks',
      asked: new Date('2022-02-28T21:40:00Z'),
      tag: { state: 'in progress', word: 'With the team' },
    },
  ],
  decided: [
    {
      href: '#r3',
      name: 'Siobhán Ó Briain',
      candidate: 'K-4402',
      window: 'NPQH cohort K',
      what: 'More time, Task 2',
      asked: new Date('2022-02-20T09:00:00Z'),
      tag: { state: 'done', word: 'Agreed' },
    },
  ],
};

/** Nobody has asked for anything. */
export const noRequestsExample: RequestsView = {
  ...requestsExample,
  title: 'No request waits for a decision',
  waiting: [],
  decided: [],
};
