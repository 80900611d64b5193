// What stands around every page: who is signed in, where they can go, which theme they chose, whether this is a rehearsal.
import type { TagState } from './view-helpers/tag-state.ts';

/** A link of the navigation or the footer. */
export interface NavItem {
  readonly text: string;
  readonly href: string;
  /** True for the part of the site that the page belongs to. */
  readonly current: boolean;
}

/** A sentence at the top of a page, said once: what just happened, or what to do. */
export interface Notice {
  readonly state: TagState;
  readonly text: string;
}

/** Everything the layouts print besides the page. */
export interface Frame {
  /** The document's title; " – Moderato" is added. */
  readonly title: string;
  readonly nav: readonly NavItem[];
  /** The person signed in and where the sign-out form posts to, or null. */
  readonly who: { readonly name: string; readonly signOutAction: string } | null;
  /** The person's choice, or null to follow their system. */
  readonly theme: 'light' | 'dark' | null;
  /** Goes into every form as `_csrf`. */
  readonly csrf: string;
  /** The provider's name, such as "the Fellside Leadership Institute". */
  readonly provider: string;
  /** In a rehearsal: the virtual time as "Thursday 3 March 2022, 12 noon", and the rehearsal's page for those who may open it. */
  readonly rehearsal: { readonly nowText: string; readonly href: string | null } | null;
  readonly notice: Notice | null;
  readonly footer?: readonly Omit<NavItem, 'current'>[];
}
