// Draws the score: windows as staves, milestones as notes, today one line through all. Two pictures, wide and for a phone.
import { addDays } from '../../domain/calendar/local-date.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { monthLines, placeOf } from './score-axis.ts';
import type { MonthLine, ScoreAxis } from './score-axis.ts';
import { drawStave } from './score-stave.ts';
import type { Stave, StaveFrame } from './score-stave.ts';
import type { ScoreWindow } from './score-window.ts';
import { windowInWords } from './score-words.ts';

/** One picture, ready to print. */
export interface ScorePicture {
  readonly width: number;
  readonly height: number;
  /** Where the month and today's lines end. */
  readonly foot: number;
  readonly months: readonly MonthLine[];
  readonly today: number;
  readonly staves: readonly Stave[];
}

/** The whole part: the sentence that stands for it, and both pictures. */
export interface ScoreDrawing {
  readonly title: string;
  readonly wide: ScorePicture;
  readonly slim: ScorePicture;
}

/** Draws the windows as they stand on `today`. The wide picture looks back 13 weeks at most, the slim one 2 weeks and 9 ahead. */
export function drawScore(windows: readonly ScoreWindow[], today: LocalDate): ScoreDrawing {
  return {
    title: windows.map((window) => windowInWords(window)).join(' '),
    wide: picture(windows, today, {
      axis: wideAxis(windows, today),
      width: 1080,
      first: 56,
      step: 58,
      slim: false,
      below: false,
    }),
    slim: picture(windows, today, slimFrame(windows, today)),
  };
}

function picture(windows: readonly ScoreWindow[], today: LocalDate, frame: StaveFrame): ScorePicture {
  const height = frame.first - (frame.slim ? 30 : 16) + frame.step * windows.length;
  const line = placeOf(frame.axis, today);
  return {
    width: frame.width,
    height,
    foot: height - 6,
    today: line,
    months: monthLines(frame.axis).map(({ x, name }) => ({ x, name: nextToToday(x, line) ? '' : name })),
    staves: windows.map((window, index) => drawStave(window, today, frame, index)),
  };
}

function wideAxis(windows: readonly ScoreWindow[], today: LocalDate): ScoreAxis {
  const starts = windows.map(({ opens }) => opens).filter((day) => day > addDays(today, -91));
  const from = windows.length === starts.length ? [...starts, today].sort()[0] : addDays(today, -91);
  const ends = windows.flatMap(({ closes, milestones }) => [closes, ...milestones.map(({ on }) => on)]);
  return { from: from ?? today, to: [...ends, today].sort().at(-1) ?? today, left: 210, right: 1056 };
}

function slimFrame(windows: readonly ScoreWindow[], today: LocalDate): StaveFrame {
  const axis = { from: addDays(today, -14), to: addDays(today, 63), left: 14, right: 326 };
  // Name and words share a line on a phone; where one pair is too long, all words go under their names.
  const below = windows.some(({ name, about }) => name.length * 7.6 + about.length * 6.1 > 330);
  return { axis, width: 342, first: below ? 88 : 70, step: below ? 92 : 74, slim: true, below };
}

function nextToToday(x: number, today: number): boolean {
  return x > today - 46 && x < today + 24;
}
