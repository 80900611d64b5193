// The charges of a window (D10): proposed, confirmed and waived, each with its sum; nobody is told before an admin confirms (R158).
import type { Link } from '../../view-helpers/part-props.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';

/** One charge. */
export interface ChargeLine {
  readonly href: string;
  readonly name: string;
  readonly candidate: string;
  readonly what: string;
  /** "£100". */
  readonly amount: string;
  readonly state: Tag;
  /** Who decided and why, or since when it is proposed. */
  readonly note: string;
}

/** The charges in one state. */
export interface ChargeGroup {
  readonly margin: string;
  /** "3 proposed, £300". */
  readonly heading: string;
  readonly lines: readonly ChargeLine[];
  /** To confirm all of them at once, or null. */
  readonly all: Link | null;
}

/** The page. */
export interface ChargesView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly ChargeGroup[];
  /** Said when there is none. */
  readonly quiet: string;
  /** Why the others are not charged, a sentence each. */
  readonly others: readonly string[];
  readonly back: Link;
}
