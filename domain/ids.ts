// The names of what is identified, so that a signature says which id it wants.

/** A person's account, staff or participant (uuid). */
export type PersonId = string;
/** One participant in one programme and window (uuid). */
export type EntryId = string;
/** One participant's unit in one window and attempt (uuid). */
export type SubmissionId = string;
/** A submission window (uuid). */
export type WindowId = string;
