// The forms of a staff member's page, told apart by their `act`.
import { z } from 'zod';

/** One of them, as it was sent. */
export const staffForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('roles'), roles: z.union([z.string(), z.array(z.string())]).default([]) }),
  z.object({ act: z.literal('training'), programme: z.string(), trainedOn: z.string() }),
  z.object({ act: z.literal('capacity'), window: z.uuid(), capacity: z.string() }),
  z.object({ act: z.literal('earlier'), markedBefore: z.string() }),
  z.object({ act: z.literal('conflict'), about: z.string(), reason: z.string().default('') }),
  z.object({ act: z.literal('remove'), what: z.enum(['training', 'conflict']), id: z.uuid() }),
]);

export type StaffForm = z.infer<typeof staffForm>;
