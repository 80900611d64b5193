// What an edit of a window changes for its participants, and who has to be told (R22).
import type { LocalDate } from '../calendar/local-date.ts';
import type { Window } from './window.ts';

/** A day that was moved; null = there was none. */
export interface DateChange {
  readonly field: 'opensOn' | 'closesOn';
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** The days that differ between two versions of a window; every one goes into the history, told or not (R22). */
export function dateChanges(before: Window, after: Window): readonly DateChange[] {
  const fields = ['opensOn', 'closesOn'] as const;
  return fields
    .map((field): DateChange => ({ field, from: before[field], to: after[field] }))
    .filter(({ from, to }) => from !== to);
}

/** What to tell whom. Key `window.notifyOnChange`. */
export interface ChangeNotice {
  readonly changes: readonly DateChange[];
  /** Ids of the participants to write to: those who had been told the earlier dates. */
  readonly tell: readonly string[];
}

/** The changes of an edit and the participants who were told otherwise and must now be notified (R22). */
export function changesToTell(
  before: Window,
  after: Window,
  toldBefore: readonly string[],
  terms: { readonly notifyOnChange: boolean },
): ChangeNotice {
  const changes = dateChanges(before, after);
  return { changes, tell: changes.length > 0 && terms.notifyOnChange ? toldBefore : [] };
}
