// What a participant was advised on their project, and the form that keeps more of it.
import type { Choice, Field, FieldError, Link } from '../../view-helpers/part-props.ts';

/** A field of several lines. */
type Area = Omit<Field, 'type' | 'autocomplete'>;

/** Advice that was kept. */
export interface AdviceRow {
  readonly heading: string;
  readonly question: string;
  readonly advice: string;
}

/** The page. */
export interface AdviceView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly rows: readonly AdviceRow[];
  readonly action: string;
  readonly errors: readonly FieldError[];
  readonly about: Choice;
  readonly question: Area;
  readonly advice: Area;
  readonly back: Link;
}
