// Makes a rehearsal's data of a real window: everything that could tell who somebody is gets replaced, what happened when stays.
import { chance, type Seed } from '../chance/chance.ts';
import { knownEnding } from '../technical-check/known-ending.ts';
import { inventedFamilyNames, inventedGivenNames } from './invented-names.ts';
import type { RealFile, RealParticipant, RealWindow } from './real-window.ts';
import type { RehearsalData, RehearsalParticipant } from './rehearsal-data.ts';

/**
 * The same window and seed give the same file; another seed gives other names in another order, so that two downloads cannot be
 * laid side by side. Nothing in the result is derived from a name, address, number or file name, for no secret seed stays secret.
 */
export function pseudonymise({ window, participants }: RealWindow, seed: Seed): RehearsalData {
  const order = chance(seed, 'order').shuffle(
    participants.toSorted((one, other) => (one.personId < other.personId ? -1 : 1)),
  );
  const schools = new Map(
    [...new Set(order.flatMap(({ schoolUrn }) => schoolUrn ?? []))].map((urn, index) => [urn, schoolNamed(index + 1)]),
  );
  return {
    format: 'moderato-rehearsal-window',
    version: 1,
    window: { ...window, tasks: window.tasks.map(({ taskId, unit }) => ({ taskId, unit })) },
    participants: order.map((real, index) => madeUp(real, index + 1, seed, schools)),
  };
}

function madeUp(
  real: RealParticipant,
  n: number,
  seed: Seed,
  schools: ReadonlyMap<string, RehearsalParticipant['school']>,
): RehearsalParticipant {
  const draw = chance(seed, 'person', n);
  const [givenName, familyName] = [draw.pick(inventedGivenNames), draw.pick(inventedFamilyNames)];
  const number = String(n).padStart(4, '0');
  return {
    id: `p${number}`,
    givenName,
    familyName,
    email: `${givenName}.${familyName}.${String(n)}@rehearsal.example`.toLowerCase(),
    // Nine is where no real number begins: neither a teacher's nor a school's.
    trn: real.hasTrn ? `9${String(n).padStart(6, '0')}` : null,
    moodleUserId: real.hasMoodleAccount ? 1_000 + n : null,
    candidate: `R-${number}`,
    school: real.schoolUrn === null ? null : (schools.get(real.schoolUrn) ?? null),
    submissions: real.submissions.map(({ unit, state, changedAt }) => ({ unit, state, changedAt })),
    agreements: real.agreements.map(({ kind, unit, until, agreedAt }) => ({ kind, unit, until, agreedAt })),
    seen: real.seen.map(
      ({ taskId, listed, suspended, status, attempt, changedAt, cutoffAt, extensionUntil, files }) => ({
        taskId,
        listed,
        suspended,
        status,
        attempt,
        changedAt,
        cutoffAt,
        extensionUntil,
        files: files.map(nameless),
      }),
    ),
  };
}

function schoolNamed(n: number): RehearsalParticipant['school'] {
  return { name: `Rehearsal School ${String(n)}`, urn: `99${String(n).padStart(4, '0')}` };
}

function nameless({ area, filename, filesize }: RealFile) {
  return { area, extension: knownEnding(filename), size: filesize };
}
