// What the technical check of a cohort goes by: choices of the provider, and the sessions of its course.
import type { Choice, Field, FieldError, Link, PostButton } from '../../view-helpers/part-props.ts';

/** A session that is listed. */
export interface SessionRow {
  readonly name: string;
  /** How it is covered online, '' where it is not. */
  readonly online: string;
  readonly href: string;
  readonly end: PostButton;
}

/** The page. What does not apply to the programme is null. */
export interface CheckRulesView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  readonly errors: readonly FieldError[];
  /** Why the activities of the course cannot be chosen; '' where they can. */
  readonly away: string;
  readonly sponsor: Choice | null;
  readonly terms: Choice | null;
  readonly compulsory: Choice | null;
  readonly sessions: {
    readonly rows: readonly SessionRow[];
    readonly name: Field;
    readonly modules: Choice | null;
    readonly logs: Choice | null;
  } | null;
  readonly back: Link;
}
