// Draws the ledger: each row's bar as long as its share of all expected, its cells in the order of the sum below it.

/** What becomes of the cell's people: they go on, are in hand, wait, or have left the window. */
export type LedgerKind = 'go' | 'mid' | 'wait' | 'out';

/** One term of a sum: a number that opens its list. */
export interface LedgerTerm {
  readonly count: number;
  readonly word: string;
  readonly href: string;
}

/** One row: a stage, its total, and the terms that it is the sum of. */
export interface LedgerRow {
  readonly stage: string;
  readonly under: string;
  readonly total: LedgerTerm;
  readonly terms: readonly (LedgerTerm & { readonly kind: LedgerKind })[];
}

/** A cell of a bar. `at` and `width` are percentages of the bar of all expected; `chip` is the backing of a number on hatching. */
export interface LedgerCell {
  readonly kind: LedgerKind;
  readonly href: string;
  readonly at: string;
  readonly width: string;
  readonly text: string;
  readonly chip: number;
}

/** A row ready to print. `hatch` is an id unique in the page; `missing` is what the terms lack of the total, 0 when they add up. */
export interface DrawnLedgerRow extends LedgerRow {
  readonly hatch: string;
  readonly cells: readonly LedgerCell[];
  readonly missing: number;
}

/** The least part of a bar that a number gets, so that one person in a thousand is still seen. */
const leastShare = 0.01;
/** The narrowest bar that pages show, in pixels: decides whether a number fits its cell. */
const narrowest = 342;

/** Draws the rows of one ledger against `whole`, the number at its top. `key` makes the ids unique in the page. */
export function drawLedger(key: string, rows: readonly LedgerRow[], whole: number): readonly DrawnLedgerRow[] {
  return rows.map((row, index) => ({
    ...row,
    hatch: `${key}-${index}-hatch`,
    cells: cellsOf(row, Math.max(whole, 1)),
    missing: row.total.count - row.terms.reduce((sum, { count }) => sum + count, 0),
  }));
}

function cellsOf({ terms }: LedgerRow, whole: number): readonly LedgerCell[] {
  const present = terms.filter(({ count }) => count > 0);
  const shares = fair(present.map(({ count }) => count / whole));
  let at = 0;
  return present.map((term, index) => {
    const share = shares[index] ?? 0;
    const cell = {
      kind: term.kind,
      href: term.href,
      at: percent(at),
      width: percent(share),
      ...numberIn(term.count, share),
    };
    at += share;
    return cell;
  });
}

/** Lifts each share to the least one, at the largest's expense, so that the bar keeps its length. */
function fair(shares: readonly number[]): readonly number[] {
  const lifted = shares.map((share) => Math.max(share, leastShare));
  const excess = sum(lifted) - sum(shares);
  const largest = lifted.indexOf(Math.max(...lifted));
  return lifted.map((share, index) => (index === largest ? Math.max(leastShare, share - excess) : share));
}

function numberIn(count: number, share: number): Pick<LedgerCell, 'text' | 'chip'> {
  const text = count.toLocaleString('en-GB');
  const fits = share * narrowest >= 12 + 8.5 * text.length;
  return fits ? { text, chip: 10 + Math.ceil(8.6 * text.length) } : { text: '', chip: 0 };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}
