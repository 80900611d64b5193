// Counting an account's words, and where in it every hundredth stands.
import { expect, test } from '@jest/globals';
import { countWords } from '../../../services/documents/count-words.ts';

const text = (from: number, to: number) =>
  Array.from({ length: to - from }, (_one, index) => `word${String(from + index + 1)}`).join(' ');

test('[R55] every hundredth word that counts is kept with the few before it, and none of the annexes', () => {
  const { words, annexWords, waypoints } = countWords([
    { kind: 'heading', text: text(0, 2) },
    { kind: 'text', text: `${text(2, 150)} – …` },
    { kind: 'table', text: text(150, 230) },
    { kind: 'heading', text: 'Annex 1' },
    { kind: 'text', text: text(230, 500) },
  ]);
  expect([words, annexWords]).toEqual([230, 272]);
  expect(waypoints).toEqual([
    { word: 100, ends: 'word93 word94 word95 word96 word97 word98 word99 word100' },
    { word: 200, ends: 'word193 word194 word195 word196 word197 word198 word199 word200' },
  ]);
});
