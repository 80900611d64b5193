// Intake as tests render it: drafts, an extension that was not agreed, failed copies, a file changed after intake.
import { drawLedger } from '../../view-helpers/ledger-geometry.ts';
import type { TaskLedger } from '../../view-helpers/part-props.ts';
import type { IntakeView } from './view-model.ts';

function ledger(task: number, received: number, drafts: number, missing: number): TaskLedger {
  const at = (list: string): string => `/windows/npqh-k/submissions?task=${task}&show=${list}`;
  const total = { count: 60, word: 'expected', href: at('expected') };
  const terms = [
    { count: received, word: 'received', href: at('received'), kind: 'go' },
    { count: drafts, word: 'draft at close', href: at('draft'), kind: 'wait' },
    { count: 1, word: 'failed to copy', href: at('failed'), kind: 'wait' },
    { count: missing, word: 'not submitted', href: at('not-submitted'), kind: 'out' },
    { count: 2, word: 'deferred', href: at('deferred'), kind: 'out' },
    { count: 1, word: 'withdrawn', href: at('withdrawn'), kind: 'out' },
  ] as const;
  return {
    heading: `Task ${task}`,
    rows: drawLedger(`task-${task}`, [{ stage: 'Expected', under: 'at close, 3 March', total, terms }], 60),
  };
}

/** An hour after close. */
export const intakeExample: IntakeView = {
  margin: ['NPQH cohort K', 'Thursday 3 March'],
  title: '103 of 120 received, 2 drafts to decide',
  lead: 'Closed Thursday 3 March 2022, 12 noon UK time. Every number opens its list.',
  running: 'Collecting: 101 of 103 copied and checked byte for byte. As of 12:58.',
  ledgers: [ledger(1, 52, 1, 3), ledger(2, 51, 3, 2)],
  drafts: [
    {
      id: 'draft-1',
      name: 'Siobhán Ó Briain',
      href: '/participants/17',
      task: 'Task 2',
      savedAt: new Date('2022-03-03T11:52:00Z'),
      files: [
        { name: 'Task 2 account final FINAL.docx', size: 84_312 },
        { name: 'Governors’ minutes.pdf', size: 1_204_551 },
      ],
      action: '/windows/npqh-k/intake/drafts',
      fields: [{ name: 'submission', value: 's-17-2' }],
      reason: '',
      error: '',
    },
    {
      id: 'draft-2',
      name: 'Patrick O’Neill',
      href: '/participants/23',
      task: 'Task 1',
      savedAt: new Date('2022-02-28T22:14:00Z'),
      files: [{ name: 'NPQH task 1.docx', size: 61_004 }],
      action: '/windows/npqh-k/intake/drafts',
      fields: [{ name: 'submission', value: 's-23-1' }],
      reason: '',
      error: 'Give a reason for refusing the draft of Patrick O’Neill, Task 1',
    },
  ],
  draftsDecided: '2 decided: 2 accepted by Programme office at 12:31.',
  groups: [
    {
      id: 'extensions',
      margin: 'Not agreed',
      heading: '1 extension in Moodle that nobody agreed here',
      todo: 'Record the deferral or exception, or take the extension out of Moodle. Until it ends nobody is counted as not submitting.',
      problems: [
        {
          name: 'Ada Thistlewood',
          href: '/participants/31',
          task: 'Task 1',
          what: 'Extended in Moodle to Thursday 10 March 2022, 12 noon UK time.',
          state: { state: 'needs you', word: 'Not agreed' },
          links: [{ href: '/participants/31/deferral', text: 'Record a deferral' }],
          button: null,
        },
      ],
      button: null,
    },
    {
      id: 'failed',
      margin: 'Failed to copy',
      heading: '2 copies failed',
      todo: 'Tried 6 times with growing gaps. They stay “failed to copy”, never “not submitted”, and are tried again when you say or when Moodle answers.',
      problems: [
        {
          name: 'Wren Applegarth',
          href: '/participants/4',
          task: 'Task 1',
          what: 'Account.pdf: the download ended at 3.1 of 4.6 MB, last at 12:56.',
          state: { state: 'stopped', word: 'Failed' },
          links: [],
          button: {
            action: '/windows/npqh-k/intake/retry',
            fields: [{ name: 'submission', value: 's-4-1' }],
            text: 'Retry',
            about: 'the copy for Wren Applegarth, Task 1',
            primary: false,
          },
        },
        {
          name: 'Idris Pellow',
          href: '/participants/44',
          task: 'Task 2',
          what: 'Moodle answered 503; tried again at 14:10.',
          state: { state: 'in progress', word: 'Waiting' },
          links: [],
          button: null,
        },
      ],
      button: {
        action: '/windows/npqh-k/intake/retry',
        fields: [],
        text: 'Retry all failed copies',
        about: '',
        primary: false,
      },
    },
    {
      id: 'vanished',
      margin: 'Vanished',
      heading: '1 participant is no longer in the course',
      todo: 'They were expected and Moodle no longer lists them. Find out whether they withdrew; the numbers keep them until you record it.',
      problems: [
        {
          name: 'Lowri Penhaligon',
          href: '/participants/52',
          task: 'Task 2',
          what: 'Listed until Tuesday 1 March, 21:40.',
          state: { state: 'needs you', word: 'Vanished' },
          links: [],
          button: null,
        },
      ],
      button: null,
    },
    {
      id: 'changed',
      margin: 'Changed since',
      heading: '1 file changed in Moodle after intake',
      todo: 'The copy taken at close is kept and is the one that counts. Only a correction request can bring in a new version.',
      problems: [
        {
          name: 'Tamsin Okafor',
          href: '/participants/58',
          task: 'Task 1',
          what: 'Evidence.pdf changed at 12:41; ours is of 11:30.',
          state: { state: 'done', word: 'Copy kept' },
          links: [],
          button: null,
        },
      ],
      button: null,
    },
  ],
  quiet: 'No problems. Copies were checked byte for byte at 12:58 and are compared with Moodle again tonight.',
};

/** All in order, before close. */
export const quietIntakeExample: IntakeView = {
  ...intakeExample,
  title: 'Intake starts at noon, Thursday 3 March',
  running: null,
  drafts: [],
  draftsDecided: '',
  groups: [],
  quiet: 'Nothing yet: submissions are copied from noon on Thursday 3 March 2022.',
};
