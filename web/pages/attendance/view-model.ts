// Who attended one session: a box for every participant, and what was recorded before.
import type { Link } from '../../view-helpers/part-props.ts';

/** One participant. `recorded` says who recorded it and when, '' where nobody has. */
export interface AttendanceRow {
  readonly personId: string;
  readonly name: string;
  readonly candidate: string;
  readonly chosen: boolean;
  readonly recorded: string;
}

/** The page. The form posts `present`, the people who were there. */
export interface AttendanceView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  readonly rows: readonly AttendanceRow[];
  readonly back: Link;
}
