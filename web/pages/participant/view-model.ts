// One participant (D4): the state of each task, then the whole story down the margin.
import type {
  Fact,
  Field,
  FieldError,
  FilterBox,
  HiddenField,
  Link,
  PostButton,
  TimelineDay,
} from '../../view-helpers/part-props.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';

/** One entry: a participant's task in a window. */
export interface ParticipantEntry {
  readonly entry: string;
  readonly href: string | null;
  readonly candidate: string;
  readonly state: Tag;
  readonly since: Date | null;
  readonly next: string;
  readonly fees: string;
}

/** The form that corrects the email address; it carries unseen the address that was corrected. */
export interface AddressForm {
  readonly action: string;
  readonly fields: readonly HiddenField[];
  readonly errors: readonly FieldError[];
  readonly email: Field;
}

/** The form that confirms a TRN which came without its zeros. */
export interface TrnForm {
  readonly action: string;
  readonly fields: readonly HiddenField[];
  /** Seven digits. */
  readonly offered: string;
}

/** The page. Filters are a GET form of repeated `show`. */
export interface ParticipantView {
  readonly margin: readonly string[];
  /** The participant's name. */
  readonly title: string;
  readonly lead: string;
  readonly entries: readonly ParticipantEntry[];
  readonly buttons: readonly PostButton[];
  readonly links: readonly Link[];
  readonly filterAction: string;
  readonly boxes: readonly FilterBox[];
  readonly days: readonly TimelineDay[];
  /** Said when there is no event, or the filters leave none. */
  readonly quiet: string;
  /** Email, TRN, school and the like (R26), for those who may see them; empty for others. */
  readonly contact: readonly Fact[];
  /** Null for those who may not see the address. */
  readonly correct: AddressForm | null;
  /** Null where there is nothing to confirm, or for those who may not. */
  readonly confirmTrn: TrnForm | null;
}
