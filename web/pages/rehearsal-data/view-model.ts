// Data for a rehearsal: what the file holds, what it does not, and where to get it.

/** The page. */
export interface RehearsalDataView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly holds: readonly string[];
  readonly leavesOut: readonly string[];
  readonly downloadHref: string;
  readonly backHref: string;
}
