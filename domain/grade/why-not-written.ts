// When a result stays here and is not written to Moodle: where it could not be held back, or would not arrive.
import type { GradedBy } from './grade-value.ts';

/** Why nothing is written. */
export const notWrittenReasons = [
  'no-assignment',
  'no-account',
  'no-workflow',
  'still-blind',
  'in-groups',
  'no-grade',
] as const;

/** One of them. */
export type NotWritten = (typeof notWrittenReasons)[number];

/** An assignment's settings as Moodle gives them. */
export interface GradedAssignment {
  readonly hasWorkflow: boolean;
  readonly isBlind: boolean;
  readonly identitiesRevealed: boolean;
  readonly isTeamSubmission: boolean;
  readonly marking: GradedBy;
}

/**
 * The first reason why nothing may be written, or null. `assignment` undefined: Moodle no longer has it; `hasAccount` false: we do
 * not know who the participant is in Moodle. Without marking workflow nothing could be released; blind and unrevealed, nothing
 * would reach the gradebook; in groups a grade would be everyone's.
 */
export function whyNotWritten(assignment: GradedAssignment | undefined, hasAccount: boolean): NotWritten | null {
  if (assignment === undefined) return 'no-assignment';
  if (!hasAccount) return 'no-account';
  if (!assignment.hasWorkflow) return 'no-workflow';
  if (assignment.isBlind && !assignment.identitiesRevealed) return 'still-blind';
  if (assignment.isTeamSubmission) return 'in-groups';
  return assignment.marking.by === 'nothing' ? 'no-grade' : null;
}
