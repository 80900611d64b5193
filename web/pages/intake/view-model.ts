// Intake (D5): the sum that must come out, the drafts that a person decides, and what went wrong (R73–R77).
import type { HiddenField, Link, PostButton, TaskLedger } from '../../view-helpers/part-props.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';

/** A draft at close (R73): accepted or refused with a reason. The form posts `decision` (accept or refuse) and `reason`. */
export interface DraftAtClose {
  /** Unique in the page. */
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly task: string;
  readonly savedAt: Date;
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly action: string;
  readonly fields: readonly HiddenField[];
  /** The reason as typed, and what was wrong with it, after a refusal. */
  readonly reason: string;
  readonly error: string;
}

/** One thing that went wrong for one person. */
export interface IntakeProblem {
  readonly name: string;
  readonly href: string;
  readonly task: string;
  readonly what: string;
  readonly state: Tag;
  readonly links: readonly Link[];
  /** What can be done here, or null when it is done elsewhere or by itself. */
  readonly button: PostButton | null;
}

/** Problems of one kind: extensions not agreed (R74), vanished, failed copies (R76), changed after intake (R77). */
export interface ProblemGroup {
  /** The page's fragment that links to it. */
  readonly id: string;
  readonly margin: string;
  readonly heading: string;
  readonly todo: string;
  readonly problems: readonly IntakeProblem[];
  /** One button for the whole group ("Retry all 2 now"), or null. */
  readonly button: PostButton | null;
}

/** The page. */
export interface IntakeView {
  readonly margin: readonly string[];
  /** "104 of 120 received, 4 drafts to decide". */
  readonly title: string;
  readonly lead: string;
  /** While it runs: "Collecting: 41 of 104 copied. This page is as of 12:04:10."; null when finished or not begun. */
  readonly running: string | null;
  readonly ledgers: readonly TaskLedger[];
  readonly drafts: readonly DraftAtClose[];
  readonly draftsDecided: string;
  readonly groups: readonly ProblemGroup[];
  /** Said when there is no problem. */
  readonly quiet: string;
}
