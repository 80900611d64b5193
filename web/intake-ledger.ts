// The intake of a window as ledgers, one a unit, whose numbers add up to the cohort and open their lists (R75).
import { shortDate } from '../domain/calendar/uk-words.ts';
import { reconcile, standings, type IntakeStanding } from '../domain/intake/reconcile.ts';
import type { Programme } from '../domain/programme/programme.ts';
import type { IntakeLine } from '../services/register/intake-lines.ts';
import type { StoredWindow } from '../services/register/window-row.ts';
import { checkRow } from './check-ledger.ts';
import { pathTo } from './paths.ts';
import { drawLedger, type LedgerKind, type LedgerRow } from './view-helpers/ledger-geometry.ts';
import type { TaskLedger } from './view-helpers/part-props.ts';
import { unitName } from './window-name.ts';

/** What a standing is called in the sum, and how its part of the bar is drawn. */
export const standingWords = {
  received: ['received', 'go'],
  draftAtClose: ['draft at close', 'wait'],
  draftAccepted: ['draft accepted', 'go'],
  draftRefused: ['draft refused', 'out'],
  notSubmitted: ['not submitted', 'out'],
  extended: ['extended', 'wait'],
  deferred: ['deferred', 'out'],
  withdrawn: ['withdrawn', 'out'],
  failedToCopy: ['failed to copy', 'wait'],
  undecided: ['not decided', 'wait'],
} as const satisfies Record<IntakeStanding, readonly [string, LedgerKind]>;

/** One ledger a unit. Before close everything not excused is simply "still to come". `later` gives the rows of later stages. */
export function intakeLedgers(
  stored: StoredWindow,
  programme: Programme,
  lines: readonly IntakeLine[],
  later: (unit: string, lines: readonly IntakeLine[]) => readonly LedgerRow[] = () => [],
): readonly TaskLedger[] {
  const units = [...new Set(stored.tasks.map(({ unit }) => unit))];
  return units.map((unit) => {
    const ofUnit = lines.filter((line) => line.unit === unit);
    const check = checkRow(stored, unit, ofUnit);
    const rows = [intakeRow(stored, unit, ofUnit), ...(check === null ? [] : [check]), ...later(unit, ofUnit)];
    const whole = rows[0]?.total.count ?? 0;
    return {
      heading: units.length === 1 ? '' : unitName(programme, unit),
      rows: drawLedger(`unit-${unit}`, rows, whole),
    };
  });
}

function intakeRow(stored: StoredWindow, unit: string, lines: readonly IntakeLine[]): LedgerRow {
  const counts = reconcile(lines.map(({ standing }) => standing));
  const open = stored.life === 'planned' || stored.life === 'published';
  const href = (show: Readonly<Record<string, string>>) =>
    pathTo('submissions', { windowId: stored.id }, { task: unit, ...show });
  const terms = standings.map((standing) => {
    const [word, kind] = standingWords[standing];
    return {
      count: counts[standing],
      word: open && standing === 'undecided' ? 'still to come' : word,
      kind,
      href: href({ show: standing }),
    };
  });
  return {
    stage: 'Expected',
    under: `at close, ${shortDate(stored.window.closesOn)}`,
    total: { count: counts.expected, word: 'expected', href: href({}) },
    terms: terms.filter(({ count }) => count > 0),
  };
}
