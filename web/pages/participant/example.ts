// One participant as tests render it.
import type { ParticipantView } from './view-model.ts';

/** The day after close. */
export const participantExample: ParticipantView = {
  margin: ['Participant', 'NPQH cohort K'],
  title: 'Wren Applegarth',
  lead: 'Deputy head, Larkfell Primary School. Task 1 is received, Task 2 failed to copy.',
  entries: [
    {
      entry: 'Task 1',
      href: '/windows/npqh-k',
      candidate: 'K-4369',
      state: { state: 'done', word: 'Received' },
      since: new Date('2022-03-03T11:42:00Z'),
      next: 'Technical check, due Thu 10 Mar',
      fees: 'none',
    },
    {
      entry: 'Task 2',
      href: '/windows/npqh-k',
      candidate: 'K-5120',
      state: { state: 'stopped', word: 'Failed to copy' },
      since: new Date('2022-03-03T12:56:00Z'),
      next: 'Next try at 14:10',
      fees: 'none',
    },
  ],
  buttons: [
    {
      action: '/windows/npqh-k/intake/retry',
      fields: [{ name: 'submission', value: 's-4-2' }],
      text: 'Retry the copy',
      about: 'of Task 2',
      primary: false,
    },
  ],
  links: [{ href: '#contact', text: 'Contact, TRN and school' }],
  filterAction: '/participants/4',
  boxes: [
    { name: 'show', value: 'emails', text: 'Emails', count: 3, chosen: true },
    { name: 'show', value: 'files', text: 'Files', count: 9, chosen: true },
    { name: 'show', value: 'decisions', text: 'Decisions', count: 1, chosen: true },
  ],
  days: [
    {
      day: '2022-03-03',
      year: 2022,
      events: [
        {
          at: new Date('2022-03-03T12:56:00Z'),
          kind: 'bad',
          what: 'Copy',
          title: 'Task 2 failed: the download ended at 3.1 of 4.6 MB',
          detail: 'Sixth try. Next at 14:10.',
          links: [],
        },
        {
          at: new Date('2022-03-03T12:02:00Z'),
          kind: 'mail',
          what: 'Email',
          title: 'Receipt for Task 1, delivered 12:02',
          detail: 'To the address on record.',
          links: [{ href: '#mail', text: 'Read it as it was sent' }],
        },
        { at: new Date('2022-03-03T12:00:00Z'), kind: 'dec', what: 'Window', title: 'Closed', detail: '', links: [] },
        {
          at: new Date('2022-03-03T11:42:00Z'),
          kind: 'file',
          what: '9 files',
          title: 'Received from Moodle, submitted',
          detail: 'Copied at 12:01 and checked byte for byte.',
          links: [{ href: '#f1', text: 'Written account.docx' }],
        },
      ],
    },
    {
      day: '2022-02-17',
      year: null,
      events: [
        { at: new Date('2022-02-17T12:00:00Z'), kind: 'dec', what: 'Window', title: 'Opened', detail: '', links: [] },
      ],
    },
  ],
  quiet: 'Nothing yet. The first thing here is the window’s opening, Thursday 17 February.',
  contact: [
    { key: 'Email', value: 'w.applegarth@larkfell.example' },
    { key: 'TRN', value: 'not confirmed yet, see below' },
    { key: 'School', value: 'Larkfell Primary School, URN 900001' },
    { key: 'Local authority', value: 'Cumberland' },
  ],
  correct: {
    action: '/participants/4#contact',
    fields: [{ name: 'was', value: 'w.applegarth@larkfell.example' }],
    errors: [],
    email: {
      id: 'email',
      name: 'email',
      label: 'Correct the email address',
      hint: 'They are asked to confirm it. Emails that were refused are sent again to it.',
      value: 'w.applegarth@larkfell.example',
      error: '',
      type: 'email',
      autocomplete: 'off',
    },
  },
  confirmTrn: {
    action: '/participants/4#contact',
    fields: [{ name: 'trn', value: '0012345' }],
    offered: '0012345',
  },
};
