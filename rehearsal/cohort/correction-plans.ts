/** What people do when they are asked for corrections: most return in time, one forgets to press submit, some let it lapse (R86, R88). */
import { chance } from '../../domain/chance/chance.ts';
import type { CaseName } from './cases.ts';
import type { Cohort } from './cohort.ts';
import { fateOf } from './expected-intake.ts';
import type { Fate } from './fate.ts';
import { isFaulty } from './known-fault.ts';
import type { Person } from './person.ts';

/** `evenings`: how many they let pass first. `lapsed`: what the office decides where nothing came; an extension is then used. */
export interface CorrectionPlan {
  readonly does: 'returns' | 'leaves a draft' | 'lets it lapse';
  readonly evenings: number;
  readonly lapsed: 'extend' | 'as-before' | 'not-ready';
}

/** In the order of a draw among those concerned; whoever comes after them all returns, but for one in six. */
const first: readonly Pick<CorrectionPlan, 'does' | 'lapsed'>[] = [
  { does: 'returns', lapsed: 'as-before' },
  { does: 'leaves a draft', lapsed: 'as-before' },
  { does: 'lets it lapse', lapsed: 'extend' },
  { does: 'lets it lapse', lapsed: 'not-ready' },
  { does: 'returns', lapsed: 'as-before' },
  { does: 'lets it lapse', lapsed: 'as-before' },
];

/** Cases in which Moodle lets nobody in any more. */
const shutOut: readonly CaseName[] = ['suspended-with-work', 'unenrolled-after-submitting', 'vanished-before-close'];

/** How a task has to come in for anybody to check it. */
const checked: readonly Fate[] = ['in-time', 'extension', 'draft-accepted'];

/** A plan for each person with something to put right in what came in, by id. */
export function correctionPlans(cohort: Cohort): ReadonlyMap<string, CorrectionPlan> {
  const concerned = cohort.people.filter((person) =>
    cohort.tasks.some(({ id }) => isFaulty(cohort, person, id) && checked.includes(fateOf(cohort, person, id))),
  );
  const barred = concerned.filter((person) => shutOut.includes(person.case));
  const free = chance(cohort.seed, 'corrections').shuffle(concerned.filter((person) => !barred.includes(person)));
  return new Map([
    ...barred.map((person) => [person.id, { does: 'lets it lapse', evenings: 0, lapsed: 'as-before' }] as const),
    ...free.map((person, place) => [person.id, planOf(cohort, person, place)] as const),
  ]);
}

function planOf(cohort: Cohort, person: Person, place: number): CorrectionPlan {
  const draw = chance(cohort.seed, 'correction', person.id);
  const lapses = draw.fraction() < 1 / 6;
  const usual = { does: lapses ? 'lets it lapse' : 'returns', lapsed: 'as-before' } as const;
  return { ...(first[place] ?? usual), evenings: draw.int(0, 2) };
}
