// Grants and takes away extensions, read back from the flags.
import { confirmedWrite, type RowConfirmation, type SendRows } from './confirmed-write.ts';
import { unixSeconds } from './form-body.ts';
import { writeReply } from './reply-parts.ts';
import { noFlags, storedFlags } from './stored-flags.ts';
import type { UserFlags } from './user-flags.ts';
import type { MoodleWire } from './wire.ts';

/** Until when someone may submit although the cut-off has passed; null takes it away. Not before the due date. */
export type ExtensionRow = { readonly userId: number; readonly until: Date | null };

/** Writes extensions. */
export type ExtensionCalls = {
  /**
   * Does not open a submission that was submitted: revert it to draft as well.
   * @throws MoodleFailure where nothing could be sent
   */
  saveExtensions: (assignmentId: number, rows: readonly ExtensionRow[]) => Promise<RowConfirmation<UserFlags>[]>;
};

const seconds = (instant: Date | null): number => (instant === null ? 0 : unixSeconds(instant));

function extensionDifference(row: ExtensionRow, stored: UserFlags | null): string | null {
  if (seconds(row.until) === seconds(stored?.extensionDue ?? null)) return null;
  return stored?.extensionDue
    ? `Moodle holds an extension to ${stored.extensionDue.toISOString()}.`
    : 'Moodle holds no extension: the date may lie before the due date, or the person is no participant.';
}

/** Those writes over a wire. */
export const extensionCalls = (wire: MoodleWire): ExtensionCalls => ({
  saveExtensions(assignmentId, rows) {
    const fixed = { assignmentid: assignmentId };
    const send: SendRows<ExtensionRow> = async (pack) => {
      const lists = { userids: pack.map(({ userId }) => userId), dates: pack.map(({ until }) => until) };
      await wire.call('mod_assign_save_user_extensions', { ...fixed, ...lists }, writeReply);
    };
    const readBack = async () => {
      const flagsOf = await storedFlags(wire, assignmentId);
      return async (row: ExtensionRow) => (await flagsOf(row)) ?? noFlags(row.userId);
    };
    const packs = wire.split(rows, fixed, ({ userId, until }) => [userId, until]);
    return confirmedWrite({ rows, packs, send, readBack, difference: extensionDifference });
  },
});
