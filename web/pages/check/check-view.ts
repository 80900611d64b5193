// Builds the view of one submission in the check.
import { deadlineInWords } from '../../../domain/calendar/uk-words.ts';
import { failing } from '../../../domain/technical-check/document-reading.ts';
import type { Requirement, RequirementKind } from '../../../domain/technical-check/requirement.ts';
import {
  notMet,
  reopenedBy,
  undecided,
  waitsForAccount,
  type Answer,
  type RequirementResult,
} from '../../../domain/technical-check/results.ts';
import type { CheckedSubmission } from '../../../services/register/checked-submission.ts';
import type { Correction } from '../../../services/register/correction-row.ts';
import type { HeldFile } from '../../../services/register/document-readings.ts';
import { pathTo } from '../../paths.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';
import { unitName, windowName } from '../../window-name.ts';
import { faultWords } from '../../fault-words.ts';
import { foundWords } from './found-words.ts';
import { roundRow, type Shut } from './round-row.ts';
import type { CheckView, DecisionForm, FileLine, RequirementRow } from './view-model.ts';

/** Everything the page is made from. `dueAt` is when a correction sent now would end. */
export interface CheckFacts {
  readonly one: CheckedSubmission;
  readonly files: readonly HeldFile[];
  readonly corrections: readonly Correction[];
  /** Why Moodle would not open the last of them, or null. */
  readonly shut: Shut | null;
  readonly dueAt: Date;
  readonly mayDecide: boolean;
  readonly errors: CheckView['errors'];
  readonly reason: string;
  readonly reasonError: string;
}

const margins: Readonly<Record<RequirementKind, string>> = {
  account: 'Account',
  words: 'Words',
  files: 'Files',
  document: '',
  presentation: 'Presented',
  declaration: 'Declaration',
  days: 'Dates',
  engagement: 'Engagement',
};

const answerWords: readonly (readonly [Answer, string])[] = [
  ['met', 'Met'],
  ['not-met', 'Not met'],
  ['excepted', 'Excepted'],
  ['does-not-apply', 'Does not apply'],
];

const tags: Readonly<Record<Answer, Tag>> = {
  met: { state: 'done', word: 'Met' },
  'not-met': { state: 'stopped', word: 'Not met' },
  excepted: { state: 'done', word: 'Excepted' },
  'does-not-apply': { state: 'done', word: 'Does not apply' },
};

/** The view. */
export function checkView(facts: CheckFacts): CheckView {
  const { one, corrections, dueAt } = facts;
  const inCheck = one.submission.state === 'technical-check';
  const last = corrections.at(-1);
  const open = openKeys(one, last);
  const action = pathTo('check', { submissionId: one.id });
  return {
    margin: [windowName(one.stored), `Candidate ${one.candidate}`],
    title: `${one.name}, ${unitName(one.programme, one.unit)}: ${findingOf(one, corrections)}`,
    lead: 'Form only, never quality. What the machine found is a proposal; your answer counts.',
    errors: facts.errors,
    files: facts.files.map((file) => fileLine(file, one)),
    action,
    fields: [],
    requirements: one.results.map((result) => requirementRow(result, one, inCheck && open.has(result.requirement.key))),
    unread:
      one.results.length > 0
        ? ''
        : 'Nothing to answer yet: the machine reads the files at 12 noon a week after close, and then this is a list.',
    ends: `If the email is sent now, the participant has until ${deadlineInWords(dueAt)}.`,
    buttons: inCheck && one.results.length > 0 ? buttonsOf(one, last) : [],
    rounds: corrections
      .map((correction) => roundRow(correction, one, correction === last ? facts.shut : null))
      .toReversed(),
    decision: facts.mayDecide ? decisionOf(facts) : null,
    back: { href: pathTo('checks', {}, { window: one.stored.id }), text: 'All checks of this window' },
  };
}

/** After a return only what was asked for is open again; the answers to the rest stand (R86). */
export function openKeys(one: CheckedSubmission, last: Correction | undefined): ReadonlySet<string> {
  if (last === undefined) return new Set(one.requirements.map(({ key }) => key));
  return reopenedBy(
    last.items.map(({ requirement }) => requirement),
    one.requirements,
  );
}

function findingOf(one: CheckedSubmission, corrections: readonly Correction[]): string {
  const { state } = one.submission;
  const draft = corrections.at(-1)?.returnedAs === 'draft';
  if (state === 'correction-requested') return 'sent back';
  if (state === 'correction-lapsed') return 'nothing came back in time';
  if (state === 'not-ready') return 'not ready for assessment';
  if (state !== 'technical-check') return one.results.length === 0 ? 'not checked yet' : 'checked';
  const wrong = notMet(one.results).length;
  const open = undecided(one.results).length;
  if (one.results.length === 0) return 'not read yet';
  const parts = [
    ...(draft ? ['uploaded, not submitted'] : []),
    ...(wrong > 0 ? [`${String(wrong)} not met`] : []),
    ...(open > 0 ? [`${String(open)} to look at`] : []),
  ];
  return parts.length === 0 ? 'everything found' : parts.join(', ');
}

