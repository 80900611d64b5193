// The status page as tests render it: two things to put right, and nothing needed.
import type { OwnStatusView } from './view-model.ts';

const help = {
  moodle: 'https://moodle.fellside.example',
  faq: 'https://moodle.fellside.example/mod/page/view.php?id=12',
  email: 'npq@fellside.example',
  phone: '01632 960 001',
};

const received = { state: 'done', word: 'Received' } as const;

/** The day after the check. */
export const ownStatusExample: OwnStatusView = {
  margin: ['NPQH cohort K', 'Task 1'],
  title: '2 things to put right by Monday 14 March, 11:59pm',
  lead: 'Your work is safe. We checked it on Friday 11 March 2022, and it goes to an assessor once this is in. The deadline is Monday 14 March 2022, 11:59pm UK time.',
  toDo: [
    {
      code: '3.3.2',
      about: 'Sponsor Comments',
      title: 'Your sponsor’s comments are not signed',
      says: 'Page 2 has no name and no signature. Upload a signed copy, or ask your sponsor to confirm by a link. It takes them two minutes and needs no account.',
      buttons: [
        { href: '#moodle', text: 'Upload in Moodle', primary: true },
        { href: '#sponsor', text: 'Send my sponsor the link', primary: false },
      ],
    },
    {
      code: '3.3.3',
      about: 'Presentation recording and feedback',
      title: 'The board’s feedback is missing',
      says: 'We have your recording. Add the governing board’s feedback on your presentation: minutes, a form or an email will do.',
      buttons: [{ href: '#moodle', text: 'Upload in Moodle', primary: true }],
    },
  ],
  say: 'Press Submit in Moodle after uploading. A draft does not count.',
  afterToDo: [{ href: '#exception', text: 'I cannot get one of these in time' }],
  steps: [
    { name: 'Closed', when: 'Thursday 3 March', state: 'done', last: false },
    { name: 'Check', when: 'from Thursday 10 March', state: 'now', last: false },
    { name: 'Marking', when: 'from Monday 21 March', state: 'ahead', last: false },
    { name: 'Moderation', when: 'to Thursday 2 June', state: 'ahead', last: false },
    { name: 'Results', when: 'Thursday 16 June', state: 'ahead', last: true },
  ],
  tasks: [
    {
      name: 'Task 1',
      title: 'Task 1: received Thursday 3 March 2022, 11:42am',
      says: 'What is marked “Needs you” is still to come. Everything else stays as you submitted it.',
      needs: [
        { label: 'Written account', tag: received, hint: 'Task 1 account.docx' },
        { label: 'Within 4,000 words', tag: received, hint: '3,655 words counted of 4,000.' },
        { label: 'Pupil Performance Data', tag: received, hint: 'For 2.3.2. Pupil data.xlsx' },
        {
          label: 'Sponsor Comments, with name, role and signature',
          tag: { state: 'needs you', word: 'Needs you' },
          hint: 'For 3.3.2.',
        },
        {
          label: 'Presentation recording and feedback: feedback',
          tag: { state: 'needs you', word: 'Needs you' },
          hint: 'For 3.3.3.',
        },
        { label: 'Declaration that the work is your own, signed', tag: received, hint: 'Declaration.pdf' },
        {
          label: 'Engagement: sessions attended, or modules completed with their learning logs',
          tag: { state: 'in progress', word: 'With the team' },
          hint: 'The team has the record. Ask us if you are unsure that yours is complete.',
        },
      ],
      files: ['Task 1 account.docx, 84 KB', 'Board presentation.mp4, 187.4 MB'],
      links: [{ href: '#moodle', text: 'Task 1 in Moodle' }],
    },
  ],
  asks: [
    { href: '#deferral', text: 'Ask for a deferral' },
    { href: '#extension', text: 'Ask for more time' },
    { href: '#exception', text: 'Ask for an exception for evidence you cannot get' },
    { href: '#withdrawal', text: 'Withdraw' },
  ],
  asked: [
    {
      label: 'More time, Task 1',
      tag: { state: 'in progress', word: 'With the team' },
      hint: 'Sent Friday 11 March 2022, 6pm.',
      takeBack: {
        action: '#status',
        fields: [{ name: 'request', value: 'r1' }],
        text: 'Take it back',
        about: 'the request for more time',
        primary: false,
      },
    },
  ],
  help,
  otherWindows: [{ href: '#other', text: 'NPQH cohort K, pre-assessment' }],
};

/** While it is being marked: nothing to do, and nothing that hints at a result. */
export const quietStatusExample: OwnStatusView = {
  ...ownStatusExample,
  title: 'Nothing needed from you',
  lead: 'Results are planned for Thursday 16 June 2022. We write to you if anything changes.',
  toDo: [],
  say: '',
  afterToDo: [],
  asks: [],
  asked: [],
  help: { ...help, phone: '' },
  otherWindows: [],
};
