// The release, as tests render it: a dry run with everyone who waits, and one that is approved.
import type { ReleaseView } from './view-model.ts';

const action = '/windows/1/release';
const hash = 'f3b1c2d4'.repeat(8);

export const releaseExample: ReleaseView = {
  margin: ['NPQH cohort K', 'Release'],
  title: '2 letters would go, 2 would wait',
  lead: 'Results are due Thursday 16 June 2022. Approved letters go Thursday 16 June 2022, 12 noon UK time, all together. Nothing is sent by looking at this page.',
  example: 'Outcomes rest on the example pass rule that comes with Moderato, not on the provider’s own.',
  barred:
    'Nothing goes while 1 participant is neither ready nor told a later date. Finish them, or tell them a new date below.',
  sum: [
    { key: 'Participants', value: '5' },
    { key: 'Would get: pass', value: '1' },
    { key: 'Would get: fail, first time', value: '1' },
    { key: 'Held', value: '1' },
    { key: 'Later', value: '1' },
    { key: 'Nothing to tell', value: '1' },
  ],
  noneGoing: '',
  going: [
    {
      candidate: 'K-4366',
      name: 'Wren Applegarth',
      href: '/participants/1',
      letter: { state: 'stopped', word: 'Fail, first time' },
      note: '',
    },
    {
      candidate: 'K-4367',
      name: 'Siobhán Ó Briain',
      href: '/participants/2',
      letter: { state: 'done', word: 'Pass' },
      note: 'No TRN on file: the letter says how to get one',
    },
  ],
  held: [
    {
      entryId: '3',
      candidate: 'K-4371',
      name: 'Idris Okafor',
      href: '/participants/3/holds',
      why: 'Evidence to be verified',
      on: '',
      chosen: false,
    },
  ],
  later: [
    {
      entryId: '4',
      candidate: 'K-4380',
      name: 'Maud Sallow',
      href: '/participants/4',
      why: 'In adjudication',
      on: '',
      chosen: true,
    },
  ],
  approve: {
    action,
    fields: [
      { name: 'act', value: 'approve' },
      { name: 'seen', value: hash },
    ],
    text: 'Approve these 2 letters',
    about: '',
    primary: false,
  },
  dates: {
    action,
    fields: [{ name: 'act', value: 'tell-date' }],
    on: {
      id: 'results-on',
      name: 'on',
      label: 'New date for those ticked',
      hint: 'They get a letter with this date at once, and it gives no reason.',
      value: '2022-06-30',
      error: '',
      type: 'date',
      autocomplete: 'off',
    },
    button: 'Tell them the new date',
  },
  batches: [],
  links: [
    { href: '/windows/1/outcomes', text: 'Outcomes' },
    { href: '/windows/1', text: 'Back to the window' },
  ],
};

export const approvedReleaseExample: ReleaseView = {
  ...releaseExample,
  title: '2 letters approved, to go Thursday 16 June',
  example: '',
  barred: '',
  sum: [
    { key: 'Participants', value: '3' },
    { key: 'Approved, not sent yet', value: '2' },
    { key: 'Nothing to tell', value: '1' },
  ],
  noneGoing:
    'Every letter that is ready is approved. Outcomes come here once they are confirmed and feedback for fails is read.',
  going: [],
  held: [],
  later: [],
  approve: null,
  dates: null,
  batches: [
    {
      heading: '2 letters to go Thursday 16 June 2022, 12 noon UK time',
      facts: [
        { key: 'Approved', value: 'Thursday 9 June 2022, 10am, by Rowan Hale' },
        { key: 'Dry run hash', value: hash },
      ],
      takeBack: {
        action,
        fields: [{ name: 'act', value: 'take-back' }],
        text: 'Take the approval back',
        about: 'of 2 letters',
        primary: false,
      },
    },
  ],
};
