// Chance must give the published numbers of its generator and hash, and repeat itself for ever: samples drawn with it are evidence.
import { expect, test } from '@jest/globals';
import { chance } from '../../../domain/chance/chance.ts';
import { keyHash } from '../../../domain/chance/key-hash.ts';
import { xoshiro } from '../../../domain/chance/xoshiro.ts';

const hex = (words: readonly number[]) => words.map((word) => word.toString(16).padStart(8, '0')).join('');

test('the generator gives the reference numbers for the state 1, 2, 3, 4', () => {
  const next = xoshiro([1, 2, 3, 4]);
  expect([next(), next(), next(), next()]).toEqual([11520, 0, 5927040, 70819200]);
});

test('the generator gives the reference numbers for a random state', () => {
  const next = xoshiro([0x964d4a0c, 0xd40ab895, 0xad7fdecb, 0x3006f0f0]);
  expect(next()).toBe(0xf1391922);
});

test('the key hash gives the reference values, with and without a tail', () => {
  const bytes = new TextEncoder().encode("I will not buy this tobacconist's, it is scratched.");
  expect(hex(keyHash(bytes))).toBe('9b5b7ba2ef3f7866889adeaf00f3f98e');
  const all = Uint8Array.from({ length: 256 }, (_, index) => index);
  expect(hex(keyHash(all))).toBe('2c56c88fdb4503dfd352b21a494ca2c0');
});

test('the same seed and key repeat; these numbers may never change', () => {
  const draw = () => {
    const one = chance(7, 'sample', 'submission-12');
    return [one.int(1, 1000), one.int(1, 1000), one.fraction(), one.pick(['a', 'b', 'c'])];
  };
  expect(draw()).toEqual(draw());
  expect(draw()).toMatchInlineSnapshot(`
   [
     644,
     632,
     0.1706580118158385,
     "a",
   ]
  `);
});

test('the order of asking does not matter, the key does', () => {
  const first = chance('s', 'a').int(0, 2 ** 31);
  chance('s', 'b').fraction();
  expect(chance('s', 'a').int(0, 2 ** 31)).toBe(first);
  expect(chance('s', 'ab', 'c').int(0, 2 ** 31)).not.toBe(chance('s', 'a', 'bc').int(0, 2 ** 31));
  expect(chance('7', 'a').int(0, 2 ** 31)).toBe(chance(7, 'a').int(0, 2 ** 31));
});

test('every value of a range comes about equally often', () => {
  const counts = [0, 0, 0, 0, 0, 0];
  const die = chance('fair');
  for (let throwNo = 0; throwNo < 60_000; throwNo += 1) {
    const face = die.int(0, 5);
    counts[face] = (counts[face] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});

test('a shuffle keeps every item and a fraction stays below 1', () => {
  const list = Array.from({ length: 50 }, (_, index) => index);
  const shuffled = chance('x').shuffle(list);
  expect(shuffled).not.toEqual(list);
  expect([...shuffled].sort((a, b) => a - b)).toEqual(list);
  const stream = chance('y');
  for (let draw = 0; draw < 1000; draw += 1) {
    const fraction = stream.fraction();
    expect(fraction >= 0 && fraction < 1).toBe(true);
  }
});

test('an empty list and an empty range are faults', () => {
  expect(() => chance(1).pick([])).toThrow(RangeError);
  expect(() => chance(1).int(2, 1)).toThrow(RangeError);
});
