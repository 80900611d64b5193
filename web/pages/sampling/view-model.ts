// Sampling (D7): what each sample size would prove, and the draw with its record.
import type { Fact, Field, HiddenField, Link } from '../../view-helpers/part-props.ts';

/** A sample size. Smaller ones than the rules ask are shown for the trade and cannot be chosen. */
export interface SizeRow {
  readonly size: number;
  readonly label: string;
  readonly choosable: boolean;
  readonly chosen: boolean;
  readonly clean: string;
  readonly cleanReaches: boolean;
  readonly oneFound: string;
  readonly oneFoundReaches: boolean;
}

/** A draw that was made. */
export interface DrawnBefore {
  readonly heading: string;
  readonly facts: readonly Fact[];
}

/** The page. `plan` is null where nothing can be drawn; without `mayDraw` it is looked at and an admin draws. */
export interface SamplingView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly example: string;
  readonly blocked: string;
  readonly plan: {
    readonly action: string;
    readonly fields: readonly HiddenField[];
    readonly target: string;
    readonly sizes: readonly SizeRow[];
    readonly proof: string;
    readonly assumption: string;
    readonly facts: readonly Fact[];
    readonly seed: Field;
    readonly button: string;
    readonly mayDraw: boolean;
  } | null;
  readonly draws: readonly DrawnBefore[];
  readonly back: Link;
}
