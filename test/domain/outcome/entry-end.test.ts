// The end of an entry: one word for its units together.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countEnds, entryEnd, entryEnds, type UnitAtEnd } from '../../../domain/outcome/entry-end.ts';
import { submissionSchema } from '../../../domain/submission/submission.ts';

const unit = (state: UnitAtEnd['state'], result: UnitAtEnd['result'] = null): UnitAtEnd => ({ state, result });
const passed = unit('released', 'pass');
const failed = unit('released', 'fail');

test.each([
  ['pass', [passed, passed]],
  ['fail', [passed, failed]],
  ['pass', [passed, unit('not-submitted')]],
  ['fail', [unit('not-ready'), failed]],
  ['notReady', [unit('not-ready'), unit('not-submitted')]],
  ['notSubmitted', [unit('not-submitted'), unit('not-submitted')]],
  ['withdrawn', [unit('withdrawn'), unit('not-submitted')]],
  ['deferred', [unit('deferred'), unit('not-submitted')]],
  ['open', [unit('agreed', 'pass'), unit('not-submitted')]],
  ['open', [unit('outcome-confirmed', 'pass'), unit('outcome-confirmed', 'fail')]],
  ['open', [unit('expected')]],
] as const)('[R118] %s: %o', (end, units) => {
  expect(entryEnd(units, false)).toBe(end);
});

test('[R165] what would be open is held, and what was told stays told', () => {
  expect(entryEnd([unit('outcome-confirmed', 'pass'), unit('not-submitted')], true)).toBe('held');
  expect(entryEnd([passed, passed], true)).toBe('pass');
  expect(entryEnd([unit('withdrawn')], true)).toBe('withdrawn');
});

test('an entry without units is a fault', () => {
  expect(() => entryEnd([], false)).toThrow(RangeError);
});

test('every entry ends in exactly one way, so that the ends sum to the entries', () => {
  const states = submissionSchema.options.map(({ shape }) => shape.state.value);
  const result = fc.constantFrom<UnitAtEnd['result']>('pass', 'fail', null);
  const units = fc.array(fc.record({ state: fc.constantFrom(...states), result }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(units, fc.boolean())), (entries) => {
      const counts = countEnds(entries.map(([each, isHeld]) => entryEnd(each, isHeld)));
      expect(entryEnds.reduce((sum, end) => sum + counts[end], 0)).toBe(entries.length);
    }),
  );
});
