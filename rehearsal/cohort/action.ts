/** What people do to a window, and when: the script that a rehearsal plays, in Moodle and in the office. */

/**
 * Which set of a person's files goes up: a first draft, the finished work, a version changed after close, or, when the
 * check has asked for it, the corrected one.
 */
export type Version = 'early' | 'final' | 'late' | 'corrected';

/** Something a participant does in Moodle. `page` is the assignment's own page, which honours a user override after the cut-off. */
export type ParticipantAct =
  | { readonly kind: 'open' }
  | { readonly kind: 'upload'; readonly version: Version }
  | { readonly kind: 'submit'; readonly through: 'app' | 'page'; readonly expect: 'accepted' | 'refused' };

/** Something a tutor or site administrator does in Moodle. */
export type TutorAct =
  | { readonly kind: 'extend'; readonly until: Date }
  | { readonly kind: 'override'; readonly cutoff: Date }
  | { readonly kind: 'another-attempt' }
  | { readonly kind: 'revert' }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'unenrol' };

/** Something the provider's office records or decides here. */
export type OfficeAct =
  | { readonly kind: 'agree-extension'; readonly until: Date; readonly reason: string }
  | { readonly kind: 'refuse-extension'; readonly reason: string }
  | { readonly kind: 'defer'; readonly reason: string }
  | { readonly kind: 'withdraw'; readonly reason: string }
  | { readonly kind: 'accept-draft'; readonly reason: string }
  | { readonly kind: 'refuse-draft'; readonly reason: string };

/** Who does it, with what. */
export type Act =
  | { readonly by: 'participant'; readonly act: ParticipantAct }
  | { readonly by: 'tutor'; readonly act: TutorAct }
  | { readonly by: 'office'; readonly act: OfficeAct };

/** One line of the script. `taskId` is null where it concerns the whole person (suspend, unenrol, defer, withdraw). */
export type ScheduledAction = Act & {
  readonly at: Date;
  readonly personId: string;
  readonly taskId: string | null;
};
