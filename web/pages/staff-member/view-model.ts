// One of the staff: what routing knows of them, a form for each kind of thing.
import type { Choice, Field, FieldError, HiddenField, PostButton } from '../../view-helpers/part-props.ts';

/** A thing recorded, with the button that takes it back. */
export interface Recorded {
  readonly what: string;
  readonly detail: string;
  readonly remove: PostButton;
}

/** What they agreed to mark in one window. */
export interface CapacityForm {
  readonly window: string;
  readonly fields: readonly HiddenField[];
  readonly capacity: Field;
}

/** The page. */
export interface StaffMemberView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  readonly errors: readonly FieldError[];
  readonly roles: Choice;
  readonly trainings: readonly Recorded[];
  readonly programme: Choice;
  readonly trainedOn: Field;
  readonly markedBefore: Field;
  readonly capacities: readonly CapacityForm[];
  readonly conflicts: readonly Recorded[];
  readonly about: Field;
  readonly reason: Choice;
}
