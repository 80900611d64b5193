// What waits for a person, in words: one line for a list, one sentence for the story.
import { deadlineInWords, momentInWords } from '../domain/calendar/uk-words.ts';
import type { ProblemKind } from '../services/register/problem.ts';

/** A problem's facts as they are stored. */
export type ProblemDetail = Readonly<Record<string, string | number>>;

interface ProblemWords {
  readonly title: string;
  readonly detail: string;
}

const unseen: Readonly<Record<string, string>> = {
  'moodle-incomplete': 'Moodle’s answer was not complete.',
  vanished: 'Moodle no longer lists this participant.',
  suspended: 'The enrolment is suspended in Moodle.',
  'unknown-status': 'Moodle shows a status that is not known here.',
  'removed-after-hand-in': 'Work that was handed in has been removed in Moodle.',
};

const changes: Readonly<Record<string, string>> = {
  'changed-after-close': 'It was submitted again after close.',
  'files-changed': 'Its files are others than at close.',
  'reverted-to-draft': 'It was put back to draft.',
  removed: 'It was removed.',
  'new-attempt': 'Another attempt was opened.',
  vanished: 'Moodle no longer shows it.',
};

const table: Readonly<Record<ProblemKind, (detail: ProblemDetail) => ProblemWords>> = {
  late: ({ finalisedAt, moodleAllowedIt }) => ({
    title: `Submitted ${moment(finalisedAt, momentInWords)}, after close`,
    detail:
      moodleAllowedIt === 'yes'
        ? 'Moodle allowed it, and nobody agreed it here.'
        : 'A person decides whether it is taken.',
  }),
  unseen: ({ because }) => ({
    title: 'Moodle does not say whether this was submitted',
    detail: unseen[String(because)] ?? '',
  }),
  'extension-not-agreed': ({ until }) => ({
    title: 'Extended in Moodle, not agreed here',
    detail: `In Moodle it runs until ${moment(until, deadlineInWords)}.`,
  }),
  'changed-after-intake': ({ change }) => ({
    title: 'Changed in Moodle after intake',
    detail: `${changes[String(change)] ?? ''} The copy taken stays the one that counts.`.trim(),
  }),
  'email-refused': ({ reply }) => ({ title: 'The mail server refused an email', detail: String(reply ?? '') }),
  'grade-differs': ({ why }) => ({ title: 'Moodle shows another grade', detail: String(why ?? '') }),
  'release-barred': () => ({
    title: 'Approved results cannot go out',
    detail: 'The release page says why. Whoever waits for them is told a later date.',
  }),
  'not-reopened': ({ what, whatToDo }) => ({
    title: 'The correction could not be opened in Moodle',
    detail: `${String(what ?? '')} ${String(whatToDo ?? '')}`.trim(),
  }),
  'job-failing': ({ what, whatToDo }) => ({
    title: 'A step keeps failing',
    detail: `${String(what ?? '')} ${String(whatToDo ?? '')}`.trim(),
  }),
  'moodle-short-list': () => ({
    title: 'Moodle’s list is short',
    detail: 'Fewer people are listed than are expected.',
  }),
};

/** The words of a problem. */
export function problemWords(kind: ProblemKind, detail: ProblemDetail): ProblemWords {
  return table[kind](detail);
}

/** True for the name of a kind of problem there is. */
export function isProblemKind(text: string): text is ProblemKind {
  return Object.hasOwn(table, text);
}

function moment(text: string | number | undefined, inWords: (at: Date) => string): string {
  const at = new Date(text ?? '');
  return Number.isNaN(at.getTime()) ? 'at a time that is not known' : inWords(at);
}
