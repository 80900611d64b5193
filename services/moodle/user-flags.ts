// What Moodle notes per person and assignment: lock, extension, workflow state, allocated marker.
import { z } from 'zod';
import { readPerAssignment } from './per-assignment.ts';
import { instant, int, warnings, yesNo } from './reply-parts.ts';
import type { MoodleWire } from './wire.ts';

const userFlags = z
  .object({
    userid: int,
    locked: yesNo,
    mailed: int,
    extensionduedate: instant,
    workflowstate: z.string().nullable(),
    allocatedmarker: int.nullable(),
  })
  .transform((row) => ({
    userId: row.userid,
    isLocked: row.locked,
    /** 0: Moodle is going to notify the participant; 1: it has; 2: nothing to notify. */
    mailed: row.mailed,
    extensionDue: row.extensionduedate,
    /** Empty where none was set; Moodle stores any text. */
    workflowState: row.workflowstate ?? '',
    allocatedMarker: row.allocatedmarker === 0 ? null : row.allocatedmarker,
  }));

const reply = z.object({
  assignments: z.array(
    z
      .object({ assignmentid: int, userflags: z.array(userFlags) })
      .transform((row) => ({ assignmentId: row.assignmentid, flags: row.userflags })),
  ),
  warnings,
});

/** The flags of one person; people whom nobody ever flagged have none. */
export type UserFlags = z.infer<typeof userFlags>;
/** The flags of one assignment's people. */
export type AssignmentFlags = { assignmentId: number; flags: UserFlags[] };

/** Reads flags. */
export type UserFlagCalls = {
  /** @throws MoodleFailure */
  userFlags: (assignmentIds: readonly number[]) => Promise<AssignmentFlags[]>;
};

/** Those calls over a wire. */
export const userFlagCalls = (wire: MoodleWire): UserFlagCalls => ({
  userFlags: (assignmentIds: readonly number[]): Promise<AssignmentFlags[]> =>
    readPerAssignment(wire, 'mod_assign_get_user_flags', assignmentIds, {}, reply, (assignmentId) => ({
      assignmentId,
      flags: [],
    })),
});
