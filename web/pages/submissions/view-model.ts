// The list behind a number: who is counted in it, filterable.
import type { FilterBox, Link, SelectOption } from '../../view-helpers/part-props.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';

/** One submission, or one that is missing. */
export interface SubmissionLine {
  readonly name: string;
  readonly href: string;
  readonly candidate: string;
  readonly task: string;
  readonly state: Tag;
  /** When the state began, or null when nothing has happened yet. */
  readonly since: Date | null;
  readonly files: number;
  /** What to know besides: "attempt 2", "extended to Thu 10 Mar". */
  readonly note: string;
}

/** The page. Filters are a GET form: `q`, `task` and repeated `show`. */
export interface SubmissionsView {
  readonly margin: readonly string[];
  /** The finding: "3 did not submit Task 1". */
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  readonly q: string;
  /** A stage that the list is narrowed to, kept while it is filtered further; '' for none. */
  readonly stage: string;
  readonly tasks: readonly SelectOption[];
  readonly boxes: readonly FilterBox[];
  /** The same list as a CSV file. */
  readonly csvHref: string;
  readonly caption: string;
  readonly submissions: readonly SubmissionLine[];
  /** Said when the filters leave nobody. */
  readonly none: string;
  /** "1 to 100 of 2,310", and the ways on; null on one page. */
  readonly pages: { readonly text: string; readonly previous: Link | null; readonly next: Link | null } | null;
}
