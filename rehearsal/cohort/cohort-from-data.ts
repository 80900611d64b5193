/** A cohort from a copied window: its people, its days and the moments at which they uploaded, under the identities of the file. */
import { chance, type Seed } from '../../domain/chance/chance.ts';
import type { RehearsalData, RehearsalParticipant } from '../../domain/rehearsal/rehearsal-data.ts';
import { atItsTime } from './at-its-time.ts';
import { caseInData } from './case-in-data.ts';
import type { Cohort, CohortOrder } from './cohort.ts';
import { isConcerned } from './generate-cohort.ts';
import { makePeople } from './make-people.ts';
import type { Person } from './person.ts';
import { scriptOfPerson } from './script-of-person.ts';
import { scriptOfTask } from './script-of-task.ts';
import { type CohortWindow, windowOf } from './window-of.ts';

/**
 * The cohort of the file; `order` gives the rest: tasks with their documents, and the seed of what the file leaves out, such as
 * job roles and the texts themselves. Throws a RangeError where the file has nobody or the window is shorter than two days.
 */
export function cohortFromData({ participants }: RehearsalData, order: CohortOrder): Cohort {
  if (participants.length === 0 || order.tasks.length === 0) throw new RangeError('a cohort needs people and tasks');
  const window = windowOf(order);
  const facts = { closesAt: window.closesAt, lastTaskId: order.tasks.at(-1)?.id ?? '' };
  const made = makePeople({ ...order, participants: participants.length });
  const taken = new Set<string>();
  const pairs = participants.flatMap((one, index) => {
    const base = made[index];
    return base === undefined ? [] : [{ one, person: personOf(one, { ...base, case: caseInData(one, facts) }, taken) }];
  });
  const script = pairs.flatMap(({ one, person }) => scriptFor(order, window, one, person));
  return {
    ...order,
    ...window,
    participants: participants.length,
    people: pairs.map(({ person }) => person),
    groups: [...new Set(pairs.flatMap(({ person }) => person.groups))].sort(),
    script: script.sort((one, other) => one.at.getTime() - other.at.getTime()),
  };
}

/** The office tells people apart by name: a second bearer of one gets a double-barrelled name. */
function personOf(one: RehearsalParticipant, base: Person, taken: Set<string>): Person {
  const isTaken = taken.has(`${one.givenName} ${one.familyName}`);
  const familyName = isTaken ? `${one.familyName}-${base.familyName}` : one.familyName;
  taken.add(`${one.givenName} ${familyName}`);
  const school = one.school === null ? base.school : { ...base.school, ...one.school };
  return { ...base, givenName: one.givenName, familyName, email: one.email, trn: one.trn ?? '', school };
}

function scriptFor(order: CohortOrder, window: CohortWindow, one: RehearsalParticipant, person: Person) {
  const ofTasks = order.tasks.flatMap(({ id: taskId }) => {
    const scene = { person, taskId, window, draw: draw(order.seed, person, taskId) };
    const lines = scriptOfTask(scene, isConcerned(person, order, taskId) ? person.case : 'ordinary');
    const changedAt = one.seen.find((row) => row.taskId === taskId)?.changedAt ?? null;
    return changedAt === null ? lines : atItsTime(lines, new Date(changedAt), window);
  });
  return [...ofTasks, ...scriptOfPerson(person, window, draw(order.seed, person))];
}

const draw = (seed: Seed, { id }: Person, ...about: string[]) => chance(seed, 'script', id, ...about);
