/**
 * The awkward cases of a real window, each with what it is and what must come of it. One row is one case: a cohort shows every
 * one of them, in this order of importance, as far as half of its people reach.
 */
import type { Fate } from './fate.ts';

interface Case {
  /** What happens, in one line. */
  readonly what: string;
  /** What must come of it, in one line. */
  readonly comes: string;
  /** How the tasks that it concerns end. */
  readonly fate: Fate;
  /** The tasks that it concerns; the person's other tasks are ordinary. */
  readonly concerns: 'every-task' | 'last-task';
  /** How many in a hundred, in a cohort large enough to show every case. */
  readonly share: number;
  /** Needs at least two tasks to make sense. */
  readonly severalTasks?: true;
}

/** Every case by name, the most telling first. */
export const cases = {
  ordinary: {
    what: 'Uploads and submits before close, often late in the evening.',
    comes: 'Received, with a receipt.',
    fate: 'in-time',
    concerns: 'every-task',
    share: 0,
  },
  'draft-accepted': {
    what: 'Everything uploaded, submit never pressed; still a draft at close.',
    comes: 'Listed apart; an admin accepts it and it is copied (R73).',
    fate: 'draft-accepted',
    concerns: 'last-task',
    share: 3,
  },
  'never-submitted': {
    what: 'Opened the assignment, uploaded nothing; Moodle holds a "new" row.',
    comes: 'Not submitted; a charge is only proposed (R157, R158).',
    fate: 'nothing-submitted',
    concerns: 'every-task',
    share: 3,
  },
  'on-the-stroke': {
    what: 'Presses submit at 12:00:00.',
    comes: 'In time (R13).',
    fate: 'in-time',
    concerns: 'last-task',
    share: 1,
  },
  'odd-file-names': {
    what: 'File names of 150 and more characters, with an emoji, # % + ? and decomposed accents.',
    comes: 'Received; every name kept as Moodle holds it.',
    fate: 'in-time',
    concerns: 'every-task',
    share: 2,
  },
  'extension-agreed': {
    what: 'An extension in Moodle that the office agreed; submits within it, days after close.',
    comes: 'Shown as extended, received when it comes in (R74).',
    fate: 'extension',
    concerns: 'last-task',
    share: 2,
  },
  'one-second-late': {
    what: 'Presses submit at 12:00:01; Moodle refuses, the draft stays.',
    comes: 'A draft at close (R13, R73); an admin accepts it.',
    fate: 'draft-accepted',
    concerns: 'last-task',
    share: 1,
  },
  'second-attempt': {
    what: 'Submitted the wrong file, was given a second attempt (attempt number 1) and submitted that.',
    comes: 'The second attempt is received, once.',
    fate: 'in-time',
    concerns: 'last-task',
    share: 1,
  },
  'empty-file': {
    what: 'The written account is a file of 0 bytes.',
    comes: 'Received and copied; a basic issue (R70, R79).',
    fate: 'in-time',
    concerns: 'last-task',
    share: 1,
  },
  'draft-refused': {
    what: 'A first fragment uploaded and left; a draft at close.',
    comes: 'Listed apart; an admin refuses it (R73).',
    fate: 'draft-refused',
    concerns: 'last-task',
    share: 2,
  },
  deferred: {
    what: 'Deferral agreed a week before close, with a draft already in Moodle.',
    comes: 'Deferred; the draft is no question for anyone (R95).',
    fate: 'deferred',
    concerns: 'every-task',
    share: 2,
  },
  'suspended-with-work': {
    what: 'Submits, then the enrolment is suspended in Moodle.',
    comes: 'Received: suspended people are still asked for.',
    fate: 'in-time',
    concerns: 'every-task',
    share: 1,
  },
  'replaced-in-last-hour': {
    what: 'Uploads a draft early, replaces a file in the last hour, then submits.',
    comes: 'Received with the later file.',
    fate: 'in-time',
    concerns: 'last-task',
    share: 4,
  },
  withdrawn: {
    what: 'Withdraws before close.',
    comes: 'Withdrawn; no charge (R98).',
    fate: 'withdrawn',
    concerns: 'every-task',
    share: 2,
  },
  'text-named-docx': {
    what: 'The written account is plain text, named .docx.',
    comes: 'Received; a basic issue (R70, R79).',
    fate: 'in-time',
    concerns: 'last-task',
    share: 1,
  },
  'late-by-override': {
    what: 'A tutor gave a user override that nobody agreed here; submit at 12:00:01 goes through.',
    comes: 'After close: not taken in (R13, R18), shown to an admin.',
    fate: 'after-close',
    concerns: 'last-task',
    share: 1,
  },
  'extension-not-agreed': {
    what: 'An extension in Moodle that nobody agreed here; submits within it.',
    comes: 'Shown for a decision (R74); the office refuses.',
    fate: 'extension-refused',
    concerns: 'last-task',
    share: 1,
  },
  'user-override': {
    what: 'An agreed adjustment (R102) set in Moodle as a user override; submits within it.',
    comes: 'Received by extension; the reason stays with the office.',
    fate: 'extension',
    concerns: 'last-task',
    share: 1,
  },
  'one-task-only': {
    what: 'Submits every task but the last.',
    comes: 'What came is received, the last task is not submitted.',
    fate: 'nothing-submitted',
    concerns: 'last-task',
    share: 2,
    severalTasks: true,
  },
  'never-opened': {
    what: 'Never opens the assignment: Moodle has no row at all.',
    comes: 'Not submitted; found by reconciliation, not by a row (R75).',
    fate: 'nothing-submitted',
    concerns: 'every-task',
    share: 2,
  },
  'unenrolled-after-submitting': {
    what: 'Unenrolled the day after close: the row vanishes from Moodle.',
    comes: 'Received: the copy taken at noon is kept.',
    fate: 'in-time',
    concerns: 'every-task',
    share: 1,
  },
  'changed-after-close': {
    what: 'Submitted in time; a tutor reverts it and gives an override, a file is changed two days after close.',
    comes: 'The copy taken is kept, the change is flagged (R77).',
    fate: 'in-time',
    concerns: 'last-task',
    share: 1,
  },
  'wrong-extension': {
    what: 'The written account is a PDF that is named .docx.',
    comes: 'Received; a finding for the check (R70).',
    fate: 'in-time',
    concerns: 'last-task',
    share: 1,
  },
  'reopened-not-submitted': {
    what: 'Was given a further attempt and never submitted it.',
    comes: 'Listed with the drafts at close; an admin refuses it.',
    fate: 'draft-refused',
    concerns: 'last-task',
    share: 1,
  },
  'suspended-without-work': {
    what: 'Enrolment suspended before anything was uploaded.',
    comes: 'Not submitted, though most lists of Moodle leave the person out.',
    fate: 'nothing-submitted',
    concerns: 'every-task',
    share: 1,
  },
  'vanished-before-close': {
    what: 'Submits early, is unenrolled by mistake before close.',
    comes: 'Never "not submitted" (R76): shown as not copied until someone puts it right.',
    fate: 'failed-to-copy',
    concerns: 'every-task',
    share: 1,
  },
} as const satisfies Record<string, Case>;

/** The name of a case. */
export type CaseName = keyof typeof cases;

/** What is said of a case. */
export function caseOf(name: CaseName): Case {
  return cases[name];
}

/** Every case but the ordinary one, the most telling first. */
export const awkwardCases: readonly CaseName[] = Object.keys(cases).filter(isAwkward);

function isAwkward(name: string): name is Exclude<CaseName, 'ordinary'> {
  return name in cases && name !== 'ordinary';
}
