// What one full comparison showed of one participant in one Moodle assignment, in Moodle's facts and not yet in our judgement.

/** The states Moodle gives a submission row. Anything else is kept as text under `unknown`, never guessed at. */
export type RowStatus = 'new' | 'draft' | 'submitted' | 'reopened' | 'unknown';

/** The latest attempt's row. `timeModified` is the moment it was submitted, or a draft last saved. */
export interface SeenRow {
  readonly submissionId: number;
  readonly attempt: number;
  readonly status: RowStatus;
  /** The status as Moodle wrote it. */
  readonly statusInMoodle: string;
  readonly timeModified: Date;
}

/** An attempt or version before the one in the row that Moodle or we still hold. */
export interface HeldEarlier {
  readonly attempt: number;
  readonly timeModified: Date;
}

/** One participant as seen in one assignment. */
export interface Seen {
  /** In the assignment's own list of participants, which leaves out suspended people. */
  readonly listed: boolean;
  readonly enrolment: 'active' | 'suspended' | 'absent' | 'unknown';
  /** Null where Moodle has no row for the person: many have none until somebody opens the page. */
  readonly row: SeenRow | null;
  readonly earlier: HeldEarlier | null;
  /** The cut-off that applies to this person, overrides included; null = none, or not asked for. */
  readonly cutoff: Date | null;
  readonly extension: Date | null;
}

const known = ['new', 'draft', 'submitted', 'reopened'] as const;

/** Moodle's word as one of the states we know, else `unknown` (R76: a person decides). */
export function rowStatus(inMoodle: string): RowStatus {
  return known.find((status) => status === inMoodle) ?? 'unknown';
}
