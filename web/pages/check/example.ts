// One submission in the check as tests render it: found, not met, to look at; and one whose correction lapsed.
import type { CheckView, RequirementRow } from './view-model.ts';

const answersWith = (chosen: string): RequirementRow['answers'] =>
  (['met', 'not-met', 'excepted', 'does-not-apply'] as const).map((value) => ({
    value,
    text: { met: 'Met', 'not-met': 'Not met', excepted: 'Excepted', 'does-not-apply': 'Does not apply' }[value],
    chosen: value === chosen,
    bad: value === 'not-met',
  }));

const row = (key: string, margin: string, label: string, found: string, chosen: string, note = ''): RequirementRow => ({
  id: `rq-${key}`,
  key,
  margin,
  label,
  found,
  isOpen: true,
  waits: false,
  tag: { state: 'not started', word: 'Not decided' },
  answers: answersWith(chosen),
  note,
  noteLabel: 'Line in the email',
  noteWhen: 'where not met: the participant reads this',
});

const requirements = [
  row(
    'account',
    'Account',
    'Written account of design, implementation and evaluation',
    'Found: “Task 1 - Written account.docx”.',
    'met',
  ),
  row(
    'words',
    'Words',
    'Within 4,000 words',
    '3,655 counted; 41 of them in tables, 412 in annexes left out. Method: words-1.',
    'met',
  ),
  row(
    'sponsor',
    '3.3.2',
    'Sponsor Comments, with name, role and signature',
    '“Sponsor comments.pdf”: the signature line is empty.',
    'not-met',
    'Your sponsor’s comments in “Sponsor comments.pdf” have no signature. Ask your sponsor to sign them.',
  ),
  row(
    'feedback',
    '3.3.3',
    'Presentation recording and feedback: feedback',
    'Not found for sure. A person looks; other files are there.',
    '',
  ),
];

/** Day 7: two found, one not met, one for a person to see. */
export const checkExample: CheckView = {
  margin: ['NPQH cohort K', 'Candidate K-4366'],
  title: 'Wren Applegarth, Task 1: 1 not met, 1 to look at',
  lead: 'Form only, never quality. What the machine found is a proposal; your answer counts.',
  errors: [],
  files: [
    {
      name: 'Task 1 - Written account.docx',
      href: '/files/1',
      task: 'Task 1',
      size: 84_312,
      kind: 'DOCX',
      words: 3_655,
    },
    { name: 'Sponsor comments.pdf', href: '/files/2', task: 'Task 1', size: 44_312, kind: 'PDF', words: 210 },
    {
      name: 'Presentation recording.mp3',
      href: '/files/3',
      task: 'Task 1',
      size: 4_431_200,
      kind: '⚑ Unknown, is not what its name says',
      words: null,
    },
  ],
  action: '/checks/17',
  fields: [],
  requirements,
  unread: '',
  ends: 'If the email is sent now, the participant has until Monday 14 March 2022, 11:59pm UK time.',
  buttons: [
    { value: 'save', text: 'Save', primary: true },
    { value: 'pass', text: 'All confirmed: ready to mark', primary: false },
    { value: 'preview', text: 'Preview the email', primary: false },
  ],
  rounds: [],
  decision: null,
  back: { href: '/checks', text: 'All checks of this window' },
};

/** Day 15, seen by an admin. */
export const lapsedCheckExample: CheckView = {
  ...checkExample,
  title: 'Wren Applegarth, Task 1: nothing came back in time',
  errors: [{ href: '#reason', text: 'Give a reason' }],
  requirements: requirements.map((each) => ({ ...each, isOpen: false })),
  buttons: [],
  rounds: [
    {
      margin: 'Round 1',
      heading: 'Asked for on Thursday 10 March 2022',
      state: { state: 'stopped', word: 'Lapsed' },
      lines: [
        'Due Monday 14 March 2022, 11:59pm UK time.',
        'Opened in Moodle and read back on Thursday 10 March 2022, 2:12pm.',
      ],
      shut: '',
      again: null,
      items: [{ margin: '3.3.2', line: 'Your sponsor’s comments have no signature.' }],
    },
  ],
  decision: {
    heading: 'Nothing came back in time',
    why: 'Nothing is decided by the clock. Our copy from before the request is the submission unless you give more time.',
    reason: '',
    error: 'Give a reason',
    choices: [
      { value: 'extend', text: 'Give more time', primary: true },
      { value: 'as-before', text: 'Mark as it stands', primary: false },
      { value: 'not-ready', text: 'Not ready for assessment', primary: false },
    ],
  },
};
