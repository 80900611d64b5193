// One submission in the technical check (C2): its files, each requirement with what was found, what may be done.
import type { FieldError, HiddenField, Link, PostButton } from '../../view-helpers/part-props.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';

/** A file of the submission. */
export interface FileLine {
  readonly name: string;
  readonly href: string;
  readonly task: string;
  readonly size: number;
  /** What it is, and what is wrong with it. */
  readonly kind: string;
  readonly words: number | null;
}

/** One requirement. Where `isOpen` is false the answer of before stands and is only shown. */
export interface RequirementRow {
  readonly id: string;
  readonly key: string;
  readonly margin: string;
  readonly label: string;
  readonly found: string;
  readonly isOpen: boolean;
  readonly waits: boolean;
  readonly tag: Tag;
  readonly answers: readonly {
    readonly value: string;
    readonly text: string;
    readonly chosen: boolean;
    readonly bad: boolean;
  }[];
  readonly note: string;
  /** What the note is, and when it is wanted. */
  readonly noteLabel: string;
  readonly noteWhen: string;
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
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly errors: readonly FieldError[];
  readonly files: readonly FileLine[];
  readonly action: string;
  readonly fields: readonly HiddenField[];
  readonly requirements: readonly RequirementRow[];
  /** Said in place of the requirements while the machine has not read the files. */
  readonly unread: string;
  /** "Ends Monday 14 March 2022, 11:59pm UK time if sent now." */
  readonly ends: string;
  /** The buttons of the checklist; empty where nothing can be answered now. */
  readonly buttons: readonly { readonly value: string; readonly text: string; readonly primary: boolean }[];
  readonly rounds: readonly RoundRow[];
  readonly decision: DecisionForm | null;
  readonly back: Link;
}
