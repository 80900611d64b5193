// The plan while it is being made: who has what, who has room, who comes next.
import { chance, type Seed } from '../chance/chance.ts';
import type { Assessor } from './assessor.ts';
import type { Parcel } from './parcel.ts';

/** A board for some assessors. Parcels are known by identity. */
export interface Board {
  /** How many more scripts they can take. */
  room(personId: string): number;
  held(personId: string): readonly Parcel[];
  give(parcel: Parcel, personId: string): void;
  takeBack(parcel: Parcel, personId: string): void;
  /** Fewest outstanding first, ties by chance (R106). */
  inTurn(takers: readonly Assessor[]): readonly Assessor[];
}

/** An empty board. */
export function boardFor(assessors: readonly Assessor[], seed: Seed): Board {
  const given = new Map<string, readonly Parcel[]>(assessors.map(({ personId }) => [personId, []]));
  const byId = new Map(assessors.map((assessor) => [assessor.personId, assessor]));
  const lots = new Map(
    assessors.map(({ personId, key }) => [personId, chance(seed, 'assessor', key).fraction()] as const),
  );
  const held = (personId: string) => given.get(personId) ?? [];
  const added = (personId: string) => held(personId).reduce((sum, { scripts }) => sum + scripts.length, 0);
  return {
    held,
    room: (personId) => {
      const { capacity = 0, taken = 0 } = byId.get(personId) ?? {};
      return capacity - taken - added(personId);
    },
    give: (parcel, personId) => void given.set(personId, [...held(personId), parcel]),
    takeBack: (parcel, personId) =>
      void given.set(
        personId,
        held(personId).filter((one) => one !== parcel),
      ),
    inTurn: (takers) =>
      takers.toSorted(
        (one, other) =>
          one.outstanding + added(one.personId) - (other.outstanding + added(other.personId)) ||
          (lots.get(one.personId) ?? 0) - (lots.get(other.personId) ?? 0),
      ),
  };
}
