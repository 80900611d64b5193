// The rehearsal's page: what time it is, what falls due next, stepping there, being anyone. Only on a loopback socket.
import type { HiddenField, Link, PostButton } from '../../view-helpers/part-props.ts';

/** A moment at which something falls due. */
export interface DueMoment {
  readonly at: Date;
  readonly what: string;
}

/** Someone to sign in as. The form posts `person`. */
export interface PersonToBe {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** The page. */
export interface RehearsalView {
  readonly margin: readonly string[];
  /** "It is Thursday 3 March 2022, 12 noon". */
  readonly title: string;
  readonly lead: string;
  readonly due: readonly DueMoment[];
  /** Steps to the next due moment; null while work is still being done for the present one. */
  readonly step: PostButton | null;
  readonly busy: string;
  readonly places: readonly (Link & { readonly why: string })[];
  readonly signInAction: string;
  readonly fields: readonly HiddenField[];
  readonly people: readonly PersonToBe[];
}
