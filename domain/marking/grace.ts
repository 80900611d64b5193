// How long a submitted mark sheet can be taken back (R125).

/** Key `marking.graceMinutes`. */
export const graceMinutes = 15;

/** The moment at which the sheet locks. */
export function locksAt(submittedAt: Date): Date {
  return new Date(submittedAt.getTime() + graceMinutes * 60_000);
}

/** True until the sheet locks. */
export function mayRecall(submittedAt: Date, now: Date): boolean {
  return now < locksAt(submittedAt);
}
