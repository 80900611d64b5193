// The score in words: the one label beside each stave, and the sentence that stands for the picture.
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { dayAndMonth } from '../../domain/calendar/uk-words.ts';
import { dayInMargin } from './dates.ts';
import type { ScoreMilestone, ScoreWindow } from './score-window.ts';

/** What comes next on a stave, or null when all of it is past. */
export interface NextOnStave {
  readonly on: LocalDate;
  readonly text: string;
  readonly isClose: boolean;
}

/** The close while it is ahead, else the first milestone neither met nor missed. */
export function nextOnStave({ closes, isClosed, milestones }: ScoreWindow): NextOnStave | null {
  if (!isClosed) return { on: closes, text: `Closes ${dayInMargin(closes)}, noon`, isClose: true };
  const next = milestones.find(isAhead);
  if (next === undefined) return null;
  const risk = next.state === 'at risk' ? ', at risk' : '';
  return { on: next.on, text: `${next.name} ${dayInMargin(next.on)}${risk}`, isClose: false };
}

/** "NPQH K closed on Thursday 3 March; Marking is due Thursday 5 May and is at risk, Release Thursday 16 June." */
export function windowInWords(window: ScoreWindow): string {
  const closed = window.isClosed;
  const begin = `${window.name} ${closed ? 'closed on' : 'closes on'} ${dayAndMonth(window.closes)}${closed ? '' : ' at 12 noon'}`;
  const last = window.milestones.at(-1);
  const next = closed ? window.milestones.find(isAhead) : undefined;
  const due =
    next === undefined || next === last ? '' : `; ${lower(next.name)} is due ${dayAndMonth(next.on)}${risky(next)}`;
  const release = last === undefined ? '' : `, ${lower(last.name)} ${dayAndMonth(last.on)}`;
  return `${begin}${due}${release}.`;
}

function isAhead({ state }: ScoreMilestone): boolean {
  return state === 'to come' || state === 'at risk';
}

function risky({ state }: ScoreMilestone): string {
  return state === 'at risk' ? ' and is at risk' : '';
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
