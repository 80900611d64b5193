// The Moodle connection as tests render it.
import type { MoodleView } from './view-model.ts';

/** One capability missing, one date that differs. */
export const moodleExample: MoodleView = {
  margin: ['Moodle', 'Checked 12:58'],
  title: '2 things stop Moodle from being ready',
  lead: 'Submissions can be read, but one window would not close at noon. Nothing is changed in Moodle by checking.',
  groups: [
    {
      heading: 'Signing in',
      findings: [
        {
          tag: { state: 'done', word: 'Works' },
          title: 'The token is accepted',
          detail: 'As the user “moderato”, restricted to this server’s address.',
          how: '',
        },
      ],
    },
    {
      heading: 'Window dates',
      findings: [
        {
          tag: { state: 'stopped', word: 'Differs' },
          title: 'NPQH K, Task 2 has no cut-off date',
          detail: 'A blank cut-off leaves Moodle open after close.',
          how: 'Set it to Thursday 3 March 2022, 12:00 in the assignment’s settings.',
        },
        {
          tag: { state: 'done', word: 'Agrees' },
          title: 'NPQH K, Task 1 is cut off at close',
          detail: 'Thursday 3 March 2022, 12 noon UK time.',
          how: '',
        },
      ],
    },
    {
      heading: 'Writing results back',
      findings: [
        {
          tag: { state: 'needs you', word: 'Not yet' },
          title: 'Marking workflow is off',
          detail: 'Results could be written, but participants would see them at once.',
          how: 'Turn on “Use marking workflow” in both assignments before day 18.',
        },
      ],
    },
  ],
  functions: [
    {
      name: 'mod_assign_get_submissions',
      usedFor: 'Who has submitted, and which files',
      how: '',
      tag: { state: 'done', word: 'Present' },
    },
    {
      name: 'core_enrol_get_enrolled_users',
      usedFor: 'Who is expected',
      how: '',
      tag: { state: 'done', word: 'Present' },
    },
    {
      name: 'mod_assign_revert_submissions_to_draft',
      usedFor: 'Letting a participant correct',
      how: 'Add it to the service.',
      tag: { state: 'stopped', word: 'Missing' },
    },
  ],
  facts: [
    { key: 'Address', value: 'https://moodle.fellside.example' },
    { key: 'Version', value: '4.5.2 (Build: 20250210)' },
    { key: 'Last answered', value: 'Thursday 3 March 2022, 12:58pm, in 140 ms' },
  ],
  recheck: { action: '/moodle', fields: [], text: 'Check again', about: 'whether Moodle is ready', primary: true },
  quiet: 'Not run yet. The check reads only and takes about a minute.',
};

/** Before the first check. */
export const uncheckedMoodleExample: MoodleView = {
  ...moodleExample,
  margin: ['Moodle'],
  title: 'The readiness check has not been run yet',
  lead: 'Moodle was last read for submissions Thursday 3 March 2022, 12:02pm UK time.',
  groups: [],
  functions: [],
};
