// A window in numbers, from the first list to what stands in Moodle: what a rehearsal prints and compares.
import { reconcile, type IntakeCounts } from '../../../domain/intake/reconcile.ts';
import { countEnds, entryEnd, type EntryEnd } from '../../../domain/outcome/entry-end.ts';
import type { IntakeLine } from '../../../services/register/intake-lines.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import type { StageCounts, UnitOfEntry } from './query.ts';

/** The numbers, each from the register's own rows. */
export interface WindowReport extends StageCounts {
  readonly state: StoredWindow['life'];
  readonly participants: number;
  readonly entries: number;
  readonly intake: IntakeCounts;
  readonly ended: Readonly<Record<EntryEnd, number>>;
  readonly emails: Readonly<Record<string, number>>;
}

/** Puts it together. `ended` sums to `entries`, `intake` to the submissions that were expected. */
export function windowReport(
  stored: StoredWindow,
  lines: readonly IntakeLine[],
  units: readonly UnitOfEntry[],
  counts: StageCounts,
  emails: Readonly<Record<string, number>>,
): WindowReport {
  const entries = new Map<string, UnitOfEntry[]>();
  for (const unit of units) entries.set(unit.entryId, [...(entries.get(unit.entryId) ?? []), unit]);
  const ends = [...entries.values()].map((of) =>
    entryEnd(
      of,
      of.some(({ held }) => held),
    ),
  );
  return {
    state: stored.life,
    participants: new Set(lines.map(({ personId }) => personId)).size,
    entries: entries.size,
    intake: reconcile(lines.map(({ standing }) => standing)),
    ...counts,
    ended: countEnds(ends),
    emails,
  };
}
