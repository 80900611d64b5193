// Review before submitting (A3): what is missing, or the totals of what was submitted.
import type { Fact, Link, PostButton } from '../../view-helpers/part-props.ts';

/** A criterion on the sheet as it would be, or was, submitted. */
export interface ReviewLine {
  readonly code: string;
  readonly href: string;
  readonly text: string;
  readonly score: string;
  readonly place: string;
  readonly comment: string;
}

/** Something missing, with a link to where it is mended. */
export interface GapLine {
  readonly href: string;
  readonly code: string;
  readonly what: string;
}

/** The page. */
export interface MarkReviewView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly example: string;
  readonly gaps: readonly GapLine[];
  /** After submission: the outcome and the totals by content area; before it none (R124). */
  readonly totals: readonly Fact[];
  readonly areas: readonly { readonly name: string; readonly lines: readonly ReviewLine[] }[];
  readonly submit: PostButton | null;
  readonly recall: PostButton | null;
  readonly recallWords: string;
  readonly back: Link;
}
