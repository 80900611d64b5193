// The queue's title: its numbers add up to the rows below it.
import type { CheckGroup } from './view-model.ts';

/** What waits for somebody else, as the title says it; every other group is to be checked now. */
const elsewhere = { 'Sent back': 'sent back', 'Not yet': 'waiting for the check', Done: 'checked' } as const;

const rowsOf = (groups: readonly Pick<CheckGroup, 'lines'>[]) =>
  groups.reduce((sum, { lines }) => sum + lines.length, 0);

/** "22 submissions". */
export function submissionsIn(groups: readonly Pick<CheckGroup, 'lines'>[]): string {
  const all = rowsOf(groups);
  return all === 1 ? '1 submission' : `${String(all)} submissions`;
}

/** "13 submissions to check", or with rows that nobody can check yet "22 submissions: 13 to check, 9 waiting for the check". */
export function queueTitle(groups: readonly Pick<CheckGroup, 'margin' | 'lines'>[]): string {
  const rest = Object.entries(elsewhere).flatMap(([margin, words]) => {
    const count = rowsOf(groups.filter((group) => group.margin === margin));
    return count === 0 ? [] : [{ count, words: `${String(count)} ${words}` }];
  });
  const toCheck = rowsOf(groups) - rest.reduce((sum, { count }) => sum + count, 0);
  if (rest.length === 0) return toCheck === 0 ? 'Nothing to check' : `${submissionsIn(groups)} to check`;
  const parts = rest.map(({ words }) => words);
  if (toCheck === 0) return `Nothing to check: ${parts.join(', ')}`;
  return `${submissionsIn(groups)}: ${[`${String(toCheck)} to check`, ...parts].join(', ')}`;
}