function fileLine({ id, name, taskId, size, reading }: HeldFile, one: CheckedSubmission): FileLine {
  const wrong = reading?.findings.faults.map(faultWords) ?? [];
  const kind =
    reading === null
      ? 'Not read yet'
      : reading.kind === 'typed'
        ? 'Typed into Moodle'
        : reading.kind === 'other'
          ? 'Unknown'
          : reading.kind.toUpperCase();
  const stop = reading !== null && failing(reading).length > 0 ? '⚑ ' : '';
  return {
    name,
    href: pathTo('fileView', { fileId: id }),
    task: one.programme.tasks.find((task) => task.id === taskId)?.name ?? taskId,
    size,
    kind: stop + [kind, ...wrong].join(', '),
    words: reading?.words ?? null,
  };
}

function requirementRow(result: RequirementResult, one: CheckedSubmission, isOpen: boolean): RequirementRow {
  const { requirement, answer, note, finding } = result;
  const waits = waitsForAccount(result, one.results);
  return {
    id: `rq-${requirement.key.replaceAll(/[^a-z0-9]+/giu, '-')}`,
    key: requirement.key,
    margin: requirement.codes.length > 0 ? requirement.codes.join(', ') : margins[requirement.kind],
    label: requirement.label,
    found: waits ? 'Counted when the account has come back.' : foundWords(finding),
    isOpen,
    waits,
    tag: answer === null ? { state: 'not started', word: 'Not decided' } : tags[answer],
    answers: answerWords.map(([value, text]) => ({ value, text, chosen: value === answer, bad: value === 'not-met' })),
    note,
    ...noteWords(requirement),
  };
}

/** Engagement is no item of the email: its note says why the result is held (R37). */
function noteWords({ kind }: Requirement): Pick<RequirementRow, 'noteLabel' | 'noteWhen'> {
  return kind === 'engagement'
    ? { noteLabel: 'Reason', noteWhen: 'where not met: kept with the hold, the participant does not read it' }
    : { noteLabel: 'Line in the email', noteWhen: 'where not met: the participant reads this' };
}

function buttonsOf(one: CheckedSubmission, last: Correction | undefined): CheckView['buttons'] {
  const fits = fittingButton(one, last);
  const button = (value: string, text: string) => ({ value, text, primary: value === fits });
  const pass = button('pass', 'All confirmed: ready to mark');
  const preview = button('preview', 'Preview the email');
  const tell = button('tell', 'Tell what is still wrong');
  // What is still wrong is said once (E7); after that an admin decides (R87).
  const back = last === undefined ? [preview] : last.toldAt === null ? [tell] : [];
  const all = [pass, ...back, button('save', 'Save')];
  return all.toSorted((left, right) => Number(right.primary) - Number(left.primary));
}

/** The button to fill, which comes first: Enter presses it. While something is unanswered it is only kept. */
function fittingButton(
  one: CheckedSubmission,
  last: Correction | undefined,
): 'pass' | 'preview' | 'tell' | 'save' | null {
  if (undecided(one.results).length > 0) return 'save';
  if (notMet(one.results).length === 0) return last?.returnedAs === 'draft' ? 'save' : 'pass';
  if (last === undefined) return 'preview';
  return last.toldAt === null ? 'tell' : 'save';
}

/** An admin decides what the clock may not: a lapse, an upload without submit, a return that is still wrong (R87, R88, R91). */
function decisionOf({ one, corrections, reason, reasonError }: CheckFacts): DecisionForm | null {
  const last = corrections.at(-1);
  const lapsed = one.submission.state === 'correction-lapsed';
  const inCheck = one.submission.state === 'technical-check' && one.results.length > 0;
  if (!lapsed && !inCheck) return null;
  const notReady = { value: 'not-ready', text: 'Not ready for assessment', primary: false };
  const form = { reason, error: reasonError };
  if (lapsed)
    return {
      ...form,
      heading: 'Nothing came back in time',
      why: 'Nothing is decided by the clock. Our copy from before the request is the submission unless you give more time.',
      choices: [
        { value: 'extend', text: 'Give more time', primary: true },
        { value: 'as-before', text: 'Mark as it stands', primary: false },
        notReady,
      ],
    };
  if (last === undefined)
    return {
      ...form,
      heading: 'Not ready for assessment',
      why: 'Rare: neither pass nor fail. The team is told and speaks with the participant.',
      choices: [notReady],
    };
  return {
    ...form,
    heading: last.returnedAs === 'draft' ? 'Uploaded, not submitted' : 'If something is still wrong',
    why: 'Another round asks again for what is not met. “With what came back” marks the files above; “as it was before” marks our earlier copy.',
    choices: [
      { value: 'another-round', text: 'Open another round', primary: false },
      { value: 'with-return', text: 'Mark with what came back', primary: false },
      { value: 'as-before', text: 'Mark as it was before', primary: false },
      notReady,
    ],
  };
}
