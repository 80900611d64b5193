// An assessor as routing sees one: training, conflicts, and how much they can still take.
import type { LocalDate } from '../calendar/local-date.ts';
import type { ProgrammeKey } from '../programme/programme-key.ts';
import type { Conflict } from './conflict.ts';

/** A training that was recorded (R103); it counts from `from` to `until`, both included. */
export interface Training {
  readonly programme: Pick<ProgrammeKey, 'programme' | 'version'>;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** Somebody who may mark. Counts are of scripts. */
export interface Assessor {
  readonly personId: string;
  /** What chance hangs on: the same in every run, as an address is and an id may not be. */
  readonly key: string;
  /** URN of the school where they work, or null. */
  readonly school: string | null;
  readonly trainings: readonly Training[];
  readonly conflicts: readonly Conflict[];
  /** How many scripts of this window they agreed to mark, and how many of those they have been given. */
  readonly capacity: number;
  readonly taken: number;
  /** Scripts of any window that they hold and have not submitted. */
  readonly outstanding: number;
}
