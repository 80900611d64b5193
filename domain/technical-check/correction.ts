// A request for correction: its items, its rounds, and what of it is still open.
import { z } from 'zod';

/** One line of the one email (R82): the requirement, the tasks to reopen, the criteria that ask for it, the words. */
export const correctionItem = z.object({
  requirement: z.string(),
  tasks: z.array(z.string()),
  codes: z.array(z.string()),
  line: z.string(),
});

export type CorrectionItem = z.infer<typeof correctionItem>;

export const correctionOutcomes = ['open', 'returned', 'lapsed', 'cancelled'] as const;

/** How a return came (R86): submitted, or still a draft at the deadline, "uploaded, not submitted". */
export const waysReturned = ['submitted', 'draft'] as const;

/** Key `correction.maxRounds` (R87): rounds that a checker may ask for; further ones are an admin's. */
export const defaultMaxRounds = 1;

/** Keys `correction.days`, `correction.rollForward` (R83, R84). */
export const defaultCorrectionDays = 3;

/** E6 goes out so long before the deadline. */
export const remindBeforeMs = 24 * 3_600_000;
