// Every email there is. templates/emails.ts maps each name to its folder, and the compiler sees that none is missing.

/** What we write to people, by name. The ids E1 to E23 are those of the rules' list of emails. */
export type EmailName =
  /** E1, 28 days before close: dates, what to upload, whom to ask. */
  | 'window-opens'
  /** E2, 14, 7, 2 and 1 days before close: what is still outstanding. */
  | 'reminder'
  /** E3, at intake: what was received and when (R78). */
  | 'receipt'
  /** The link that signs a person in, once. */
  | 'sign-in'
  /** E4, soon after an upload: files that cannot be taken as they are (R79). */
  | 'basic-issue'
  /** E5, when the full check finds something: everything that is missing, and the deadline (R82–R84). */
  | 'correction-request'
  /** E6, a day before that deadline. */
  | 'correction-reminder'
  /** E7, after a return: accepted, or what is still wrong. */
  | 'correction-result'
  /** E8, to the provider’s team (R91). */
  | 'not-ready'
  /** E9, when an exception is decided: what may be left out, or given another way (R93, R94). */
  | 'exception-decision'
  /** E10, when a deferral, an extension or a withdrawal is decided (R95). */
  | 'request-decision'
  /** The link by which a sponsor confirms comments without an account (R67). */
  | 'sponsor-request'
  /** Dates edited after participants were told (R22). */
  | 'window-changed'
  /** E11, when scripts are routed: which they are and by when, without names. */
  | 'allocation'
  /** E13, when scripts are drawn: how many to second-mark and by when, never why (R136). */
  | 'moderation-request'
  /** E14, when two sheets are further apart than the tolerance: what differs (R137, R138). */
  | 'disagreement'
  /** E15, when a result comes later than was said: the same words for everyone (R143, R165). */
  | 'delay'
  /** E16, at release: passed (R145). */
  | 'result-pass'
  /** E17, at release: a first fail, with feedback and a free resubmission (R148, R155). */
  | 'result-fail'
  /** E18, at release: a later fail (R156). */
  | 'result-fail-again'
  /** E19, when an admin has confirmed a charge: how much, why, how to query it (R158). */
  | 'charge';
