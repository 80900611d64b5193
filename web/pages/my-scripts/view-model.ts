// An assessor's scripts (A1): what is left with its due dates in the margin, what was submitted below.
import type { Link, PostButton } from '../../view-helpers/part-props.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';

/** A script to mark. One of `open` and `start` is there. */
export interface ScriptLine {
  readonly candidate: string;
  readonly task: string;
  readonly strip: readonly (readonly boolean[])[];
  readonly scored: string;
  readonly state: Tag;
  readonly note: string;
  readonly open: (Link & { readonly primary: boolean }) | null;
  readonly start: PostButton | null;
  readonly handBack: string;
}

/** Scripts that are due on one day. */
export interface DueGroup {
  readonly due: string;
  readonly left: string;
  readonly scripts: readonly ScriptLine[];
}

/** A script that was submitted. */
export interface SubmittedLine {
  readonly candidate: string;
  readonly task: string;
  readonly href: string;
  readonly submittedAt: Date;
  readonly since: Tag;
  readonly total: string;
}

/** The page. */
export interface MyScriptsView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly DueGroup[];
  readonly quiet: string;
  readonly submitted: readonly SubmittedLine[];
  readonly submittedTitle: string;
  readonly trained: string;
}
