// One submission in the check as tests render it: found, not met, to look at; and one whose correction lapsed.
import type { CheckView, FileLine, RequirementRow } from './view-model.ts';

const answersWith = (chosen: string): RequirementRow['answers'] =>
  (['met', 'not-met', 'excepted', 'does-not-apply'] as const).map((value) => ({
    value,
    text: { met: 'Met', 'not-met': 'Not met', excepted: 'Excepted', 'does-not-apply': 'Does not apply' }[value],
    chosen: value === chosen,
    bad: value === 'not-met',
    barred: value === 'excepted',
  }));

const row = (key: string, margin: string, label: string, found: string, chosen: string, note = ''): RequirementRow => ({
  id: `rq-${key}`,
  key,
  margin,
  label,
  found,
  shows: [],
  isCurrent: false,
  isOpen: true,
  waits: false,
  tag: { state: 'not started', word: 'Not decided' },
  answers: answersWith(chosen),
  granted: '',
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

const lookAt = (text: string) => [{ href: '/files/2/view?at=signature#here', text }];
const [account, words, sponsor, feedback] = requirements;
const areasOf = (isOpen: boolean): CheckView['areas'] =>
  [
    { name: 'Written account', met: '2 of 2 met', rows: [account, words].flatMap((each) => each ?? []) },
    {
      name: 'Evidence',
      met: '0 of 2 met',
      rows: [
        ...(sponsor === undefined
          ? []
          : [{ ...sponsor, isCurrent: true, shows: lookAt('Sponsor comments.pdf, where it is to be signed') }]),
        ...(feedback === undefined ? [] : [feedback]),
      ],
    },
  ].map((area) => ({ ...area, rows: area.rows.map((each) => ({ ...each, isOpen })) }));

const file = (name: string, rest: Partial<FileLine>): FileLine => ({
  name,
  href: 'about:blank',
  download: '/files/1',
  task: 'Task 1',
  size: 84_312,
  kind: 'DOCX',
  words: null,
  isShown: false,
  aside: { id: `aside-${name.length.toString()}`, name: 'aside[1]', why: '' },
  ...rest,
});
const shown = file('Sponsor comments.pdf', { size: 44_312, kind: 'PDF', words: 210, isShown: true });

/** Day 7: two found, one not met, one for a person to see. */
export const checkExample: CheckView = {
  title: 'Wren Applegarth, Task 1: 1 not met, 1 to look at',
  received: 'Received Thursday 3 March 2022, 11:42am',
  queue: '4 of 17 to check',
  next: { href: '/checks/18', text: 'Next to check' },
  close: { href: '/checks', text: 'Close' },
  answered: '3 of 4',
  errors: [],
  files: [
    file('Task 1 - Written account.docx', { words: 3_655 }),
    shown,
    file('Presentation recording.mp3', { size: 4_431_200, kind: '⚑ Unknown, is not what its name says' }),
  ],
  shown,
  action: '/checks/17',
  fields: [],
  areas: areasOf(true),
  excepted:
    'What the machine found is a proposal; your answer counts. “Excepted” can be chosen where a request has been granted and its reference recorded.',
  unread: '',
  saved: 'Saved at 11:16am',
  tally: '2 settled, 1 not met, 1 to decide',
  ends: 'Monday 14 March 2022, 11:59pm UK time',
  buttons: [
    { value: 'save', text: 'Save', primary: true },
    { value: 'preview', text: 'Preview the email, 1 item', primary: false },
  ],
  rounds: [],
  decision: null,
};

/** Day 15, seen by an admin. */
export const lapsedCheckExample: CheckView = {
  ...checkExample,
  title: 'Wren Applegarth, Task 1: nothing came back in time',
  errors: [{ href: '#reason', text: 'Give a reason' }],
  areas: areasOf(false),
  excepted: '',
  ends: '',
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
