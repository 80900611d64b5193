/** How good a script is, and how two people see it: drawn from the seed and the candidate number, which is all that a marker knows. */
import { chance, type Seed } from '../../domain/chance/chance.ts';

/** In a hundred scripts of this kind of candidate, how many criteria earn nothing and how many half; the rest earn all. */
interface Ability {
  readonly upTo: number;
  readonly none: number;
  readonly half: number;
}

/** Most are safe, some near the line, some below it. `upTo` is where the kind ends in a hundred candidates. */
const abilities: readonly [Ability, ...Ability[]] = [
  { upTo: 12, none: 32, half: 50 },
  { upTo: 34, none: 6, half: 64 },
  { upTo: 100, none: 1, half: 30 },
];

/** In a hundred criteria, how many a marker sees a step higher or lower than they are. */
const noise = { first: 4, second: 10 } as const;

/** What the criterion is worth on a scale from lowest to highest: of two people's marks the one to agree on. */
export function worthOf(seed: Seed, candidate: string, criterion: string, scale: readonly number[]): number {
  const kind = chance(seed, 'ability', candidate).int(1, 100);
  const { none, half } = abilities.find(({ upTo }) => kind <= upTo) ?? abilities[0];
  const draw = chance(seed, 'worth', candidate, criterion).int(1, 100);
  const top = scale.length - 1;
  const place = draw <= none ? 0 : draw <= none + half ? Math.ceil(top / 2) : top;
  return scale[place] ?? 0;
}

/** What one of two markers gives for it. */
export function markBy(
  seed: Seed,
  marker: keyof typeof noise,
  candidate: string,
  criterion: string,
  scale: readonly number[],
): number {
  const worth = worthOf(seed, candidate, criterion, scale);
  const draw = chance(seed, 'eye', marker, candidate, criterion);
  if (draw.int(1, 100) > noise[marker]) return worth;
  const place = scale.indexOf(worth) + (draw.fraction() < 0.5 ? -1 : 1);
  return scale[Math.min(scale.length - 1, Math.max(0, place))] ?? worth;
}
