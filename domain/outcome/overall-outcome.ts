// Pass or fail of a whole programme from the outcomes of its units (R118).
import type { PassRule } from '../mark-scheme/mark-scheme.ts';
import type { Unit } from '../programme/unit.ts';
import type { Outcome } from './outcome.ts';

/** What is known of each unit, by unit id; null or absent = no outcome yet. An earlier pass of a unit counts like a new one (R160). */
export type UnitResults = Readonly<Record<string, Outcome['result'] | null>>;

/**
 * `pass` only when every unit has passed (R118); `fail` as soon as one has failed; `open` while an outcome is missing.
 * With `requireAllTasks` off one passed unit is enough.
 */
export function overallOutcome(
  units: readonly Unit[],
  results: UnitResults,
  rule: Pick<PassRule, 'requireAllTasks'>,
): 'pass' | 'fail' | 'open' {
  const each = units.map(({ id }) => results[id] ?? null);
  if (!rule.requireAllTasks && each.includes('pass')) return 'pass';
  if (rule.requireAllTasks && each.includes('fail')) return 'fail';
  if (each.length === 0 || each.includes(null)) return 'open';
  return each.every((result) => result === 'pass') ? 'pass' : 'fail';
}
