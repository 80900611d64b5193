// What intake must know beside Moodle's answer: the time, the deadline, and what was agreed with this participant.
import type { CloseTerms } from '../window/in-time.ts';

export interface IntakeTerms extends CloseTerms {
  readonly now: Date;
  readonly close: Date;
  /** The assignment's own cut-off, so that an override can be told from it; null = Moodle has none. */
  readonly assignmentCutoff: Date | null;
  /** The end of an extension or exception agreed here (R74); null = none. */
  readonly agreedUntil: Date | null;
  readonly standing: 'expected' | 'deferred' | 'withdrawn';
  /** True only when every part of Moodle's answer arrived: the participants, the rows and the extensions (R76). */
  readonly answerComplete: boolean;
}
