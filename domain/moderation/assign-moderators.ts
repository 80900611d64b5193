// Who second-marks which script: trained, not the first marker, in no conflict, the work spread evenly (R135).
import { chance, type Seed } from '../chance/chance.ts';
import type { Assessor } from '../routing/assessor.ts';
import { mayTake } from '../routing/may-take.ts';
import type { PooledScript } from '../routing/pooled-script.ts';
import type { RoutingTerms } from '../routing/routing-terms.ts';

/** A script to give away, as routing judges it, with who marked it first. */
export interface ScriptToModerate extends PooledScript {
  readonly firstMarkerId: string;
}

/** A moderator, as routing sees an assessor: training, conflicts, and the stable key on which chance hangs. */
export type Moderator = Pick<Assessor, 'personId' | 'key' | 'school' | 'trainings' | 'conflicts'>;

type Terms = Pick<RoutingTerms, 'today' | 'checkerMayAssess'>;

/** One second marking. `order` is its place in the moderator's queue: by chance, so that it does not tell why it is there (R136). */
export interface Assignment {
  readonly submissionId: string;
  readonly moderatorId: string;
  readonly order: number;
}

export interface Assignments {
  readonly given: readonly Assignment[];
  /** Scripts that no moderator may take. */
  readonly left: readonly string[];
}

/** True when a person may second-mark a script: whoever may mark it at all, and did not mark it first (R135). */
export function mayModerate(person: Moderator, script: ScriptToModerate, terms: Terms): boolean {
  return person.personId !== script.firstMarkerId && mayTake(script, person, terms) === true;
}

/** True when a person may decide between two markers: what holds for a moderator, and neither of the two (R135, R138). */
export function mayAdjudicate(person: Moderator, script: ScriptToModerate, moderatorId: string, terms: Terms): boolean {
  return person.personId !== moderatorId && mayModerate(person, script, terms);
}

/**
 * Gives each script to the permitted moderator with the fewest so far; ties and the order of each queue come from the seed.
 * Scripts with the fewest permitted moderators go first; a script is left only where nobody may take it.
 */
export function assignModerators(
  drawn: readonly ScriptToModerate[],
  moderators: readonly Moderator[],
  terms: Terms,
  seed: Seed,
): Assignments {
  const load = new Map<string, number>();
  const given: { submissionId: string; moderatorId: string; at: number }[] = [];
  const left: string[] = [];
  const open = drawn
    .map((script) => ({
      script,
      may: moderators.filter((moderator) => mayModerate(moderator, script, terms)),
      at: chance(seed, 'queue', keyOf(script)).fraction(),
    }))
    .sort((one, other) => one.may.length - other.may.length || one.at - other.at);
  for (const { script, may, at } of open) {
    const moderatorId = leastLoaded(may, load, seed, keyOf(script));
    if (moderatorId === undefined) {
      left.push(script.submissionId);
      continue;
    }
    load.set(moderatorId, (load.get(moderatorId) ?? 0) + 1);
    given.push({ submissionId: script.submissionId, moderatorId, at });
  }
  return { given: inQueues(given), left };
}

const keyOf = ({ candidate, unit }: PooledScript) => `${candidate}/${unit}`;

function leastLoaded(
  may: readonly Moderator[],
  load: ReadonlyMap<string, number>,
  seed: Seed,
  key: string,
): string | undefined {
  return may
    .map(({ personId, key: name }) => ({
      personId,
      load: load.get(personId) ?? 0,
      at: chance(seed, 'moderator', key, name).fraction(),
    }))
    .sort((one, other) => one.load - other.load || one.at - other.at)[0]?.personId;
}

function inQueues(given: readonly { submissionId: string; moderatorId: string; at: number }[]): readonly Assignment[] {
  const next = new Map<string, number>();
  return [...given]
    .sort((one, other) => one.at - other.at)
    .map(({ submissionId, moderatorId }) => {
      const order = (next.get(moderatorId) ?? 0) + 1;
      next.set(moderatorId, order);
      return { submissionId, moderatorId, order };
    });
}
