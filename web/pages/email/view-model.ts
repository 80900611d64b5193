// One email as it was sent: its facts, its text, and every attempt.
import type { Choice, Fact, Link } from '../../view-helpers/part-props.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';

/** One attempt to send it. */
export interface AttemptLine {
  readonly at: Date;
  readonly tag: Tag;
  /** What the mail server answered. */
  readonly reply: string;
}

/** The page. */
export interface EmailView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly Fact[];
  /** The text version, codes of links left out; '' while it is not written. */
  readonly text: string;
  readonly quiet: string;
  readonly attempts: readonly AttemptLine[];
  readonly noAttempt: string;
  /** To record another way of telling, of a refused letter that something waits for; else null. The form posts `way`. */
  readonly otherwise: { readonly action: string; readonly way: Choice } | null;
  readonly back: Link;
}
