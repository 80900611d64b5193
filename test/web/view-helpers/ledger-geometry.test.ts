// The ledger's sums and lengths.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawLedger } from '../../../web/view-helpers/ledger-geometry.ts';
import type { LedgerKind } from '../../../web/view-helpers/ledger-geometry.ts';

const term = (count: number, kind: LedgerKind = 'go') => ({ count, word: 'x', href: '#', kind });
const row = (total: number, counts: readonly number[]) => ({
  stage: 's',
  under: '',
  total: term(total),
  terms: counts.map((count) => term(count)),
});

test('the design’s first row: 120 = 112 + 2 + 3 + 2 + 1', () => {
  const [drawn] = drawLedger('k', [row(120, [112, 2, 3, 2, 1])], 120);
  expect(drawn?.missing).toBe(0);
  expect(drawn?.cells.map(({ at }) => at)).toEqual(['0.000%', '93.167%', '94.833%', '97.333%', '99.000%']);
  expect(drawn?.cells.map(({ text }) => text)).toEqual(['112', '', '', '', '']);
});

test('[R75] a sum that does not come out says by how many', () => {
  expect(drawLedger('k', [row(60, [52, 1, 3])], 60)[0]?.missing).toBe(4);
  expect(drawLedger('k', [row(60, [52, 5, 3])], 60)[0]?.missing).toBe(0);
});

test('numbers stand in cells that hold them, also on a phone', () => {
  const [drawn] = drawLedger('k', [row(110, [74, 28, 8])], 120);
  expect(drawn?.cells.map(({ text }) => text)).toEqual(['74', '28', '8']);
  expect(drawLedger('k', [row(0, [0, 0])], 0)[0]?.cells).toEqual([]);
});

test('cells follow one another without gap or overlap, and the bar is as long as its share', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 5000 }), (terms, others) => {
      const total = terms.reduce((sum, count) => sum + count, 0);
      const whole = total + others;
      const cells = drawLedger('k', [row(total, terms)], whole)[0]?.cells ?? [];
      let at = 0;
      for (const cell of cells) {
        expect(Number.parseFloat(cell.at)).toBeCloseTo(at, 1);
        expect(Number.parseFloat(cell.width)).toBeGreaterThanOrEqual(0.999);
        at += Number.parseFloat(cell.width);
      }
      // Where so few of so many are left that each gets the least length, the bar may be that much longer.
      const share = whole === 0 ? 0 : (100 * total) / whole;
      expect(at).toBeLessThanOrEqual(share + cells.length + 0.1);
      expect(at).toBeGreaterThanOrEqual(share - 0.1);
    }),
  );
});
