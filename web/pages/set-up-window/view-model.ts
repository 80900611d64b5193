// Setting up a window: programme, cohort, kind, dates, and the Moodle course and assignments it is collected from.
import type { Choice, Field, FieldError, HiddenField } from '../../view-helpers/part-props.ts';

/** A task of the programme and the assignment that its work is uploaded to. */
export interface TaskAssignment {
  readonly assignment: Choice;
  /** The last day on which the cohort's work for it is taken at all (R19). */
  readonly lastAcceptance: Field;
}

/** The page. The form posts once; `then` is `look-up` when the course's assignments are wanted first, else `save`. */
export interface SetUpWindowView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  readonly fields: readonly HiddenField[];
  readonly errors: readonly FieldError[];
  readonly programme: Choice;
  readonly cohort: Field;
  readonly kind: Choice;
  readonly opens: Field;
  readonly closes: Field;
  /** Who is expected: the cohort, or those who booked (R23). */
  readonly expected: Choice;
  /** Who booked, one a line, where that is who is expected. */
  readonly booked: Omit<Field, 'type' | 'autocomplete'>;
  /** The programme's first day (R20). */
  readonly starts: Field;
  readonly course: Choice;
  /** Empty until the course's assignments were looked up. */
  readonly tasks: readonly TaskAssignment[];
  readonly cancelHref: string;
  readonly save: string;
}
