// Why a grade is not in Moodle, and other ways of telling a result, in words.
import { notWrittenReasons, type NotWritten } from '../domain/grade/why-not-written.ts';
import type { OtherWay } from '../domain/grade/moodle-grade.ts';

/** What keeps a grade here, and what to do about it. */
export interface NotWrittenWords {
  readonly title: string;
  readonly todo: string;
}

const reasons = {
  'no-workflow': {
    title: 'Marking workflow is off',
    todo: 'Without it Moodle has no release. Turn “Use marking workflow” on in the assignment’s settings and try again, or leave the results here: everyone has been told.',
  },
  'still-blind': {
    title: 'Submissions are anonymous, and identities are not revealed',
    todo: 'Nothing would reach the gradebook. Reveal identities in Moodle, which cannot be undone, and try again.',
  },
  'in-groups': {
    title: 'Students submit in groups',
    todo: 'A grade would be the whole group’s. Enter these in Moodle by hand.',
  },
  'no-grade': {
    title: 'The assignment takes no grade',
    todo: 'Set the grade’s type to “Scale” or “Point” in the assignment’s settings and try again.',
  },
  'no-assignment': { title: 'The assignment is gone', todo: 'Moodle no longer lists it in the course of this window.' },
  'no-account': {
    title: 'The participant’s Moodle account is not known',
    todo: 'Import the participant with their Moodle number, and try again.',
  },
} as const satisfies Record<NotWritten, NotWrittenWords>;

/** The words of a stored reason. */
export function notWrittenWords(reason: string | null): NotWrittenWords {
  const known = notWrittenReasons.find((one) => one === reason);
  return known === undefined ? { title: 'Not written', todo: reason ?? '' } : reasons[known];
}

/** How a result was told where no letter could. */
export const otherWayWords = {
  phone: 'By telephone',
  post: 'By post',
  'in-person': 'In person',
} as const satisfies Record<OtherWay, string>;
