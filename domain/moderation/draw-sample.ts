// Which scripts are second-marked: all borderlines and fails, a new assessor's first ones, and a random sample of the rest.
import { chance, type Seed } from '../chance/chance.ts';
import { type FrameLine, inFrameOrder } from './frame.ts';
import type { SampleTerms } from './moderation-terms.ts';
import { sampleSize } from './sample-size.ts';

/** The way of drawing that `drawSample` is; a record of a draw names it, and a change of the way gets a new name. */
export const drawAlgorithm = 'keyed-order-1';

/** Why a script was drawn. `assessor-minimum` tops an assessor up and is no part of the random sample that proves accuracy. */
export const drawReasons = ['borderline', 'fail', 'new-assessor', 'sample', 'assessor-minimum'] as const;
export type DrawReason = (typeof drawReasons)[number];

/** One drawn script with every reason. */
export interface DrawnScript {
  readonly line: FrameLine;
  readonly reasons: readonly DrawReason[];
}

export interface Draw {
  /** In the order of the frame's keys, so that the order tells nothing. */
  readonly drawn: readonly DrawnScript[];
  /** Scripts that no rule names: what the random sample was taken from. */
  readonly rest: number;
  /** The size of the random sample. */
  readonly sampled: number;
}

/**
 * Draws (R130, R132 to R134). Chance comes from the seed and each script's key: the same frame and seed give the same draw, in
 * whatever order the frame was read. `chosen` may enlarge the random sample and never makes it smaller than the rules ask.
 */
export function drawSample(frame: readonly FrameLine[], terms: SampleTerms, seed: Seed, chosen = 0): Draw {
  const lines = inFrameOrder(frame);
  const rest = lines.filter((line) => namedBy(line, terms).length === 0);
  const order = [...rest]
    .map((line) => ({ line, at: chance(seed, 'sample', line.key).fraction() }))
    .sort((one, other) => one.at - other.at)
    .map(({ line }) => line);
  const sampled = Math.min(rest.length, Math.max(chosen, wantedSize(lines.length, rest.length, terms)));
  const sample = new Set(order.slice(0, sampled));
  const toppedUp = topUp(order, sample, terms.minPerAssessor);
  const drawn = lines.flatMap((line) => {
    const reasons = [...namedBy(line, terms)];
    if (sample.has(line)) reasons.push('sample');
    if (toppedUp.has(line)) reasons.push('assessor-minimum');
    return reasons.length === 0 ? [] : [{ line, reasons }];
  });
  return { drawn, rest: rest.length, sampled };
}

/** The rules that take a script by name, without chance (R130, R133, R134). */
function namedBy(line: FrameLine, terms: SampleTerms): readonly DrawReason[] {
  const reasons: DrawReason[] = [];
  if (line.borderline) reasons.push('borderline');
  if (line.result === 'fail' && terms.allFails) reasons.push('fail');
  if (line.place <= terms.newAssessorAll) reasons.push('new-assessor');
  return reasons;
}

/** The share, the window's minimum or what the target needs, whichever is the most (R132). */
export function wantedSize(all: number, unchecked: number, terms: SampleTerms): number {
  const share = Math.ceil((unchecked * Math.round(terms.sampleRate * 1000)) / 1000);
  const proof = terms.targetAccuracy === null ? 0 : sampleSize({ all, unchecked }, terms.targetAccuracy);
  return Math.min(unchecked, Math.max(share, terms.minPerWindow, proof));
}

/** Further scripts of each assessor of whom the sample holds fewer than the minimum, next in the same drawn order. */
function topUp(order: readonly FrameLine[], sample: ReadonlySet<FrameLine>, least: number): ReadonlySet<FrameLine> {
  const held = new Map<string, number>();
  for (const { assessorId } of sample) held.set(assessorId, (held.get(assessorId) ?? 0) + 1);
  return new Set(
    order.filter((line) => {
      const count = held.get(line.assessorId) ?? 0;
      if (sample.has(line) || count >= least) return false;
      held.set(line.assessorId, count + 1);
      return true;
    }),
  );
}
