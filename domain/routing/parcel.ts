// Scripts that go to one assessor or not at all: by default all that a participant has in the pool (R108).
import { chance, type Seed } from '../chance/chance.ts';
import type { Assessor } from './assessor.ts';
import { mayTake } from './may-take.ts';
import type { PooledScript } from './pooled-script.ts';
import type { RoutingTerms } from './routing-terms.ts';

/** A parcel and those who may have it. */
export interface Parcel {
  readonly scripts: readonly PooledScript[];
  readonly takers: readonly Assessor[];
}

/**
 * Parcels, those with the fewest takers first and the rest by chance (R106). Who has a participant's other script is the
 * only taker while they may mark (R108).
 */
export function parcelsOf(
  scripts: readonly PooledScript[],
  assessors: readonly Assessor[],
  terms: RoutingTerms,
  seed: Seed,
): readonly Parcel[] {
  const groups = new Map<string, PooledScript[]>();
  for (const script of inStableOrder(scripts)) {
    const key = terms.tasksTogether ? script.candidate : `${script.candidate}/${script.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), script]);
  }
  return [...groups]
    .map(([key, group]) => ({
      scripts: group,
      takers: takersOf(group, assessors, terms),
      drawn: chance(seed, 'parcel', key).fraction(),
    }))
    .toSorted((one, other) => one.takers.length - other.takers.length || one.drawn - other.drawn)
    .map(({ scripts: group, takers }) => ({ scripts: group, takers }));
}

const inStableOrder = (scripts: readonly PooledScript[]) =>
  scripts.toSorted((one, other) =>
    one.candidate === other.candidate ? (one.unit < other.unit ? -1 : 1) : one.candidate < other.candidate ? -1 : 1,
  );

function takersOf(
  group: readonly PooledScript[],
  assessors: readonly Assessor[],
  terms: RoutingTerms,
): readonly Assessor[] {
  const takers = assessors.filter((assessor) => group.every((script) => mayTake(script, assessor, terms) === true));
  if (!terms.tasksTogether) return takers;
  const holder = takers.filter(({ personId }) => group.some(({ siblingWith }) => siblingWith === personId));
  return holder.length > 0 ? holder : takers;
}
