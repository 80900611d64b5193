// Setting up a window: programme, cohort, kind, dates, and the Moodle course and assignments it is collected from.
import type { Choice, Field, FieldError, HiddenField } from '../../view-helpers/part-props.ts';

/** A task of the programme and the assignment that its work is uploaded to. */
export interface TaskAssignment {
  readonly assignment: Choice;
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
  readonly course: Choice;
  /** Empty until the course's assignments were looked up. */
  readonly tasks: readonly TaskAssignment[];
  readonly cancelHref: string;
  readonly save: string;
}
