/** What a run of the intake must come to, worked out from the cases alone, so that tests hold the product against another's sum. */
import { type CaseName, caseOf } from './cases.ts';
import type { Cohort, CohortOrder } from './cohort.ts';
import type { Fate } from './fate.ts';
import { isConcerned } from './generate-cohort.ts';
import type { Person } from './person.ts';
import { unitsOfOrder } from './units-of-order.ts';

/** The intake's summary: the parts sum to `expected`. */
export interface ExpectedIntake {
  readonly expected: number;
  readonly received: number;
  readonly draftAccepted: number;
  readonly draftRefused: number;
  readonly notSubmitted: number;
  readonly deferred: number;
  readonly withdrawn: number;
  readonly failedToCopy: number;
}

const countedAs: Record<Fate, Exclude<keyof ExpectedIntake, 'expected'>> = {
  'in-time': 'received',
  extension: 'received',
  'draft-accepted': 'draftAccepted',
  'draft-refused': 'draftRefused',
  'nothing-submitted': 'notSubmitted',
  'after-close': 'notSubmitted',
  'extension-refused': 'notSubmitted',
  deferred: 'deferred',
  withdrawn: 'withdrawn',
  'failed-to-copy': 'failedToCopy',
};

/** How this task of this person ends, a week after close. */
export function fateOf(order: CohortOrder, person: Person, taskId: string): Fate {
  const caseName: CaseName = isConcerned(person, order, taskId) ? person.case : 'ordinary';
  return caseOf(caseName).fate;
}

/**
 * Where the tasks of one unit end apart, the unit ends as the one that stands furthest down this list. A part that is missing beside
 * one that came is for the technical check to find.
 */
const weight: readonly Fate[] = [
  'nothing-submitted',
  'in-time',
  'extension',
  'draft-accepted',
  'draft-refused',
  'after-close',
  'extension-refused',
  'failed-to-copy',
  'deferred',
  'withdrawn',
];

/** How a unit of this person ends: as the task of it that stands furthest down the list. */
export function fateOfUnit(order: CohortOrder, person: Person, tasks: readonly string[]): Fate {
  return tasks
    .map((taskId) => fateOf(order, person, taskId))
    .reduce((worst, next) => (weight.indexOf(next) > weight.indexOf(worst) ? next : worst), 'nothing-submitted');
}

/** The counts over submissions: one per person and unit, whose tasks stand and fall together. */
export function expectedIntake(cohort: Cohort): ExpectedIntake {
  const units = unitsOfOrder(cohort);
  const counts = {
    received: 0,
    draftAccepted: 0,
    draftRefused: 0,
    notSubmitted: 0,
    deferred: 0,
    withdrawn: 0,
    failedToCopy: 0,
  };
  for (const person of cohort.people) {
    for (const { tasks } of units) counts[countedAs[fateOfUnit(cohort, person, tasks)]] += 1;
  }
  return { expected: cohort.people.length * units.length, ...counts };
}
