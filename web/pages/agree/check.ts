// Whether what is asked for can be agreed: field by field, so that every fault is told at once (R19, R74, R95, R96).
import { addDays, isLocalDate, type LocalDate } from '../../../domain/calendar/local-date.ts';
import { noonUk } from '../../../domain/calendar/uk-time.ts';
import { dateInWords } from '../../../domain/calendar/uk-words.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { checkLastAcceptance } from '../../../domain/window/last-acceptance.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { kinds, type AgreementKind } from './kinds.ts';
import type { EntryHere, SubmissionHere } from './query.ts';

/** What the form says: `unit` is a unit's id or '' for all, `until` a day as `YYYY-MM-DD`. */
export interface Asked {
  readonly kind: AgreementKind;
  readonly unit: string;
  readonly reason: string;
  readonly until: string;
}

/** What will be agreed. `untilAt` is noon of the extension's last day, null for the other kinds. */
export interface Agreeable {
  readonly reason: string;
  readonly unit: string | null;
  readonly untilAt: Date | null;
  readonly submissions: readonly SubmissionHere[];
}

/** What can be agreed, or every fault. */
export function checkAgreement(asked: Asked, entry: EntryHere, stored: StoredWindow): Agreeable | readonly Refusal[] {
  const { kind } = asked;
  const reason = asked.reason.trim();
  const meant = entry.submissions.filter(({ unit }) => asked.unit === '' || unit === asked.unit);
  const submissions = meant.filter(({ state }) => kinds[kind].from.includes(state));
  const tasks = stored.tasks
    .filter(({ unit }) => submissions.some((one) => one.unit === unit))
    .map(({ taskId }) => taskId);
  const untilAt = kind === 'extension' ? extensionEnd(asked.until, tasks, entry, stored) : null;
  const faults = [
    ...(submissions.length === 0 ? [refused('nothing-to-agree', { field: 'unit' })] : []),
    ...(reason === '' ? [refused('reason-missing', { field: 'reason' })] : []),
    ...(isRefusal(untilAt) ? [untilAt] : []),
    ...(kind === 'deferral' ? [deferralFault(tasks, entry, stored)].filter(isRefusal) : []),
  ];
  if (faults.length > 0 || isRefusal(untilAt)) return faults;
  return { reason, unit: asked.unit === '' ? null : asked.unit, untilAt, submissions };
}

function extensionEnd(
  until: string,
  tasks: readonly string[],
  { lastAcceptance }: EntryHere,
  stored: StoredWindow,
): Date | Refusal {
  const day = until.trim();
  if (!isLocalDate(day)) return refused('until-not-a-date', { field: 'until' });
  if (noonUk(day) <= stored.closesAt) return refused('until-too-early', { field: 'until' });
  const accepted = checkLastAcceptance({ tasks, closesOn: day }, lastAcceptance);
  return isRefusal(accepted) ? inWords(accepted, 'until') : noonUk(day);
}

/** A deferral leads to a later window: where none can be accepted any more, it is refused (R19, R95). */
function deferralFault(
  tasks: readonly string[],
  { deferralAllowed, lastAcceptance }: EntryHere,
  { window }: StoredWindow,
): Refusal | undefined {
  if (!deferralAllowed) return refused('deferral-not-allowed', { field: 'unit' });
  const accepted = checkLastAcceptance({ tasks, closesOn: addDays(window.closesOn, 1) }, lastAcceptance);
  return isRefusal(accepted) ? inWords(accepted, 'unit') : undefined;
}

function inWords({ refused: code, detail = {} }: Refusal, field: string): Refusal {
  const last = String(detail['lastAcceptance']);
  return refused(code, { ...detail, field, lastAcceptance: isLocalDate(last) ? dateInWords(last) : last });
}

/** The last day on which a later window may close for these tasks, or null where the cohort has none. */
export function lastDay(tasks: readonly string[], { lastAcceptance }: EntryHere): LocalDate | null {
  return tasks.flatMap((task) => lastAcceptance[task] ?? []).toSorted()[0] ?? null;
}
