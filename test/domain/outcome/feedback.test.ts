// Feedback from final marks: whose words stand, which criteria are named, and that no mark is in it.
import { expect, test } from '@jest/globals';
import { areaWords, shortfalls, wordsFor } from '../../../domain/outcome/feedback.ts';
import type { MarkScheme, Score } from '../../../domain/mark-scheme/mark-scheme.ts';
import type { MarkSheet } from '../../../domain/mark-scheme/mark-sheet.ts';
import type { CriterionKey } from '../../../domain/programme/criterion-key.ts';
import { schemeOf } from '../../support/frameworks.ts';

const scheme: MarkScheme = schemeOf('NPQH');
const sheet = (score: (key: CriterionKey) => Score): MarkSheet => ({
  tasks: ['1'],
  scores: Object.fromEntries(scheme.criteria.filter(({ task }) => task === '1').map(({ key }) => [key, score(key)])),
});
const words = (key: CriterionKey) => `About ${key}`;

test('[R149] each criterion not met is named with what meeting it asks and where the evidence fell short', () => {
  const found = shortfalls(
    sheet((key) => (key === '1/1.3.2' ? 0 : key === '1/1.3.1' ? 1 : 2)),
    scheme,
    words,
  );
  const descriptor = scheme.criteria.find(({ key }) => key === '1/1.3.2')?.descriptors.get(1);
  expect(found).toEqual([expect.objectContaining({ code: '1.3.2', asks: descriptor, words: 'About 1/1.3.2' })]);
});

test('[R149] where a stricter rule fails a script whose criteria all reach the line, every one below the top is named', () => {
  const strict = { ...scheme, passRule: { ...scheme.passRule, minTotalPercent: 80 } };
  const found = shortfalls(
    sheet((key) => (key === '1/1.3.1' ? 2 : 1)),
    strict,
    words,
  );
  expect(found.map(({ code }) => code)).not.toContain('1.3.1');
  expect(found).toHaveLength(14);
});

test('[R150] after a pass every content area has words of its own, shortfalls first', () => {
  const areas = areaWords(
    sheet((key) => (key === '1/1.3.2' ? 1 : 2)),
    scheme,
    words,
  );
  expect(areas.find(({ words: said }) => said.includes('About 1/1.3.2'))?.words).toEqual(['About 1/1.3.2']);
  expect(areas.every(({ words: said }) => said.length === 1)).toBe(true);
});

test('[R151] feedback holds no scores', () => {
  const text = JSON.stringify([
    shortfalls(
      sheet(() => 0),
      scheme,
      words,
    ),
    areaWords(
      sheet(() => 0),
      scheme,
      words,
    ),
  ]);
  expect(text).not.toMatch(/"(score|marks|total)"|:\s*\d/);
});

test('the words are those of whoever gave the mark that is final', () => {
  const key = '1/1.3.1';
  const said = (score: Score, comment: string) => ({
    marks: sheet(() => score),
    comments: new Map<CriterionKey, string>([[key, comment]]),
  });
  const both = [said(2, 'First.'), said(0, ' Second. ')];
  const reasons = new Map<CriterionKey, string>([[key, 'Agreed.']]);
  expect(wordsFor(key, 2, both, reasons)).toBe('First.');
  expect(wordsFor(key, 0, both, reasons)).toBe('Second.');
  expect(wordsFor(key, 1, both, reasons)).toBe('Agreed.');
  expect(wordsFor(key, 1, both, new Map())).toBe('');
});
