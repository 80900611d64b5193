// Builds the view of one submission in the check.
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { deadlineInWords, momentInWords, shortDate, ukClock } from '../../../domain/calendar/uk-words.ts';
import { notMet, reopenedBy, undecided } from '../../../domain/technical-check/results.ts';
import type { CheckedSubmission } from '../../../services/register/checked-submission.ts';
import type { Correction } from '../../../services/register/correction-row.ts';
import { pathTo } from '../../paths.ts';
import { unitName } from '../../window-name.ts';
import { fileLine, firstShown } from './file-lines.ts';
import type { CheckFacts } from './check-facts.ts';
import { requirementAreas } from './requirement-areas.ts';
import { roundRow } from './round-row.ts';
import type { CheckView, DecisionForm } from './view-model.ts';

/** The view. */
export function checkView(facts: CheckFacts): CheckView {
  const { one, corrections, dueAt, queue } = facts;
  const inCheck = one.submission.state === 'technical-check' && one.results.length > 0;
  const last = corrections.at(-1);
  const areas = requirementAreas(facts, inCheck ? openKeys(one, last) : new Set());
  const shown = firstShown(areas, facts.files);
  const files = facts.files.map((file) => fileLine(file, facts, file.id === shown?.id));
  const wrong = notMet(one.results).length;
  const left = undecided(one.results).length;
  const done = one.results.length - left;
  return {
    title: `${one.name}, ${unitName(one.programme, one.unit)}: ${findingOf(one, corrections)}`,
    received: facts.times.received === null ? '' : `Received ${momentInWords(facts.times.received)}`,
    queue: queue.place === null ? '' : `${String(queue.place)} of ${String(queue.all)} to check`,
    next: queue.next === null ? null : { href: pathTo('check', { submissionId: queue.next }), text: 'Next to check' },
    close: { href: pathTo('checks', {}, { window: one.stored.id }), text: 'Close' },
    answered: `${String(done)} of ${String(one.results.length)}`,
    errors: facts.errors,
    files,
    shown: files.find(({ isShown }) => isShown) ?? null,
    action: pathTo('check', { submissionId: one.id }),
    fields: [],
    areas,
    excepted: areas.some(({ rows }) => rows.some(({ isOpen }) => isOpen))
      ? 'What the machine found is a proposal; your answer counts. “Excepted” can be chosen where a request has been granted and its reference recorded.'
      : '',
    unread:
      one.results.length > 0
        ? ''
        : 'Nothing to answer yet: the machine reads the files at 12 noon a week after close, and then this is a list.',
    saved: savedWords(facts),
    tally: tallyOf(one.results.length, wrong, left),
    ends: inCheck && wrong > 0 && last === undefined ? deadlineInWords(dueAt) : '',
    buttons: inCheck ? buttonsOf(one, last) : [],
    rounds: corrections
      .map((correction) => roundRow(correction, one, correction === last ? facts.shut : null))
      .toReversed(),
    decision: facts.mayDecide ? decisionOf(facts) : null,
  };
}

function savedWords({ times, now }: CheckFacts): string {
  if (times.answered === null) return '';
  const on = ukDate(times.answered);
  return on === ukDate(now)
    ? `Saved at ${ukClock(times.answered)}`
    : `Saved ${shortDate(on)} at ${ukClock(times.answered)}`;
}

function tallyOf(all: number, wrong: number, left: number): string {
  if (all === 0) return '';
  const parts = [
    `${String(all - wrong - left)} settled`,
    ...(wrong > 0 ? [`${String(wrong)} not met`] : []),
    ...(left > 0 ? [`${String(left)} to decide`] : []),
  ];
  return parts.join(', ');
}

/** After a return only what was asked for is open again, and what has no answer; the answers to the rest stand (R86). */
export function openKeys(one: CheckedSubmission, last: Correction | undefined): ReadonlySet<string> {
  if (last === undefined) return new Set(one.requirements.map(({ key }) => key));
  const reopened = reopenedBy(
    last.items.map(({ requirement }) => requirement),
    one.requirements,
  );
  return new Set([...reopened, ...undecided(one.results).map(({ requirement }) => requirement.key)]);
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

function buttonsOf(one: CheckedSubmission, last: Correction | undefined): CheckView['buttons'] {
  const fits = fittingButton(one, last);
  const button = (value: string, text: string) => ({ value, text, primary: value === fits });
  const wrong = notMet(one.results).length;
  // Nothing that is saved as not met can be confirmed: it is asked for, or answered otherwise and saved first.
  const pass = wrong > 0 ? [] : [button('pass', 'All confirmed: ready to mark')];
  const items = wrong === 0 ? '' : `, ${String(wrong)} ${wrong === 1 ? 'item' : 'items'}`;
  const preview = button('preview', `Preview the email${items}`);
  const tell = button('tell', 'Tell what is still wrong');
  // What is still wrong is said once (E7); after that an admin decides (R87).
  const back = last === undefined ? [preview] : last.toldAt === null ? [tell] : [];
  const all = [...pass, ...back, button('save', 'Save')];
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
