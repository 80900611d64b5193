// The kinds of problem as groups: what happened to whom, and the one thing that can be done about it here (R74–R77).
import { deadlineInWords, momentInWords } from '../../../domain/calendar/uk-words.ts';
import type { IntakeLine } from '../../../services/register/intake-lines.ts';
import { pathTo } from '../../paths.ts';
import type { Link, PostButton } from '../../view-helpers/part-props.ts';
import type { OpenProblem, RefusedEmail } from './query.ts';
import type { IntakeProblem, ProblemGroup } from './view-model.ts';

/** What the groups are made for. */
export interface Page {
  readonly windowId: string;
  readonly action: string;
  readonly taskName: (unit: string) => string;
  readonly lines: ReadonlyMap<string, IntakeLine>;
}

interface Kind {
  readonly kind: string;
  readonly id: string;
  readonly margin: string;
  readonly heading: (n: number) => string;
  readonly todo: string;
  readonly state: IntakeProblem['state'];
  readonly what: (problem: OpenProblem) => string;
  readonly act: { readonly value: string; readonly text: string } | null;
  readonly links: (page: Page, line: IntakeLine) => readonly Link[];
}

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${String(n)} ${many}`);
const text = (problem: OpenProblem, name: string) => String(problem.detail[name] ?? '');
const agreeHref = (page: Page, line: IntakeLine, kind: string) =>
  pathTo('agree', { personId: line.personId }, { kind, window: page.windowId, unit: line.unit });

const unseenWords: Readonly<Record<string, string>> = {
  'moodle-incomplete': 'Moodle’s answer was not complete.',
  vanished: 'Expected here, and Moodle no longer lists them.',
  suspended: 'Their enrolment in Moodle is suspended and nothing was submitted.',
  'unknown-status': 'Moodle gives a status that we do not know',
  'removed-after-hand-in': 'Submitted before close, and then removed in Moodle.',
};

const changeWords: Readonly<Record<string, string>> = {
  'changed-after-close': 'Submitted again in Moodle after close.',
  'files-changed': 'Files changed in Moodle after close.',
  'reverted-to-draft': 'Set back to draft in Moodle.',
  removed: 'Removed in Moodle.',
  'new-attempt': 'A new attempt was opened in Moodle.',
  vanished: 'Moodle no longer shows it.',
};

const kinds: readonly Kind[] = [
  {
    kind: 'late',
    id: 'late',
    margin: 'After close',
    heading: (n) => count(n, 'submission came after close', 'submissions came after close'),
    todo: 'Nothing after close is taken without an agreement. Agree an extension that covers it, or count it as not submitted.',
    state: { state: 'needs you', word: 'Late' },
    what: (problem) =>
      `Submitted ${momentInWords(new Date(text(problem, 'finalisedAt')))}${text(problem, 'moodleAllowedIt') === 'yes' ? '; Moodle let it in by an extension or override that nobody agreed here.' : '.'}`,
    act: { value: 'refuse-late', text: 'Count as not submitted' },
    links: (page, line) => [{ href: agreeHref(page, line, 'extension'), text: 'Agree an extension' }],
  },
  {
    kind: 'extension-not-agreed',
    id: 'extensions',
    margin: 'Not agreed',
    heading: (n) =>
      count(
        n,
        'extension in Moodle that does not match what was agreed here',
        'extensions in Moodle that do not match what was agreed here',
      ),
    todo: 'Agree it here, or take it out of Moodle. Until it ends nobody is counted as not submitting.',
    state: { state: 'needs you', word: 'Not agreed' },
    what: (problem) => `Extra time until ${deadlineInWords(new Date(text(problem, 'until')))}.`,
    act: null,
    links: (page, line) => [
      { href: agreeHref(page, line, 'extension'), text: 'Agree an extension' },
      { href: agreeHref(page, line, 'deferral'), text: 'Record a deferral' },
    ],
  },
  {
    kind: 'unseen',
    id: 'unseen',
    margin: 'Not seen',
    heading: (n) =>
      count(n, 'participant is not shown by Moodle as expected', 'participants are not shown by Moodle as expected'),
    todo: 'They are not counted as not submitting until a person says so. Find out, then record what is true.',
    state: { state: 'needs you', word: 'Not seen' },
    what: (problem) =>
      `${unseenWords[text(problem, 'because')] ?? text(problem, 'because')}${text(problem, 'detail') === '' ? '' : `: “${text(problem, 'detail')}”.`}`,
    act: { value: 'count-nothing', text: 'Count as not submitted' },
    links: (page, line) => [
      { href: agreeHref(page, line, 'withdrawal'), text: 'Record a withdrawal' },
      { href: agreeHref(page, line, 'deferral'), text: 'Record a deferral' },
    ],
  },
  {
    kind: 'job-failing',
    id: 'failed',
    margin: 'Failed to copy',
    heading: (n) => count(n, 'copy failed', 'copies failed'),
    todo: 'Tried again with growing gaps, then every half hour. They stay “failed to copy”, never “not submitted”.',
    state: { state: 'stopped', word: 'Failed' },
    what: (problem) => `${text(problem, 'what')} ${text(problem, 'whatToDo')}`.trim(),
    act: { value: 'retry', text: 'Try again now' },
    links: () => [],
  },
  {
    kind: 'changed-after-intake',
    id: 'changed',
    margin: 'Changed since',
    heading: (n) => count(n, 'submission changed in Moodle after intake', 'submissions changed in Moodle after intake'),
    todo: 'The copy taken at close is kept and is the one that counts. Only a correction request can bring in a new version.',
    state: { state: 'done', word: 'Copy kept' },
    what: (problem) => changeWords[text(problem, 'change')] ?? text(problem, 'change'),
    act: { value: 'seen', text: 'I have seen it' },
    links: () => [],
  },
];

/** The groups that have something in them. */
export function groupsOf(
  page: Page,
  problems: readonly OpenProblem[],
  emails: readonly RefusedEmail[],
): readonly ProblemGroup[] {
  const groups = kinds.map((kind) =>
    groupOf(
      page,
      kind,
      problems.filter((problem) => problem.kind === kind.kind),
    ),
  );
  return [moodleGroup(page, problems), ...groups, mailGroup(emails)].filter((group) => group.problems.length > 0);
}

/** What concerns the whole window: the comparison, a look or a letter to all that fails. */
function moodleGroup(page: Page, problems: readonly OpenProblem[]): ProblemGroup {
  const rows = problems.filter(
    (problem) => problem.kind === 'job-failing' && !page.lines.has(problem.submissionId ?? ''),
  );
  return {
    id: 'moodle',
    margin: 'Whole window',
    heading: 'Work for the whole window does not succeed',
    todo: 'Tried again with growing gaps, then every half hour. Until Moodle has answered in full nobody is counted as not submitting.',
    problems: rows.map((problem) => ({
      name: jobWords[text(problem, 'job')] ?? text(problem, 'job'),
      href: pathTo('moodle', {}),
      task: 'All',
      what: `${text(problem, 'what')} ${text(problem, 'whatToDo')}`.trim(),
      state: { state: 'stopped', word: 'Failed' },
      links: [],
      button: {
        action: page.action,
        fields: [
          { name: 'act', value: 'retry' },
          { name: 'problem', value: problem.id },
        ],
        text: 'Try again now',
        about: 'the whole window',
        primary: false,
      },
    })),
    button: null,
  };
}

const jobWords: Readonly<Record<string, string>> = {
  'close-window': 'The comparison at close',
  'look-at-moodle': 'A look at Moodle',
  'announce-window': 'The opening letter',
  remind: 'A reminder',
};

function groupOf(page: Page, kind: Kind, problems: readonly OpenProblem[]): ProblemGroup {
  const rows = problems.flatMap((problem): IntakeProblem[] => {
    const line = page.lines.get(problem.submissionId ?? '');
    if (line === undefined) return [];
    const task = page.taskName(line.unit);
    const href = pathTo('participant', { personId: line.personId });
    return [
      {
        name: line.name,
        href,
        task,
        what: kind.what(problem),
        state: kind.state,
        links: kind.links(page, line),
        button: buttonFor(page, kind, problem, `${line.name}, ${task}`),
      },
    ];
  });
  return {
    id: kind.id,
    margin: kind.margin,
    heading: kind.heading(rows.length),
    todo: kind.todo,
    problems: rows,
    button: null,
  };
}

function buttonFor(page: Page, { act }: Kind, problem: OpenProblem, about: string): PostButton | null {
  if (act === null) return null;
  const fields = [
    { name: 'act', value: act.value },
    { name: 'problem', value: problem.id },
  ];
  return { action: page.action, fields, text: act.text, about, primary: false };
}

function mailGroup(emails: readonly RefusedEmail[]): ProblemGroup {
  return {
    id: 'mail',
    margin: 'Mail refused',
    heading: count(emails.length, 'email was refused for good', 'emails were refused for good'),
    todo: 'Correct the address on the participant’s page; the email is then sent again.',
    problems: emails.map(({ personId, name, template, reply }) => ({
      name,
      href: pathTo('participant', { personId }),
      task: '',
      what: `“${template}”: ${reply}`,
      state: { state: 'stopped', word: 'Refused' },
      links: [],
      button: null,
    })),
    button: null,
  };
}
