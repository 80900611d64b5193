// The answers that intake can give for one expected submission. Each carries only what the next step needs.
import type { HeldEarlier } from './seen.ts';

/** How Moodle's extra time compares with what was agreed here (R74). Anything but `matches` is flagged to an admin. */
export type Agreement = 'matches' | 'not-agreed' | 'differs' | 'not-in-moodle';

/** Why nothing can be said of a participant. None of these ever means that they did not submit (R76). */
export type Unseen = 'moodle-incomplete' | 'vanished' | 'suspended' | 'unknown-status' | 'removed-after-hand-in';

export type Decision =
  /** Submitted in time: copy it, once (R72). */
  | {
      readonly kind: 'copy';
      readonly because: 'in-time' | 'agreed-extension';
      readonly attempt: number;
      readonly finalisedAt: Date;
    }
  /** In Moodle but not submitted when the time was up: an admin accepts or refuses (R73). `earlier` is what is held of an earlier attempt. */
  | {
      readonly kind: 'draft-at-close';
      readonly reopened: boolean;
      readonly attempt: number;
      readonly savedAt: Date;
      /** Saved after close, or after the extension agreed here: what was there in time is not what is there now. */
      readonly savedTooLate: boolean;
      readonly earlier: HeldEarlier | null;
    }
  /** The window is open: look again after close. */
  | { readonly kind: 'wait-for-close'; readonly until: Date }
  /** Extra time is running for this participant (R74). */
  | { readonly kind: 'wait-until'; readonly until: Date; readonly agreement: Agreement }
  /** Submitted after the time agreed here: a person decides (R13, R18). `moodleAllowedIt` = an extension or override that nobody agreed here. */
  | { readonly kind: 'late'; readonly attempt: number; readonly finalisedAt: Date; readonly moodleAllowedIt: boolean }
  /** Moodle listed the participant and holds nothing (R76). */
  | { readonly kind: 'not-submitted' }
  /** Deferred or withdrawn here before: nothing is expected. */
  | { readonly kind: 'excused'; readonly because: 'deferred' | 'withdrawn' }
  /** Nothing can be concluded: retry, then a person decides (R76). */
  | { readonly kind: 'unseen'; readonly because: Unseen; readonly detail: string };
