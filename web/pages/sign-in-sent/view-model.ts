// After a link was asked for. The same words whether or not the address is known here, so that nobody learns who is.

/** What was asked and what to do next. */
export interface SignInSentView {
  readonly email: string;
  readonly minutes: number;
  readonly againHref: string;
  /** In a rehearsal, where the caught mail is read; else null. */
  readonly caughtMailHref: string | null;
}
