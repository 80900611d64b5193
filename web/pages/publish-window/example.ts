// Publishing as tests render it: ready, and with a cut-off date missing.
import type { PublishWindowView } from './view-model.ts';

/** Ready to publish. */
export const publishWindowExample: PublishWindowView = {
  margin: ['NPQH cohort K', 'Publish'],
  title: '60 participants will be told',
  lead: 'The window closes Thursday 3 March 2022, 12 noon UK time.',
  emails: [
    { at: new Date('2022-02-03T12:00:00Z'), what: 'The window opens: dates, what to upload, whom to ask' },
    { at: new Date('2022-02-17T12:00:00Z'), what: 'Reminder to those who have not submitted everything' },
  ],
  faults: [],
  action: '/windows/npqh-k/publish',
  fields: [],
  backHref: '/windows/npqh-k',
};

/** Moodle would stay open after close. */
export const publishWindowFaultyExample: PublishWindowView = {
  ...publishWindowExample,
  title: 'Moodle’s dates do not fit this window',
  faults: [
    { task: 'Task 1', text: 'The assignment has no cut-off date. Set it to the close of the window and check again.' },
  ],
};
