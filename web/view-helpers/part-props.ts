// The props of the parts that pages share, as the partials under templates/partials ask for them.
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { DrawnLedgerRow } from './ledger-geometry.ts';
import type { Tag } from './tag-state.ts';

/** A link in text. */
export interface Link {
  readonly href: string;
  readonly text: string;
}

/** One task's `ledger`. `heading` is "Task 1", or '' where the window has one task. */
export interface TaskLedger {
  readonly heading: string;
  readonly rows: readonly DrawnLedgerRow[];
}

/** A row of `milestones`. `note` follows the due day (", bank holiday"), `done` says when it was met or is likely. */
export interface Milestone {
  readonly name: string;
  readonly day: number;
  readonly due: LocalDate;
  readonly note: string;
  readonly state: Tag;
  readonly done: string;
}

/** An option of `select` or `choices`; `why` is shown by `choices` only, '' for none. */
export interface SelectOption {
  readonly value: string;
  readonly text: string;
  readonly why: string;
  readonly chosen: boolean;
}

/** A tick box of `filters` with how many rows it stands for. */
export interface FilterBox {
  readonly name: string;
  readonly value: string;
  readonly text: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** An event of `timeline`: disc files, square emails, diamond decisions and checks, half disc marks, crossed box failures. */
export interface TimelineEvent {
  readonly at: Date;
  readonly kind: 'file' | 'mail' | 'dec' | 'mark' | 'bad';
  /** What it is, before the title: "Email", "2 files". */
  readonly what: string;
  readonly title: string;
  readonly detail: string;
  readonly links: readonly Link[];
}

/** A day of `timeline`, newest first; `year` where it differs from the day above. */
export interface TimelineDay {
  readonly day: LocalDate;
  readonly year: number | null;
  readonly events: readonly TimelineEvent[];
}

/** A row of `acts`: what asks for a person, why, and the one button. */
export interface Act {
  readonly title: string;
  readonly why: string;
  readonly href: string;
  readonly button: string;
  readonly primary: boolean;
}

/** A text field as `field` shows it; '' where there is no hint, error or autocomplete. */
export interface Field {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly error: string;
  readonly type: 'text' | 'email' | 'date' | 'number' | 'search' | 'url';
  readonly autocomplete: string;
}

/** A field to choose from, as `select` and `choices` show it. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string;
  readonly options: readonly SelectOption[];
}

/** A field that a form carries unseen. */
export interface HiddenField {
  readonly name: string;
  readonly value: string;
}

/** A button that posts. `about` completes its words for those who hear it alone: "Retry", "the copy for Wren Applegarth". */
export interface PostButton {
  readonly action: string;
  readonly fields: readonly HiddenField[];
  readonly text: string;
  readonly about: string;
  readonly primary: boolean;
}

/** A form's answer when it is refused: each error links to its field. */
export interface FieldError {
  readonly href: string;
  readonly text: string;
}

/** A line of `summary-list`. */
export interface Fact {
  readonly key: string;
  readonly value: string;
}
