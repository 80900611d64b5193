// Reveals a blind assignment, without which its results never reach the gradebook. It cannot be undone.
import { assignmentCalls, type MoodleAssignment } from './assignments.ts';
import { confirm, type Confirmation } from './confirmed-write.ts';
import { writeReply } from './reply-parts.ts';
import type { MoodleWire } from './wire.ts';

/** Reveals identities. */
export type RevealCalls = {
  /** Moodle warns even when it worked, so only the read-back counts. @throws MoodleFailure */
  revealIdentities: (courseId: number, assignmentId: number) => Promise<Confirmation<MoodleAssignment>>;
};

/** That write over a wire. */
export const revealCalls = (wire: MoodleWire): RevealCalls => ({
  async revealIdentities(courseId, assignmentId) {
    await wire.call('mod_assign_reveal_identities', { assignmentid: assignmentId }, writeReply);
    const assignments = await assignmentCalls(wire).assignments([courseId]);
    const stored = assignments.find(({ id }) => id === assignmentId) ?? null;
    return confirm(
      stored,
      (found) =>
        found === null || found.identitiesRevealed || !found.isBlind ? null : 'The assignment is still blind.',
      null,
    );
  },
});
