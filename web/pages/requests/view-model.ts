// What participants asked for (D11): what waits for a decision, oldest first, and what was decided.
import type { Tag } from '../../view-helpers/tag-state.ts';

/** One request. */
export interface RequestRow {
  readonly href: string;
  readonly name: string;
  readonly candidate: string;
  readonly window: string;
  readonly what: string;
  readonly asked: Date;
  readonly tag: Tag;
}

/** The page. */
export interface RequestsView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly waiting: readonly RequestRow[];
  readonly decided: readonly RequestRow[];
}
