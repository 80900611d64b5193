/**
 * Chance that can be repeated and checked: it comes from (seed, stable key) and never from the order in which things happen,
 * so that one person's draw does not move because another was drawn first.
 */
import { keyHash } from './key-hash.ts';
import { xoshiro } from './xoshiro.ts';

/** A seed as an admin types it or a command line gives it: 7 and '7' are the same seed. */
export type Seed = string | number;

/** One stream of draws. Each call moves on in this stream alone. */
export interface Chance {
  /** A number from 0 up to, not including, 1. */
  readonly fraction: () => number;
  /** A whole number from least to most, both included, each equally likely. Throws a RangeError if the range is empty. */
  readonly int: (least: number, most: number) => number;
  /** One item of a list. Throws a RangeError if the list is empty. */
  readonly pick: <Item>(list: readonly Item[]) => Item;
  /** A new list in another order: every item draws a number and they stand in line by it. */
  readonly shuffle: <Item>(list: readonly Item[]) => Item[];
}

const TWO_TO_32 = 2 ** 32;

/** Below `size`, without favouring small numbers: a draw from the incomplete last block is thrown away. */
function below(next: () => number, size: number): number {
  const limit = TWO_TO_32 - (TWO_TO_32 % size);
  let drawn = next();
  while (drawn >= limit) drawn = next();
  return drawn % size;
}

function pickFrom<Item>(next: () => number, list: readonly Item[]): Item {
  if (list.length === 0) throw new RangeError('cannot pick from an empty list');
  const [item] = list.slice(below(next, list.length));
  if (item === undefined) throw new RangeError('picked a hole in a list');
  return item;
}

/** 53 random bits as a number from 0 up to 1. */
const fractionFrom = (next: () => number): number => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;

function shuffled<Item>(next: () => number, list: readonly Item[]): Item[] {
  const numbered = list.map((item) => ({ item, at: fractionFrom(next) }));
  return numbered.sort((one, other) => one.at - other.at).map(({ item }) => item);
}

/**
 * The stream that belongs to this seed and key. Key parts are kept apart: ('a', 'bc') and ('ab', 'c') are strangers, and a
 * number counts as its digits.
 */
export function chance(seed: Seed, ...key: readonly (string | number)[]): Chance {
  const text = JSON.stringify([seed, ...key].map(String));
  const next = xoshiro(keyHash(new TextEncoder().encode(text)));
  return {
    fraction: () => fractionFrom(next),
    int: (least, most) => {
      if (!(most >= least)) throw new RangeError(`no whole number from ${String(least)} to ${String(most)}`);
      return least + below(next, most - least + 1);
    },
    pick: (list) => pickFrom(next, list),
    shuffle: (list) => shuffled(next, list),
  };
}
