// The list of windows as tests render it.
import { drawScore } from '../../view-helpers/score-geometry.ts';
import type { WindowsView } from './view-model.ts';

/** One window just closed, one to come. */
export const windowsExample: WindowsView = {
  margin: ['Thursday', '3 March 2022'],
  title: 'NPQH K has closed, 4 drafts need you',
  lead: '',
  score: drawScore(
    [
      {
        name: 'NPQH K',
        href: '/windows/npqh-k',
        about: '60 expected, collecting',
        opens: '2022-02-17',
        closes: '2022-03-03',
        isClosed: true,
        milestones: [
          { name: 'Basic issues', on: '2022-03-10', state: 'to come' },
          { name: 'Technical checks', on: '2022-03-13', state: 'to come' },
          { name: 'Corrections', on: '2022-03-18', state: 'to come' },
          { name: 'Allocation', on: '2022-03-21', state: 'to come' },
          { name: 'Marking', on: '2022-05-05', state: 'to come' },
          { name: 'Moderation', on: '2022-06-02', state: 'to come' },
          { name: 'Outcomes', on: '2022-06-09', state: 'to come' },
          { name: 'Release', on: '2022-06-16', state: 'to come' },
        ],
      },
      {
        name: 'NPQSL 9',
        href: '/windows/npqsl-9',
        about: '64 expected, closes in 70 days',
        opens: '2022-04-28',
        closes: '2022-05-12',
        isClosed: false,
        milestones: [
          { name: 'Basic issues', on: '2022-05-19', state: 'to come' },
          { name: 'Marking', on: '2022-07-14', state: 'to come' },
          { name: 'Release', on: '2022-08-25', state: 'to come' },
        ],
      },
    ],
    '2022-03-03',
  ),
  windows: [
    {
      name: 'NPQSL cohort 9',
      href: '/windows/npqsl-9',
      kind: 'Final',
      closes: '2022-05-12',
      state: { state: 'not started', word: 'To come' },
      expected: 64,
      received: 0,
      next: 'Opens Thu 28 Apr',
    },
    {
      name: 'NPQH cohort K',
      href: '/windows/npqh-k',
      kind: 'Final, Task 1 and Task 2',
      closes: '2022-03-03',
      state: { state: 'needs you', word: 'Drafts at close' },
      expected: 120,
      received: 104,
      next: 'Basic issues, Thu 10 Mar',
    },
    {
      name: 'NPQH cohort K',
      href: '/windows/npqh-k-pre',
      kind: 'Pre-assessment',
      closes: '2022-01-06',
      state: { state: 'done', word: 'Collected' },
      expected: 60,
      received: 41,
      next: 'Nothing: no mark comes of it',
    },
  ],
  setUpHref: '/windows/new',
};

/** Before the first window. */
export const noWindowsExample: WindowsView = {
  margin: ['Windows'],
  title: 'No windows yet',
  lead: '',
  score: null,
  windows: [],
  setUpHref: '/windows/new',
};
