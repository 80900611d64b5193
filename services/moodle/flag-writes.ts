// Writes what Moodle notes per person: flags and locks. Each is read back from the flags and compared.
import { z } from 'zod';
import { confirmedWrite, type RowConfirmation, type SendRows } from './confirmed-write.ts';
import type { FormParams } from './form-body.ts';
import type { FunctionNeeded } from './readiness/functions-needed.ts';
import { int, writeReply } from './reply-parts.ts';
import { noFlags, storedFlags } from './stored-flags.ts';
import type { UserFlags } from './user-flags.ts';
import type { MoodleWire } from './wire.ts';
import { sameState, type WorkflowState } from './workflow-state.ts';

/** What to set; what is left out stays. Moodle checks none of it, not even that the person exists. */
export type FlagRow = {
  readonly userId: number;
  readonly isLocked?: boolean;
  /** 1 tells Moodle that the participant has been notified. */
  readonly mailed?: 0 | 1 | 2;
  /** Without effect on the gradebook: release with `saveGrade`. */
  readonly workflowState?: WorkflowState;
  readonly allocatedMarker?: number | null;
};

type Results = Promise<RowConfirmation<UserFlags>[]>;

/** Writes of flags. An empty list asks nothing. Each throws MoodleFailure where nothing could be sent. */
export type FlagWriteCalls = {
  setUserFlags: (assignmentId: number, rows: readonly FlagRow[]) => Results;
  /** A locked participant cannot change or submit; Moodle tells them that the due date has passed. */
  lockSubmissions: (assignmentId: number, userIds: readonly number[]) => Results;
  unlockSubmissions: (assignmentId: number, userIds: readonly number[]) => Results;
};

const setReply = z.array(z.object({ userid: int }));

const flagParams = (row: FlagRow): FormParams => ({
  userid: row.userId,
  locked: row.isLocked,
  mailed: row.mailed,
  workflowstate: row.workflowState,
  allocatedmarker: row.allocatedMarker,
});

function flagDifference(row: FlagRow, stored: UserFlags | null): string | null {
  if (stored === null) return 'Moodle holds no flags for this person.';
  if (row.isLocked !== undefined && row.isLocked !== stored.isLocked)
    return `Moodle shows it ${stored.isLocked ? 'locked' : 'unlocked'}.`;
  if (row.mailed !== undefined && row.mailed !== stored.mailed) return 'Moodle shows another notification mark.';
  if (row.workflowState !== undefined && !sameState(row.workflowState, stored.workflowState))
    return `The workflow state is "${stored.workflowState}", not "${row.workflowState}".`;
  if (row.allocatedMarker !== undefined && row.allocatedMarker !== stored.allocatedMarker)
    return 'Moodle shows another marker.';
  return null;
}

/** Those writes over a wire. */
export function flagWriteCalls(wire: MoodleWire): FlagWriteCalls {
  const setLocks =
    (moodleFunction: FunctionNeeded, isLocked: boolean) => (assignmentId: number, userIds: readonly number[]) => {
      const rows = userIds.map((userId) => ({ userId, isLocked }));
      const fixed = { assignmentid: assignmentId };
      const send: SendRows<FlagRow> = async (pack) => {
        await wire.call(moodleFunction, { ...fixed, userids: pack.map(({ userId }) => userId) }, writeReply);
      };
      const readBack = async () => {
        const flagsOf = await storedFlags(wire, assignmentId);
        return async (row: FlagRow) => (await flagsOf(row)) ?? noFlags(row.userId);
      };
      const packs = wire.split(rows, fixed, ({ userId }) => userId);
      return confirmedWrite({ rows, packs, send, readBack, difference: flagDifference });
    };
  return {
    lockSubmissions: setLocks('mod_assign_lock_submissions', true),
    unlockSubmissions: setLocks('mod_assign_unlock_submissions', false),
    setUserFlags(assignmentId, rows) {
      const fixed = { assignmentid: assignmentId };
      const send: SendRows<FlagRow> = async (pack) => {
        await wire.call('mod_assign_set_user_flags', { ...fixed, userflags: pack.map(flagParams) }, setReply);
      };
      const readBack = () => storedFlags(wire, assignmentId);
      return confirmedWrite({
        rows,
        packs: wire.split(rows, fixed, flagParams),
        send,
        readBack,
        difference: flagDifference,
      });
    },
  };
}
