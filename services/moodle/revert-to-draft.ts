// Opens submissions for a correction. After the cut-off the participant needs an extension as well.
import { confirmedWrite, type RowConfirmation, type SendRows, type WriteRow } from './confirmed-write.ts';
import { writeReply } from './reply-parts.ts';
import type { Submission } from './submission-reply.ts';
import { submissionStatusCalls } from './submission-status.ts';
import { submissionCalls } from './submissions.ts';
import type { MoodleWire } from './wire.ts';

/** Reverts submissions. */
export type RevertCalls = {
  /**
   * Makes submissions drafts again: files stay, and Moodle leaves their modification time as it was. Moodle asks
   * nothing, not even whether the result was released.
   * @throws MoodleFailure where nothing could be sent
   */
  revertToDraft: (assignmentId: number, userIds: readonly number[]) => Promise<RowConfirmation<Submission>[]>;
};

const notDraft = (stored: Submission | null): string | null =>
  stored === null
    ? 'Moodle shows no submission for this person.'
    : stored.status === 'draft'
      ? null
      : `Moodle shows the submission as "${stored.rawStatus}".`;

/** That write over a wire. */
export const revertCalls = (wire: MoodleWire): RevertCalls => ({
  revertToDraft(assignmentId, userIds) {
    const rows = userIds.map((userId) => ({ userId }));
    const fixed = { assignmentid: assignmentId };
    const send: SendRows<WriteRow> = async (pack) => {
      const params = { ...fixed, userids: pack.map(({ userId }) => userId) };
      await wire.call('mod_assign_revert_submissions_to_draft', params, writeReply);
    };
    const readBack = async () => {
      const [list] = await submissionCalls(wire).submissions([assignmentId], { status: 'draft' });
      const drafts = new Map(list?.submissions.map((draft) => [draft.userId, draft]));
      return async ({ userId }: WriteRow): Promise<Submission | null> => {
        const draft = drafts.get(userId);
        if (draft !== undefined) return draft;
        const { lastAttempt } = await submissionStatusCalls(wire).submissionStatus(assignmentId, userId);
        return lastAttempt?.teamSubmission ?? lastAttempt?.submission ?? null;
      };
    };
    const packs = wire.split(rows, fixed, ({ userId }) => userId);
    return confirmedWrite({ rows, packs, send, readBack, difference: (_row, stored) => notDraft(stored) });
  },
});
