// How long intake waits before it asks Moodle again (R76): each gap twice the one before.

/** Key `intake.retries`. */
export const defaultRetries = 6;

/** Minutes before each retry, growing from 1: six retries wait 1, 2, 4, 8, 16 and 32 minutes (R76). */
export function retryGaps(retries: number): readonly number[] {
  return Array.from({ length: retries }, (_, retry) => 2 ** retry);
}

/**
 * When to try again after `failures` failures in a row, the last at `failedAt`; null once the retries are used up,
 * when an admin is told what is missing. Nobody is called a non-submitter because of it (R76).
 */
export function retryAt(failedAt: Date, failures: number, retries: number): Date | null {
  const minutes = retryGaps(retries)[failures - 1];
  return minutes === undefined ? null : new Date(failedAt.getTime() + minutes * 60_000);
}
