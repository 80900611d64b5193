// Who second-marks which script: trained, not the first marker, in no conflict, the work spread evenly (R135).
import { chance, type Seed } from '../chance/chance.ts';

/** A script to give away. */
export interface ScriptToModerate {
  readonly key: string;
  readonly submissionId: string;
  readonly firstMarkerId: string;
  readonly participantId: string;
  readonly schoolUrn: string | null;
}

/** A moderator; `trained` = trained for the programme, and that in date. `key` is a stable name, on which chance hangs. */
export interface Moderator {
  readonly key: string;
  readonly personId: string;
  readonly trained: boolean;
}

/** A recorded conflict of interest with a participant or a school. */
export type ModeratorConflict =
  | { readonly personId: string; readonly kind: 'participant'; readonly participantId: string }
  | { readonly personId: string; readonly kind: 'school'; readonly urn: string };

export interface Assignment {
  readonly submissionId: string;
  readonly moderatorId: string;
  /** The place in the moderator's queue: by chance, so that it does not say why a script is there (R136). */
  readonly order: number;
}

export interface Assignments {
  readonly given: readonly Assignment[];
  /** Scripts that no moderator may take. */
  readonly left: readonly string[];
}

/** True when a person may second-mark a script (R135). */
export function mayModerate(
  { personId, trained }: Moderator,
  script: ScriptToModerate,
  conflicts: readonly ModeratorConflict[],
): boolean {
  const touched = conflicts.some(
    (conflict) =>
      conflict.personId === personId &&
      (conflict.kind === 'participant'
        ? conflict.participantId === script.participantId
        : conflict.urn === script.schoolUrn),
  );
  return trained && personId !== script.firstMarkerId && personId !== script.participantId && !touched;
}

/** True when a person may decide between two markers: what holds for a moderator, and neither of the two (R135, R138). */
export function mayAdjudicate(
  person: Moderator,
  script: ScriptToModerate,
  moderatorId: string,
  conflicts: readonly ModeratorConflict[],
): boolean {
  return person.personId !== moderatorId && mayModerate(person, script, conflicts);
}

/**
 * Gives each script to the permitted moderator with the fewest so far; ties and the order of each queue come from the seed.
 * Scripts with the fewest permitted moderators go first, so that a script is left only where nobody may take it.
 */
export function assignModerators(
  drawn: readonly ScriptToModerate[],
  moderators: readonly Moderator[],
  conflicts: readonly ModeratorConflict[],
  seed: Seed,
): Assignments {
  const load = new Map<string, number>();
  const given: { submissionId: string; moderatorId: string; at: number }[] = [];
  const left: string[] = [];
  const open = drawn
    .map((script) => ({
      script,
      may: moderators.filter((moderator) => mayModerate(moderator, script, conflicts)),
      at: chance(seed, 'queue', script.key).fraction(),
    }))
    .sort((one, other) => one.may.length - other.may.length || one.at - other.at);
  for (const { script, may, at } of open) {
    const moderatorId = leastLoaded(may, load, seed, script.key);
    if (moderatorId === undefined) {
      left.push(script.submissionId);
      continue;
    }
    load.set(moderatorId, (load.get(moderatorId) ?? 0) + 1);
    given.push({ submissionId: script.submissionId, moderatorId, at });
  }
  return { given: inQueues(given), left };
}

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
