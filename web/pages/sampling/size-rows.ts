// The sizes that the sampling page offers, each with what it would prove (R132).
import { type Lot, provenPerMille, sampleSize } from '../../../domain/moderation/sample-size.ts';
import type { SizeRow } from './view-model.ts';

/** Rows from a tenth of the rest to all of it; `wanted` is what the rules ask and is chosen. `target` is a share, or null. */
export function sizeRows(lot: Lot, wanted: number, target: number | null): readonly SizeRow[] {
  const { unchecked } = lot;
  const proofs = target === null ? [] : [0, 1, 2].map((found) => sampleSize(lot, target, found));
  const shares = [0.1, 0.2, 0.3, 0.5, 0.7].map((share) => Math.ceil(unchecked * share));
  const sizes = [...new Set([wanted, ...proofs, ...shares, unchecked])].filter((size) => size <= unchecked);
  return sizes
    .toSorted((one, other) => one - other)
    .map((size) => {
      const [clean, oneFound] = [provenPerMille(lot, size, 0), provenPerMille(lot, size, Math.min(1, size))];
      const reaches = (proven: number) => target !== null && proven >= Math.round(target * 1000);
      return {
        size,
        label: size === unchecked ? `all ${String(size)}` : String(size),
        choosable: size >= wanted,
        chosen: size === wanted,
        clean: percent(clean),
        cleanReaches: reaches(clean),
        oneFound: percent(oneFound),
        oneFoundReaches: reaches(oneFound),
      };
    });
}

/** "95.4%". */
export function percent(perMille: number): string {
  return `${perMille === 1000 ? '100' : (perMille / 10).toFixed(1)}%`;
}
