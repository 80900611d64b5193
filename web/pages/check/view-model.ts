// One submission in the technical check (C2): its files, each requirement with what was found, what may be done.
import type { FieldError, HiddenField, Link, PostButton } from '../../view-helpers/part-props.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';

/** A file of the submission. `href` shows it beside the checklist, `download` is the file itself. */
export interface FileLine {
  readonly name: string;
  readonly href: string;
  readonly download: string;
  readonly task: string;
  readonly size: number;
  /** What it is, and what is wrong with it. */
  readonly kind: string;
  readonly words: number | null;
  /** True for the one that is shown first. */
  readonly isShown: boolean;
  /** The field that says why it is not relevant, '' where it is (R65). */
  readonly aside: { readonly id: string; readonly name: string; readonly why: string };
}

/** One requirement. Where `isOpen` is false the answer of before stands and is only shown. */
export interface RequirementRow {
  readonly id: string;
  readonly key: string;
  readonly margin: string;
  readonly label: string;
  readonly found: string;
  /** Where to look: each shows a file in the frame, at its place where one is known. */
  readonly shows: readonly Link[];
  /** The first that asks for an answer. */
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly waits: boolean;
  readonly tag: Tag;
  readonly answers: readonly {
    readonly value: string;
    readonly text: string;
    readonly chosen: boolean;
    readonly bad: boolean;
    readonly barred: boolean;
  }[];
  /** The exception that was granted for it, or ''. */
  readonly granted: string;
  readonly note: string;
  /** What the note is, and when it is wanted. */
  readonly noteLabel: string;
  readonly noteWhen: string;
}

/** Requirements of one kind, and how many of them are met. */
export interface RequirementArea {
  readonly name: string;
  readonly met: string;
  readonly rows: readonly RequirementRow[];
}

/** A request for correction that was made. */
export interface RoundRow {
  readonly margin: string;
  readonly heading: string;
  readonly state: Tag;
  readonly lines: readonly string[];
  /** Why Moodle would not open it and what to do, or ''; then `again` has it opened again. */
  readonly shut: string;
  readonly again: PostButton | null;
  readonly items: readonly { readonly margin: string; readonly line: string }[];
}

/** What an admin can decide, each with the same reason field. */
export interface DecisionForm {
  readonly heading: string;
  readonly why: string;
  readonly reason: string;
  readonly error: string;
  readonly choices: readonly { readonly value: string; readonly text: string; readonly primary: boolean }[];
}

/** The page. */
export interface CheckView {
  /** Whose and what, and the finding. */
  readonly title: string;
  /** "Received Thursday 3 March, 11:42am", or ''. */
  readonly received: string;
  /** "4 of 17 to check", or ''. */
  readonly queue: string;
  readonly next: Link | null;
  readonly close: Link;
  /** "12 of 14": how many are answered. */
  readonly answered: string;
  readonly errors: readonly FieldError[];
  readonly files: readonly FileLine[];
  readonly shown: FileLine | null;
  readonly action: string;
  readonly fields: readonly HiddenField[];
  readonly areas: readonly RequirementArea[];
  /** Why "Excepted" cannot be chosen, where nothing of it can be answered now ''. */
  readonly excepted: string;
  /** Said in place of the requirements while the machine has not read the files. */
  readonly unread: string;
  readonly saved: string;
  /** "12 met, 2 not met". */
  readonly tally: string;
  /** When the participant's time would end if the email were sent now, or ''. */
  readonly ends: string;
  /** The buttons of the checklist; empty where nothing can be answered now. */
  readonly buttons: readonly { readonly value: string; readonly text: string; readonly primary: boolean }[];
  readonly rounds: readonly RoundRow[];
  readonly decision: DecisionForm | null;
}
