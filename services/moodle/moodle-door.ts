// The door to Moodle: every call the service needs, over one wire that keeps the token to itself.
import { assignmentCalls, type AssignmentCalls } from './assignments.ts';
import { compareGradeCalls, type CompareGradeCalls } from './compare-grades.ts';
import { completionCalls, type CompletionCalls } from './completion.ts';
import { courseCalls, type CourseCalls } from './courses.ts';
import { downloads, type Downloads } from './download.ts';
import { draftFileCalls, type DraftFileCalls } from './draft-files.ts';
import { extensionCalls, type ExtensionCalls } from './extensions.ts';
import { flagWriteCalls, type FlagWriteCalls } from './flag-writes.ts';
import { gradebookCalls, type GradebookCalls } from './gradebook.ts';
import { gradeCalls, type GradeCalls } from './grades.ts';
import { groupCalls, type GroupCalls } from './groups.ts';
import { httpClient } from './http-client.ts';
import { limit } from './limit.ts';
import { messageCalls, type MessageCalls } from './messages.ts';
import { fileOpener } from './open-file.ts';
import { participantCalls, type ParticipantCalls } from './participants.ts';
import { peopleCalls, type PeopleCalls } from './people.ts';
import { revealCalls, type RevealCalls } from './reveal-identities.ts';
import { revertCalls, type RevertCalls } from './revert-to-draft.ts';
import { saveGradeCalls, type SaveGradeCalls } from './save-grades.ts';
import { siteCalls, type SiteCalls } from './site.ts';
import { scrubber } from './sort-failure.ts';
import { submissionStatusCalls, type SubmissionStatusCalls } from './submission-status.ts';
import { submissionCalls, type SubmissionCalls } from './submissions.ts';
import { userFlagCalls, type UserFlagCalls } from './user-flags.ts';
import type { Patience } from './verified-bytes.ts';
import { moodleWire, type MoodleLog } from './wire.ts';

/** How a door is made. */
export type MoodleDoorOptions = {
  /** The site's address as Moodle itself has it (its wwwroot), a path included if there is one. */
  readonly url: string;
  readonly token: string;
  /** For one whole answer; long lists take Moodle ten seconds and more. */
  readonly timeoutMs?: number;
  /** Downloads at a time, and calls at a time; more than four gained nothing against a real Moodle. */
  readonly concurrency?: number;
  /** Form fields in one call; PHP drops what is beyond its limit (1,000 by default) without a word. */
  readonly maxInputVars?: number;
  readonly patience?: Partial<Patience>;
  readonly log: MoodleLog;
};

/** Everything we say to Moodle. */
export type MoodleDoor = SiteCalls &
  CourseCalls &
  PeopleCalls &
  GroupCalls &
  AssignmentCalls &
  SubmissionCalls &
  SubmissionStatusCalls &
  ParticipantCalls &
  UserFlagCalls &
  GradeCalls &
  CompletionCalls &
  GradebookCalls &
  DraftFileCalls &
  ExtensionCalls &
  FlagWriteCalls &
  MessageCalls &
  RevealCalls &
  RevertCalls &
  SaveGradeCalls &
  CompareGradeCalls &
  Downloads & {
    /** The configured address; it holds no secret. */
    readonly url: string;
    /** Lets the kept connections go. */
    close: () => void;
  };

const usualPatience: Patience = { stallMs: 30_000, idleAttempts: 4, gapMs: 500 };

function baseOf(url: string): URL {
  const base = new URL(url);
  if (base.username !== '' || base.password !== '')
    throw new TypeError('The Moodle address must hold no user name or password.');
  base.search = '';
  base.hash = '';
  return base;
}

/** A door to one Moodle. Nothing is asked until a call is made. */
export function moodleDoor({
  url,
  token,
  timeoutMs = 120_000,
  concurrency = 4,
  maxInputVars = 900,
  patience,
  log,
}: MoodleDoorOptions): MoodleDoor {
  const base = baseOf(url);
  const http = httpClient();
  const scrub = scrubber(token);
  const wire = moodleWire({ base, token, timeoutMs, maxInputVars, http, limit: limit(concurrency), scrub, log });
  const settled = { ...usualPatience, ...patience };
  const opener = fileOpener(http, token, scrub, settled.stallMs);
  return {
    url: base.href,
    ...siteCalls(wire),
    ...courseCalls(wire),
    ...peopleCalls(wire),
    ...groupCalls(wire),
    ...assignmentCalls(wire),
    ...submissionCalls(wire),
    ...submissionStatusCalls(wire),
    ...participantCalls(wire),
    ...userFlagCalls(wire),
    ...gradeCalls(wire),
    ...completionCalls(wire),
    ...gradebookCalls(wire),
    ...draftFileCalls(wire),
    ...extensionCalls(wire),
    ...flagWriteCalls(wire),
    ...messageCalls(wire),
    ...revealCalls(wire),
    ...revertCalls(wire),
    ...saveGradeCalls(wire),
    ...compareGradeCalls(wire),
    ...downloads({ base, opener, limit: limit(concurrency), patience: settled }),
    close: () => {
      http.close();
    },
  };
}
