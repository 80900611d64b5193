/**
 * The generator behind every chance in the product: xoshiro128** 1.1 by David Blackman and Sebastiano Vigna, public domain,
 * prng.di.unimi.it/xoshiro128starstar.c. Small, fast in 32-bit arithmetic, the same on every machine. Not for secrets.
 */
import type { Words128 } from './key-hash.ts';

const rotateLeft = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** A function that gives the next unsigned 32-bit number each time. The state must not be all zero. */
export function xoshiro(state: Words128): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  };
}
