/** Which name a person has: the awkward ones first, then pairs that never repeat. */
import { chance, type Seed } from '../../domain/chance/chance.ts';
import { awkwardNames, familyNames, givenNames, type Name } from './names.ts';

function at(list: readonly string[], index: number): string {
  const found = list[index % list.length];
  if (found === undefined) throw new RangeError('a list of names is empty');
  return found;
}

/**
 * Gives the name of person number `index` (from 0): the same whatever the size of the cohort, and no two alike in tens of
 * thousands.
 */
export function namesFor(seed: Seed): (index: number) => Name {
  const given = chance(seed, 'given names').shuffle(givenNames);
  const family = chance(seed, 'family names').shuffle(familyNames);
  return (index) =>
    awkwardNames[index] ?? {
      givenName: at(given, index),
      // Every full round through the given names moves the family names one on, so that pairs differ.
      familyName: at(family, index + Math.floor(index / given.length)),
    };
}
