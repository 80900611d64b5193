// The band: one mark lower on one criterion, or a total near its threshold.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { borderlineOf } from '../../../domain/moderation/borderline.ts';
import { defaultModerationTerms } from '../../../domain/moderation/moderation-terms.ts';
import { outcomeOf } from '../../../domain/outcome/outcome.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { schemeOf } from '../../support/frameworks.ts';
import { anySheet, sheetOf } from '../../support/sheets.ts';

const scheme = schemeOf('NPQH');
const terms = defaultModerationTerms.borderline;
const band = (score: (key: string) => number, used = terms) =>
  borderlineOf(sheetOf(scheme, ['1'], score), scheme, used);

test('[R131] a pass that one mark lower in one content area would fail is borderline, however high its total', () => {
  const partnershipOnTheLine = (key: string) => (key.startsWith('1/4.') ? 1 : 2);
  expect(band(partnershipOnTheLine)).toEqual({ flippedBy: ['1/4.3.1', '1/4.3.2', '1/4.3.3'], nearThreshold: false });
});

test.each([
  [15, true],
  [16, true],
  [17, false],
])('[R131] a total of %i against a threshold of 15 is near it: %s', (total, near) => {
  const open = { ...scheme, passRule: { ...scheme.passRule, minContentAreaPercent: 0 } };
  let left = total;
  const sheet = sheetOf(open, ['1'], () => {
    const score = Math.min(2, left);
    left -= score;
    return score;
  });
  const found = borderlineOf(sheet, open, terms);
  expect(found !== null && !isRefusal(found) && found.nearThreshold).toBe(near);
});

test('[R131] a threshold between two marks is compared exactly', () => {
  const uneven = { ...scheme, passRule: { ...scheme.passRule, minTotalPercent: 55, minContentAreaPercent: 0 } };
  let left = 17;
  const sheet = sheetOf(uneven, ['1'], () => {
    const score = Math.min(2, left);
    left -= score;
    return score;
  });
  expect(borderlineOf(sheet, uneven, { flips: 0, above: 0.5 })).toEqual({ flippedBy: [], nearThreshold: true });
  expect(borderlineOf(sheet, uneven, { flips: 0, above: 0.4 })).toBeNull();
});

test('[R131] a fail is in no band, and a pass far from every line is safe', () => {
  expect(band(() => 0)).toBeNull();
  expect(band(() => 2)).toBeNull();
});

test('[R131] the number of zeros allowed is a pass rule like the others', () => {
  const strict = { ...scheme, passRule: { ...scheme.passRule, maxZeros: 0 } };
  const oneSingle = sheetOf(strict, ['1'], (key) => (key === '1/1.3.1' ? 1 : 2));
  expect(borderlineOf(oneSingle, strict, terms)).toEqual({ flippedBy: ['1/1.3.1'], nearThreshold: false });
});

test('[R131] two marks may be set as the band: what two lower marks would fail is in', () => {
  const oneAboveTheLine = (key: string) => (key.startsWith('1/4.') && key !== '1/4.3.1' ? 1 : 2);
  expect(band(oneAboveTheLine)).toBeNull();
  expect(band(oneAboveTheLine, { flips: 2, above: 1 })).toMatchObject({ nearThreshold: false });
});

test('[R131] a sheet is in the band exactly when it passes and some sheet one mark lower fails, or its total is within the band', () => {
  fc.assert(
    fc.property(anySheet(scheme, ['1']), (sheet) => {
      const outcome = outcomeOf(sheet, scheme);
      if (isRefusal(outcome)) throw new Error(outcome.refused);
      const passes = outcome.total.marks >= 15 && outcome.areas.every(({ marks, needed }) => marks >= needed);
      const tight = outcome.areas.some(({ marks, needed }) => marks === needed) || outcome.total.marks <= 16;
      expect(borderlineOf(sheet, scheme, terms) !== null).toBe(passes && tight);
    }),
  );
});

test('[R113] a sheet with a mark missing has no band', () => {
  const sheet = sheetOf(scheme, ['1'], () => 1);
  expect(borderlineOf({ ...sheet, scores: { ...sheet.scores, '1/1.3.1': null } }, scheme, terms)).toMatchObject({
    refused: 'scores-missing',
  });
});
