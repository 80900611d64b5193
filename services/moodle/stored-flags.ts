// Finds the flags that Moodle holds after a write.
import { userFlagCalls, type UserFlags } from './user-flags.ts';
import type { MoodleWire } from './wire.ts';

/** What a person without a flags row amounts to. */
export const noFlags = (userId: number): UserFlags => ({
  userId,
  isLocked: false,
  mailed: 0,
  extensionDue: null,
  workflowState: '',
  allocatedMarker: null,
});

/** Reads an assignment's flags once, and answers for one person at a time. @throws MoodleFailure */
export async function storedFlags(
  wire: MoodleWire,
  assignmentId: number,
): Promise<(row: { readonly userId: number }) => Promise<UserFlags | null>> {
  const [read] = await userFlagCalls(wire).userFlags([assignmentId]);
  const flags = new Map(read?.flags.map((row) => [row.userId, row]));
  return ({ userId }) => Promise.resolve(flags.get(userId) ?? null);
}
