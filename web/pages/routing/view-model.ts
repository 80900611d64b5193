// Routing's preview (D6): the plan, what each assessor would hold, what is short, and the button that commits it.
import type { Field, HiddenField } from '../../view-helpers/part-props.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';

/** An assessor in the plan. */
export interface LoadLine {
  readonly name: string;
  readonly href: string;
  /** Scripts in hand before and after, and what the plan adds. */
  readonly before: number;
  readonly added: number;
  readonly after: number;
  /** Of the window's scripts: "12 of 15", after the plan. */
  readonly capacity: string;
  readonly candidates: string;
  readonly note: Tag | null;
}

/** A script that stays in the pool. */
export interface ShortLine {
  readonly candidate: string;
  readonly task: string;
  readonly why: string;
}

/** A plan that was committed before. */
export interface EarlierLine {
  readonly at: Date;
  readonly by: string;
  readonly seed: string;
  readonly what: string;
}

/** The page. */
export interface RoutingView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  /** What the mark scheme allows (R11): '' where nothing is to be said. */
  readonly scheme: string;
  readonly barred: boolean;
  readonly short: readonly ShortLine[];
  readonly shortTitle: string;
  readonly load: readonly LoadLine[];
  readonly quiet: string;
  readonly action: string;
  readonly seed: Field;
  readonly commit: { readonly fields: readonly HiddenField[]; readonly text: string; readonly why: string } | null;
  readonly earlier: readonly EarlierLine[];
  readonly back: { readonly href: string; readonly text: string };
}
