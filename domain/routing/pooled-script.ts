// A script that waits for an assessor, with all that decides who may have it.
import type { ProgrammeKey } from '../programme/programme-key.ts';

/** One unit of one participant, ready to mark. */
export interface PooledScript {
  readonly submissionId: string;
  /** What chance hangs on, and all that an assessor is told of the participant (R107). */
  readonly candidate: string;
  readonly unit: string;
  readonly participantId: string;
  /** URNs of the participant's own school and, where known, of placement and partner schools (R105). */
  readonly schools: readonly string[];
  readonly programme: ProgrammeKey;
  /** Those who have judged its form (R90). */
  readonly checkedBy: readonly string[];
  /** Those who have handed it back (R109). */
  readonly declinedBy: readonly string[];
  /** Who has another script of this participant in the window already, or null (R108). */
  readonly siblingWith: string | null;
}
