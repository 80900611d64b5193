// Two sheets side by side: the finding, the strip, totals by content area, and each difference.

/** A criterion in the strip; `first` and `second` are heights and the same where both scored alike. */
export interface StripCell {
  readonly code: string;
  readonly x: number;
  readonly first: number;
  readonly second: number;
  readonly differs: boolean;
}

/** The strip as drawn; `title` says in words what it shows. */
export interface CompareStrip {
  readonly title: string;
  readonly width: number;
  readonly right: number;
  readonly height: number;
  readonly foot: number;
  readonly band: number;
  readonly lines: readonly { readonly score: number; readonly y: number }[];
  readonly cells: readonly (StripCell & { readonly left: number })[];
}

/** A content area, or the total. `short` marks a sheet that does not reach what is needed. */
export interface AreaRow {
  readonly name: string;
  readonly needed: string;
  readonly first: { readonly text: string; readonly short: boolean };
  readonly second: { readonly text: string; readonly short: boolean };
}

/** One marker's mark on a criterion, with their own words. */
export interface SideOfPair {
  readonly label: string;
  readonly score: number;
  readonly comment: string;
  readonly place: string;
}

/** A score to choose, and why, as a form asks for them. */
export interface ScoreFields {
  readonly scoreName: string;
  readonly scoreId: string;
  readonly options: readonly { readonly value: string; readonly id: string; readonly chosen: boolean }[];
  readonly reasonName: string;
  readonly reasonId: string;
  readonly reason: string;
  readonly error: string;
}

/** A criterion on which the two differ. */
export interface DifferenceView {
  readonly id: string;
  readonly code: string;
  readonly note: string;
  readonly text: string;
  readonly first: SideOfPair;
  readonly second: SideOfPair;
  /** What was settled or is proposed, under its heading; null where nothing is. */
  readonly settled: { readonly heading: string; readonly score: number; readonly reason: string } | null;
  readonly fields: ScoreFields | null;
}

/** The two sheets. */
export interface PairView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly why: string;
  readonly labels: { readonly first: string; readonly second: string };
  readonly strip: CompareStrip;
  readonly areas: readonly AreaRow[];
  readonly differences: readonly DifferenceView[];
  readonly same: string;
}
