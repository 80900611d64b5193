// The queue as tests render it.
import type { ChecksView, CheckLine } from './view-model.ts';

const line = (name: string, rest: Partial<CheckLine>): CheckLine => ({
  name,
  href: '/checks/17',
  candidate: 'K-4370',
  window: 'NPQH cohort K',
  task: 'Task 1',
  state: { state: 'needs you', word: 'Not met' },
  found: '2 not met',
  by: new Date('2022-03-13T23:59:59Z'),
  ...rest,
});

/** Day 10 of a window. */
export const checksExample: ChecksView = {
  margin: ['NPQH cohort K'],
  title: '5 submissions: 4 to check, 1 waiting for the check',
  lead: 'Form only, never quality. As of Saturday 12 March 2022, 11:16am.',
  groups: [
    {
      margin: 'To decide',
      heading: '1 correction for an admin to decide',
      lines: [
        line('Oluwaseun Featherstonehaugh-Cholmondeley', {
          state: { state: 'needs you', word: 'To decide' },
          found: 'Uploaded, not submitted, 1 not met',
        }),
      ],
    },
    {
      margin: 'Not met',
      heading: '2 submissions with something not met',
      lines: [line('Wren Applegarth', {}), line('Idris Pellow', { found: '1 not met, 2 to look at' })],
    },
    {
      margin: 'All found',
      heading: '1 submission with everything found',
      lines: [line('Siobhán Ó Briain', { state: { state: 'in progress', word: 'To confirm' }, found: 'All 9 found' })],
    },
    {
      margin: 'Not yet',
      heading: '1 submission waiting for the check',
      lines: [
        line('Patrick O’Neill', { state: { state: 'not started', word: 'Waiting' }, found: 'Not read yet', by: null }),
      ],
    },
  ],
  quiet: '',
};

/** Before the week is over. */
export const noChecksExample: ChecksView = {
  ...checksExample,
  title: 'Nothing to check',
  groups: [],
  quiet: 'Nothing to check. Submissions come here a week after their window has closed, at 12 noon.',
};
