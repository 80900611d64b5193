// For which tasks something can still be asked, and what a request must say before it is sent (R19, R95 to R100).
import { addDays, addMonths, daysBetween, isLocalDate, type LocalDate } from '../calendar/local-date.ts';
import { dateInWords } from '../calendar/uk-words.ts';
import { refused, isRefusal, type Refusal } from '../refusal.ts';
import { deferrable, withdrawable } from '../submission/states.ts';
import type { SubmissionState } from '../submission/submission.ts';
import { checkLastAcceptance, type LastAcceptance } from '../window/last-acceptance.ts';
import type { Window } from '../window/window.ts';
import type { RequestKind } from './request.ts';

/** One unit of the entry with its task ids. */
export interface AskingUnit {
  readonly unit: string;
  readonly tasks: readonly string[];
  readonly state: SubmissionState;
}

/** What the answer depends on. */
export interface AskFacts {
  readonly window: Window;
  readonly units: readonly AskingUnit[];
  readonly deferralAllowed: boolean;
  readonly lastAcceptance: LastAcceptance;
}

/** Before marking: an exception is decided and recorded by then (R93). */
const exceptable = [
  'expected',
  'draft-at-close',
  'received',
  'basic-issue',
  'technical-check',
  'correction-requested',
  'correction-returned',
  'correction-lapsed',
] as const satisfies readonly SubmissionState[];

/** Not from ready to mark on: what is offered there would tell where a script is, which nobody learns before release (R141). */
const askingToDefer = deferrable.filter((state) => state !== 'ready-to-mark');

const from: Readonly<Record<RequestKind, readonly SubmissionState[]>> = {
  deferral: askingToDefer,
  extension: ['expected', 'correction-requested'],
  exception: exceptable,
  withdrawal: withdrawable,
};

/**
 * The units for which this kind can be asked. Refuses `deferral-not-allowed` where the cohort's terms have none (R96),
 * `beyond-last-acceptance` where no later window could take any of them (R19), and `nothing-to-ask` where it is too late for all.
 */
export function unitsToAsk(kind: RequestKind, facts: AskFacts): readonly AskingUnit[] | Refusal {
  if (kind === 'deferral' && !facts.deferralAllowed) return refused('deferral-not-allowed');
  const open = facts.units.filter(({ state }) => from[kind].includes(state));
  if (open.length === 0) return refused('nothing-to-ask');
  if (kind !== 'deferral') return open;
  const later = addDays(facts.window.closesOn, 1);
  const checked = open.map((unit) => checkLastAcceptance({ tasks: unit.tasks, closesOn: later }, facts.lastAcceptance));
  const accepted = open.filter((_unit, index) => checked[index] === true);
  return accepted.length > 0 ? accepted : (checked.map(inWords).find(isRefusal) ?? open);
}

/** True for the reformed headship programme, in which somebody new to headship may take more time (R100). */
export function mayExtendForHeadship({ programme }: Pick<Window, 'programme'>): boolean {
  return programme.family === 'reformed-2021' && programme.programme === 'NPQH';
}

/** Months by which somebody new to headship may extend (R100). */
export const headshipMonths = 6;

/** A request as typed; `unit` is '' for all of them. */
export interface TypedRequest {
  readonly kind: RequestKind;
  readonly unit: string;
  readonly requirement: string;
  readonly untilOn: string;
  readonly reason: string;
  readonly newHeadship: boolean;
}

/** Every fault of a request at once, each with its field; none where it can be sent. */
export function faultsOf(typed: TypedRequest, facts: AskFacts, today: LocalDate): readonly Refusal[] {
  const units = unitsToAsk(typed.kind, facts);
  if (isRefusal(units)) return [units];
  const meant = units.filter(({ unit }) => typed.unit === '' || unit === typed.unit);
  const needsReason = typed.kind !== 'withdrawal' && typed.reason.trim() === '';
  return [
    ...(meant.length === 0 ? [refused('nothing-to-ask', { field: 'unit' })] : []),
    ...(typed.kind === 'extension' ? untilFaults(typed, meant, facts, today) : []),
    ...(typed.kind === 'exception' && typed.requirement === ''
      ? [refused('requirement-missing', { field: 'requirement' })]
      : []),
    ...(needsReason ? [refused('own-reason-missing', { field: 'reason' })] : []),
  ];
}

function untilFaults(
  { untilOn, newHeadship }: TypedRequest,
  meant: readonly AskingUnit[],
  { window, lastAcceptance }: AskFacts,
  today: LocalDate,
): readonly Refusal[] {
  const day = untilOn.trim();
  if (!isLocalDate(day)) return [refused('until-not-a-date', { field: 'untilOn' })];
  const late = [window.closesOn, today].some((other) => daysBetween(other, day) <= 0);
  if (late) return [refused('until-too-early', { field: 'untilOn' })];
  const last = addMonths(window.closesOn, headshipMonths);
  if (newHeadship && mayExtendForHeadship(window) && daysBetween(day, last) < 0)
    return [refused('beyond-headship-months', { field: 'untilOn', last: dateInWords(last) })];
  const accepted = inWords(
    checkLastAcceptance({ tasks: meant.flatMap(({ tasks }) => tasks), closesOn: day }, lastAcceptance),
  );
  return isRefusal(accepted) ? [{ ...accepted, detail: { ...accepted.detail, field: 'untilOn' } }] : [];
}

/** The day in words: a refusal is read by people. */
function inWords(checked: true | Refusal): true | Refusal {
  if (checked === true) return true;
  const last = String(checked.detail?.['lastAcceptance']);
  return { ...checked, detail: { ...checked.detail, lastAcceptance: isLocalDate(last) ? dateInWords(last) : last } };
}
