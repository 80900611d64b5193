// The dry run of a window as it stands now: lists, fingerprint, day, and whether anything bars it (R11, R153).
import { noonUk } from '../../../domain/calendar/uk-time.ts';
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import type { MarkScheme } from '../../../domain/mark-scheme/mark-scheme.ts';
import { schemeFor } from '../../../domain/mark-scheme/scheme-choice.ts';
import { mayRelease, type SchemeConfirmation } from '../../../domain/mark-scheme/scheme-gate.ts';
import { isRefusal, type Refusal } from '../../../domain/refusal.ts';
import { type DryRun, dryRun, dryRunText } from '../../../domain/release/dry-run.ts';
import { defaultReleaseTerms } from '../../../domain/release/release-terms.ts';
import { defaultDerivedDateTerms, derivedDates } from '../../../domain/window/derived-dates.ts';
import type { Database, Tx } from '../../database/database.ts';
import type { Frameworks } from '../../frameworks/load-frameworks.ts';
import type { StoredWindow } from '../window-row.ts';
import type { ApprovedWords } from './approved-words.ts';
import { type AsTheyWouldGo, asTheyWouldGo } from './as-they-would-go.ts';
import { fingerprint } from './fingerprint.ts';
import { type ReadEntry, readEntries } from './read-entries.ts';
import { readConfirmations } from './scheme-confirmations.ts';

/** What a release would do. */
export interface DryRunNow {
  readonly run: DryRun;
  readonly hash: string;
  readonly entries: readonly ReadEntry[];
  /** What each confirmed script would be told, by submission. */
  readonly words: ReadonlyMap<string, ApprovedWords>;
  /** The day on which results are due (R142), and the moment at which an approved batch goes: noon of it, or now where that is past. */
  readonly targetOn: LocalDate;
  readonly dueAt: Date;
  readonly scheme: MarkScheme | Refusal;
  readonly confirmations: readonly SchemeConfirmation[];
  /** Whether scheme and confirmations let results out at all (R11). */
  readonly gate: true | Refusal;
}

/** What it takes to ask the gate. */
export interface ReleaseSetting {
  readonly frameworks: Frameworks;
  readonly mode: 'rehearsal' | 'live';
}

/** Reads it. */
export async function dryRunOf(
  database: Database | Tx,
  { frameworks, mode }: ReleaseSetting,
  { id, window }: StoredWindow,
  at: Date,
): Promise<DryRunNow> {
  const scheme = schemeFor(frameworks.markSchemes, window.programme);
  const read = await readEntries(database, id);
  // Without a scheme nothing can be compared, and the gate is shut anyway.
  const { entries, words }: AsTheyWouldGo = isRefusal(scheme)
    ? { entries: read, words: new Map() }
    : await asTheyWouldGo(database, frameworks, read);
  const run = dryRun(entries, defaultReleaseTerms);
  const said = [...goingWords({ run, entries, words })].map(([id, { hash }]) => `says ${id} ${hash}`);
  const targetOn = derivedDates(window, defaultDerivedDateTerms).resultsTargetOn;
  const noon = noonUk(targetOn);
  const confirmations = await readConfirmations(database, id);
  const gate = isRefusal(scheme) ? scheme : mayRelease(scheme, confirmations, { mode, schemeRequired: true });
  return {
    run,
    hash: fingerprint([dryRunText(run), ...said].join('\n')),
    entries,
    words,
    targetOn,
    dueAt: noon > at ? noon : at,
    scheme,
    confirmations,
    gate,
  };
}

/** The words of the scripts that go, by submission: what is approved is every one of them. */
export function goingWords({ run, entries, words }: Pick<DryRunNow, 'run' | 'entries' | 'words'>): DryRunNow['words'] {
  const goes = new Set(run.going.map(({ entryId }) => entryId));
  const submissionIds = entries.flatMap(({ entryId, units }) =>
    goes.has(entryId) ? units.map(({ submissionId }) => submissionId) : [],
  );
  return new Map(
    submissionIds.flatMap((id) => {
      const said = words.get(id);
      return said === undefined ? [] : [[id, said] as const];
    }),
  );
}
