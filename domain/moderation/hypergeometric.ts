// Exact chances of drawing without replacement, in whole numbers: no rounding decides how many scripts are enough.

/** How many ways there are to draw `drawn` of `lot` scripts so that at most `found` of the `wrong` ones are among them. */
export function waysToFindAtMost(found: number, lot: number, wrong: number, drawn: number): bigint {
  let ways = 0n;
  for (let hit = Math.max(0, drawn - (lot - wrong)); hit <= Math.min(found, wrong, drawn); hit += 1)
    ways += choose(wrong, hit) * choose(lot - wrong, drawn - hit);
  return ways;
}

/** True when finding at most `found` wrong has a chance of no more than 1 in `oneIn`. */
export function isUnlikely(found: number, lot: number, wrong: number, drawn: number, oneIn: number): boolean {
  return waysToFindAtMost(found, lot, wrong, drawn) * BigInt(oneIn) <= choose(lot, drawn);
}

/** The number of ways to choose `some` of `all`; 0 where there are not so many. */
export function choose(all: number, some: number): bigint {
  if (some < 0 || some > all) return 0n;
  let ways = 1n;
  for (let step = 1; step <= Math.min(some, all - some); step += 1)
    ways = (ways * BigInt(all - step + 1)) / BigInt(step);
  return ways;
}
