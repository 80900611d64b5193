/** Says which person stands for which case: every case once as far as half of the cohort reaches, then by its share. */
import { chance } from '../../domain/chance/chance.ts';
import { awkwardCases, type CaseName, caseOf } from './cases.ts';
import type { CohortOrder } from './cohort.ts';

function seats(order: CohortOrder): CaseName[] {
  const possible = awkwardCases.filter((name) => caseOf(name).severalTasks !== true || order.tasks.length > 1);
  const half = Math.floor(order.participants / 2);
  const more = possible.flatMap((name) => {
    const due = Math.floor((order.participants * caseOf(name).share) / 100);
    return Array.from({ length: Math.max(0, due - 1) }, () => name);
  });
  return [...possible, ...more].slice(0, half);
}

/** A case for each person, by the person's place in the cohort: at least half of them are ordinary. */
export function assignCases(order: CohortOrder): CaseName[] {
  const awkward = seats(order);
  const ordinary = Array.from({ length: order.participants - awkward.length }, (): CaseName => 'ordinary');
  return chance(order.seed, 'cases').shuffle([...awkward, ...ordinary]);
}
