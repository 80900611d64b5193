// What the three letters that tell a result share (E16, E17, E18): units, and feedback without a single mark (R151).
import { z } from 'zod';

import { listInWords } from './in-words.ts';
import { letterhead, line } from './letterhead.ts';

/** A unit and its outcome in words. */
const unit = z.object({ unit: line, outcome: line });

/** What was said about one content area. */
const area = z.object({ area: line, words: z.array(line).min(1) });

/** The fields of all three. */
export const resultProps = {
  ...letterhead,
  programme: line,
  candidate: line,
  headline: line,
  units: z.array(unit).min(1),
  areas: z.array(area),
};

/** A criterion that was not met: its code and text, what meeting it asks, where the evidence fell short. `words` null = nobody wrote any. */
export const shortfall = z.object({ margin: line, criterion: line, asks: line, words: line.nullable() });

/** A unit as a fact. */
export interface UnitOutcome {
  readonly unit: string;
  readonly result: 'pass' | 'fail';
}

/** A content area as a fact; one about which nothing was written has no words. */
export interface AreaFeedback {
  readonly area: string;
  readonly words: readonly string[];
}

/** A shortfall as a fact. */
export interface ShortfallTold {
  readonly unit: string;
  readonly code: string;
  readonly criterion: string;
  readonly asks: string;
  readonly words: string;
}

/** Outcomes in the rules' own words (R144). */
export function outcomesInWords(units: readonly UnitOutcome[]): z.input<typeof unit>[] {
  return units.map(({ unit: name, result }) => ({ unit: name, outcome: result === 'pass' ? 'Pass' : 'Fail' }));
}

/** Areas about which something was written. */
export function areasInWords(areas: readonly AreaFeedback[]): z.input<typeof area>[] {
  return areas.flatMap(({ area: name, words }) => (words.length === 0 ? [] : [{ area: name, words: [...words] }]));
}

/** "Task 1", "Task 1 and Task 2": the units that failed. */
export function failedInWords(units: readonly UnitOutcome[]): string {
  return listInWords(units.flatMap(({ unit: name, result }) => (result === 'fail' ? [name] : [])));
}

/** Shortfalls; the unit stands before the code where more than one failed. */
export function shortfallsInWords(
  told: readonly ShortfallTold[],
  units: readonly UnitOutcome[],
): z.input<typeof shortfall>[] {
  const several = units.filter(({ result }) => result === 'fail').length > 1;
  return told.map(({ unit: name, code, criterion, asks, words }) => ({
    margin: several ? `${name} ${code}` : code,
    criterion,
    asks,
    words: words === '' ? null : words,
  }));
}
