// The Moodle connection (D19): is it ready, what is missing and how to grant it, when it last answered.
import type { Fact, PostButton } from '../../view-helpers/part-props.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';

/** One thing found about the Moodle. `how` says how to put it right, '' when nothing is to be done. */
export interface ReadinessFinding {
  readonly tag: Tag;
  readonly title: string;
  readonly detail: string;
  readonly how: string;
}

/** Findings about one matter: "Signing in", "Window dates", "Writing results back". */
export interface FindingGroup {
  readonly heading: string;
  readonly findings: readonly ReadinessFinding[];
}

/** One web-service function. `how` says how to add it, '' where it is there. */
export interface MoodleFunction {
  readonly name: string;
  readonly usedFor: string;
  readonly how: string;
  readonly tag: Tag;
}

/** The page. */
export interface MoodleView {
  readonly margin: readonly string[];
  /** "Moodle is ready" or "2 things stop Moodle from being ready". */
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly FindingGroup[];
  readonly functions: readonly MoodleFunction[];
  /** Address, site, release, when it was checked. */
  readonly facts: readonly Fact[];
  /** Checks again, or null for those who may only look. */
  readonly recheck: PostButton | null;
  /** Said before the first check. */
  readonly quiet: string;
}
