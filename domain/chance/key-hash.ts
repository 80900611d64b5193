/**
 * Turns a text key into 128 well-mixed bits, so that neighbouring keys ("person-1", "person-2") start unrelated streams.
 * MurmurHash3 x86 128-bit by Austin Appleby, public domain: github.com/aappleby/smhasher, MurmurHash3.cpp. Not for secrets.
 */

/** Four unsigned 32-bit words. */
export type Words128 = readonly [number, number, number, number];

interface Lane {
  readonly before: number;
  readonly turn: number;
  readonly after: number;
  readonly mix: number;
  readonly add: number;
}

const C1 = 0x239b961b;
const C2 = 0xab0e9789;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93;

const LANES: readonly [Lane, Lane, Lane, Lane] = [
  { before: C1, turn: 15, after: C2, mix: 19, add: 0x561ccd1b },
  { before: C2, turn: 16, after: C3, mix: 17, add: 0x0bcaa747 },
  { before: C3, turn: 17, after: C4, mix: 15, add: 0x96cd1c35 },
  { before: C4, turn: 18, after: C1, mix: 13, add: 0x32ac3b17 },
];

const rotateLeft = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

const scramble = (word: number, lane: Lane): number =>
  Math.imul(rotateLeft(Math.imul(word, lane.before), lane.turn), lane.after);

const stir = (hash: number, neighbour: number, lane: Lane): number =>
  (Math.imul((rotateLeft(hash, lane.mix) + neighbour) | 0, 5) + lane.add) | 0;

function finish(word: number): number {
  const first = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}

function spread([a, b, c, d]: Words128): Words128 {
  const sum = (a + b + c + d) | 0;
  return [sum, (b + sum) | 0, (c + sum) | 0, (d + sum) | 0];
}

/** The hash of these bytes with seed 0, as the reference prints it. */
export function keyHash(bytes: Uint8Array): Words128 {
  // The tail is padded with zeros: the reference xors in only the bytes that are there, which comes to the same.
  const padded = new DataView(new ArrayBuffer(Math.ceil(bytes.length / 16) * 16));
  bytes.forEach((byte, index) => {
    padded.setUint8(index, byte);
  });
  const [one, two, three, four] = LANES;
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at < padded.byteLength; at += 16) {
    a ^= scramble(padded.getUint32(at, true), one);
    const whole = at + 16 <= bytes.length;
    if (whole) a = stir(a, b, one);
    b ^= scramble(padded.getUint32(at + 4, true), two);
    if (whole) b = stir(b, c, two);
    c ^= scramble(padded.getUint32(at + 8, true), three);
    if (whole) c = stir(c, d, three);
    d ^= scramble(padded.getUint32(at + 12, true), four);
    if (whole) d = stir(d, a, four);
  }
  const length = bytes.length;
  const [e, f, g, h] = spread([a ^ length, b ^ length, c ^ length, d ^ length]);
  const [i, j, k, l] = spread([finish(e), finish(f), finish(g), finish(h)]);
  return [i >>> 0, j >>> 0, k >>> 0, l >>> 0];
}
