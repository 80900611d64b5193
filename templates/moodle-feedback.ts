// The feedback that stands beside a grade in Moodle: the same words as in the letter, for one unit, as plain text and without a mark (R149–R151).
import { areasInWords, type AreaFeedback, type ShortfallTold } from './result.ts';

/** What it is made from. `shortfalls` is empty after a pass. */
export interface MoodleFeedback {
  readonly result: 'pass' | 'fail';
  readonly shortfalls: readonly ShortfallTold[];
  readonly areas: readonly AreaFeedback[];
}

/** The text: the outcome, each criterion not met with what it asks and where the evidence fell short, then area by area. */
export function moodleFeedback({ result, shortfalls, areas }: MoodleFeedback): string {
  return [
    result === 'pass' ? 'Pass' : 'Fail',
    ...(shortfalls.length === 0 ? [] : ['Where the evidence fell short']),
    ...shortfalls.map(shortfallLines),
    ...(areasInWords(areas).length === 0 ? [] : ['What your assessors wrote']),
    ...areasInWords(areas).map(({ area, words }) => [`${area}.`, ...words].join(' ')),
    'Your result and what comes next are in our email.',
  ].join('\n\n');
}

function shortfallLines({ code, criterion, asks, words }: ShortfallTold): string {
  const evidence = words === '' ? [] : [`Your evidence: ${words}`];
  return [`${code} ${criterion}`, `To meet this: ${asks}`, ...evidence].join('\n');
}
