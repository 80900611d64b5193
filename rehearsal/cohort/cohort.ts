/** A made-up cohort as plain data, and what one asks for to get it. */
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { Seed } from '../../domain/chance/chance.ts';
import type { Family } from '../../domain/programme/programme-key.ts';
import type { ScheduledAction } from './action.ts';
import type { CohortTask } from './cohort-task.ts';
import type { Person } from './person.ts';

/** What to make. */
export interface CohortOrder {
  readonly family: Family;
  /** The programme's code as people write it: `NPQH`. */
  readonly programme: string;
  /** The cohort's name: `K`. */
  readonly cohort: string;
  readonly participants: number;
  readonly seed: Seed;
  readonly opensOn: LocalDate;
  /** The window closes at 12 noon UK time on this day (R12). */
  readonly closesOn: LocalDate;
  /** The programme's first day, from which a reformed programme's dates are fixed (R20); null where nobody asks for it. */
  readonly startsOn: LocalDate | null;
  readonly tasks: readonly CohortTask[];
}

/** The cohort: the order, the people, their groups and the script of everything that they and others do, in order of time. */
export interface Cohort extends CohortOrder {
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly people: readonly Person[];
  readonly groups: readonly string[];
  readonly script: readonly ScheduledAction[];
}
