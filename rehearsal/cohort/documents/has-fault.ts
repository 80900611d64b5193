/** Whether a person's documents still have a fault: a corrected version has none. */
import type { Version } from '../action.ts';
import type { Fault } from '../fault.ts';
import type { Person } from '../person.ts';

/** True where this fault shows in this version of this task's documents. */
export function hasFault(person: Person, taskId: string, kind: Fault['kind'], version: Version): boolean {
  return version !== 'corrected' && person.faults.some((fault) => fault.kind === kind && fault.taskId === taskId);
}
