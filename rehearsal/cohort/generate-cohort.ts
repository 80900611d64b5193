/** Makes a believable cohort: its people and the script of everything that they and others do, the same for the same order. */
import { chance } from '../../domain/chance/chance.ts';
import type { ScheduledAction } from './action.ts';
import { caseOf } from './cases.ts';
import type { Cohort, CohortOrder } from './cohort.ts';
import { makePeople } from './make-people.ts';
import type { Person } from './person.ts';
import { scriptOfPerson } from './script-of-person.ts';
import { scriptOfTask } from './script-of-task.ts';
import { type CohortWindow, windowOf } from './window-of.ts';

/** True where the person's case is about this task; the person's other tasks are ordinary. */
export function isConcerned(person: Person, order: CohortOrder, taskId: string): boolean {
  return caseOf(person.case).concerns === 'every-task' || order.tasks.at(-1)?.id === taskId;
}

function scriptFor(order: CohortOrder, window: CohortWindow, person: Person): ScheduledAction[] {
  const ofTasks = order.tasks.flatMap(({ id: taskId }) => {
    const scene = { person, taskId, window, draw: chance(order.seed, 'script', person.id, taskId) };
    return scriptOfTask(scene, isConcerned(person, order, taskId) ? person.case : 'ordinary');
  });
  return [...ofTasks, ...scriptOfPerson(person, window, chance(order.seed, 'script', person.id))];
}

/**
 * The cohort for an order. Chance comes from the seed and each person's own key, so that the script of person 3 is the same
 * whoever else is asked first. Throws a RangeError for an empty cohort or a window of less than two days.
 */
export function generateCohort(order: CohortOrder): Cohort {
  if (order.participants < 1 || order.tasks.length === 0) throw new RangeError('a cohort needs people and tasks');
  const window = windowOf(order);
  const people = makePeople(order);
  const script = people.flatMap((person) => scriptFor(order, window, person));
  return {
    ...order,
    ...window,
    people,
    groups: [...new Set(people.flatMap((person) => person.groups))].sort(),
    // Sorting is stable: what one person does in the same second stays in the order told.
    script: script.sort((one, other) => one.at.getTime() - other.at.getTime()),
  };
}
