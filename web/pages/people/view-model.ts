// The people who work here (D17), and the form that adds one.
import type { Choice, Field, FieldError } from '../../view-helpers/part-props.ts';

/** One account. */
export interface StaffLine {
  readonly name: string;
  readonly href: string;
  readonly email: string;
  readonly roles: string;
  /** "NPQH until 30 September 2022", or what is missing. */
  readonly trained: string;
  readonly conflicts: number;
}

/** The page. */
export interface PeopleView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly people: readonly StaffLine[];
  readonly action: string;
  readonly errors: readonly FieldError[];
  readonly givenName: Field;
  readonly familyName: Field;
  readonly email: Field;
  readonly roles: Choice;
  readonly urn: Field;
}
