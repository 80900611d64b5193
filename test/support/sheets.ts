// Complete mark sheets for tests: by a rule, or any at all.
import fc from 'fast-check';
import type { MarkScheme } from '../../domain/mark-scheme/mark-scheme.ts';
import { blankSheet, type MarkSheet } from '../../domain/mark-scheme/mark-sheet.ts';

/** A sheet whose scores a rule gives, criterion by criterion in printed order. */
export function sheetOf(scheme: MarkScheme, tasks: readonly string[], score: (key: string) => number): MarkSheet {
  const keys = Object.keys(blankSheet(scheme, tasks).scores);
  return { tasks, scores: Object.fromEntries(keys.map((key) => [key, score(key)])) };
}

/** Any complete sheet. */
export function anySheet(scheme: MarkScheme, tasks: readonly string[]): fc.Arbitrary<MarkSheet> {
  const keys = Object.keys(blankSheet(scheme, tasks).scores);
  return fc
    .array(fc.constantFrom(...scheme.scale), { minLength: keys.length, maxLength: keys.length })
    .map((scores) => ({ tasks, scores: Object.fromEntries(keys.map((key, index) => [key, scores[index] ?? 0])) }));
}
