// Marking (A2): the script's files left, the mark sheet right; one criterion open, the others with what they hold.
import type { Field, HiddenField, Link } from '../../view-helpers/part-props.ts';

/** A file of the script under our name for it. */
export interface PaperLine {
  readonly name: string;
  readonly href: string;
  readonly what: string;
  /** Where the word limit falls in it, or ''. */
  readonly limit: string;
  readonly button: string;
}

/** A document that a criterion asks for, and the file that seems to be it. */
export interface EvidenceLine {
  readonly label: string;
  readonly href: string;
}

/** The form of the criterion that is open. */
export interface CriterionForm {
  readonly action: string;
  readonly fields: readonly HiddenField[];
  readonly levels: readonly {
    readonly score: string;
    readonly text: string;
    readonly chosen: boolean;
    readonly focus: boolean;
  }[];
  readonly comment: Omit<Field, 'type' | 'autocomplete' | 'name'>;
  readonly place: Field;
  readonly evidence: readonly EvidenceLine[];
  readonly seen: boolean;
  /** What somebody, or another window, saved in the meantime; null where nothing did. */
  readonly conflict: {
    readonly says: string;
    readonly score: string;
    readonly place: string;
    readonly comment: string;
    readonly keep: Link;
  } | null;
}

/** A criterion of the sheet. `score` is '' where there is none. */
export interface CriterionLine {
  readonly id: string;
  readonly code: string;
  readonly text: string;
  readonly href: string;
  readonly score: string;
  readonly place: string;
  readonly comment: string;
  readonly form: CriterionForm | null;
}

/** A content area with its criteria; those that share a stem stand under it. */
export interface AreaBlock {
  readonly name: string;
  readonly scored: string;
  readonly groups: readonly { readonly stem: string; readonly criteria: readonly CriterionLine[] }[];
}

/** A cell of the footer's strip. */
export interface FooterCell {
  readonly href: string;
  readonly digit: string;
  readonly label: string;
  readonly look: '' | 'on' | 'now';
}

/** The page. */
export interface MarkView {
  readonly candidate: string;
  readonly unit: string;
  readonly due: string;
  readonly close: Link;
  readonly now: string;
  readonly papers: readonly PaperLine[];
  /** What was decided or given beside the files: exceptions, a sponsor's comments by link. */
  readonly notes: readonly { readonly title: string; readonly says: string }[];
  readonly example: string;
  /** Why nothing can be changed, or ''. */
  readonly readOnly: string;
  readonly areas: readonly AreaBlock[];
  readonly attribution: string;
  readonly saved: string;
  readonly scored: string;
  readonly strip: readonly { readonly prefix: string; readonly cells: readonly FooterCell[] }[];
  readonly complete: boolean;
  readonly review: string;
}
