// The second row of a window's ledger: what became of everything that was received, by the technical check.
import { checkStandingOf, checkStandings, type CheckStanding } from '../domain/technical-check/check-standing.ts';
import type { IntakeLine } from '../services/register/intake-lines.ts';
import type { StoredWindow } from '../services/register/window-row.ts';
import { pathTo } from './paths.ts';
import type { LedgerKind, LedgerRow } from './view-helpers/ledger-geometry.ts';

/** What a standing is called in the sum and on the list, and how its part of the bar is drawn. */
export const checkStandingWords = {
  lapsed: ['lapsed, to decide', 'wait'],
  inCheck: ['in the check', 'mid'],
  returned: ['returned', 'mid'],
  waiting: ['waiting for the check', 'wait'],
  asked: ['sent back', 'wait'],
  exception: ['exception pending', 'wait'],
  readyToMark: ['ready to mark', 'go'],
  notReady: ['not ready', 'out'],
} as const satisfies Record<CheckStanding, readonly [string, LedgerKind]>;

const inSum = ['readyToMark', ...checkStandings.filter((standing) => standing !== 'readyToMark')] as const;

/** The row, or null before close and for a window that is never marked. Its total is what the row above calls received. */
export function checkRow(stored: StoredWindow, unit: string, lines: readonly IntakeLine[]): LedgerRow | null {
  if (stored.window.kind !== 'final' || stored.life === 'planned' || stored.life === 'published') return null;
  const stands = lines.flatMap(({ state }) => checkStandingOf(state) ?? []);
  const href = (show: Readonly<Record<string, string>>) =>
    pathTo('checks', {}, { window: stored.id, task: unit, ...show });
  const terms = inSum.map((standing) => {
    const [word, kind] = checkStandingWords[standing];
    return { count: stands.filter((each) => each === standing).length, word, kind, href: href({ show: standing }) };
  });
  return {
    stage: 'Received',
    under: 'technical check',
    total: { count: stands.length, word: 'received', href: href({ show: 'all' }) },
    terms: terms.filter(({ count }) => count > 0),
  };
}
