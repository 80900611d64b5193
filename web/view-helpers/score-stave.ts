// One stave of the score: thick until today, thin after, a bar at the close, a note for each milestone, the next one labelled.
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { placeOf, placeWithin } from './score-axis.ts';
import type { ScoreAxis } from './score-axis.ts';
import type { MilestoneState, ScoreWindow } from './score-window.ts';
import { nextOnStave } from './score-words.ts';

/** The measures that all staves of a picture share. */
export interface StaveFrame {
  readonly axis: ScoreAxis;
  readonly width: number;
  /** The first stave's height, and the way to the next. */
  readonly first: number;
  readonly step: number;
  readonly slim: boolean;
  /** Slim only: the words stand under the name, not beside it. */
  readonly below: boolean;
}

/** A note-head and where it stands. `r` is half its height. */
export interface ScoreNote {
  readonly shape: 'met' | 'open' | 'risk' | 'miss';
  readonly x: number;
  readonly r: number;
}

/** A line of text in the picture. */
export interface ScoreText {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

/** One drawn stave. `past` is where the thick line ends, or null before it begins. */
export interface Stave {
  readonly y: number;
  readonly href: string;
  readonly name: ScoreText;
  readonly about: ScoreText;
  readonly from: number;
  readonly to: number;
  readonly past: number | null;
  readonly close: number | null;
  readonly notes: readonly ScoreNote[];
  readonly next: ScoreText | null;
}

const shapes = { met: 'met', 'to come': 'open', 'at risk': 'risk', missed: 'miss' } as const satisfies Record<
  MilestoneState,
  string
>;

/** Draws the stave of one window; `index` counts from the top. */
export function drawStave(window: ScoreWindow, today: LocalDate, frame: StaveFrame, index: number): Stave {
  const { axis } = frame;
  const y = frame.first + frame.step * index;
  const release = window.milestones.at(-1);
  const [edgeLeft, edgeRight] = frame.slim ? [2, 330] : [axis.left, axis.right];
  const from = Math.min(edgeRight, Math.max(edgeLeft, placeOf(axis, window.opens)));
  const todayAt = placeWithin(axis, today);
  return {
    y,
    href: window.href,
    ...words(window, frame, y),
    from,
    to: Math.max(from, Math.min(edgeRight, placeOf(axis, release?.on ?? window.closes))),
    past: todayAt > from ? Math.min(todayAt, Math.max(from, placeOf(axis, release?.on ?? window.closes))) : null,
    close: visible(frame, placeOf(axis, window.closes)),
    notes: window.milestones.flatMap((milestone) => {
      const x = visible(frame, placeOf(axis, milestone.on));
      return x === null ? [] : [{ shape: shapes[milestone.state], x, r: milestone === release ? 6.5 : 4.5 }];
    }),
    next: label(window, frame, y),
  };
}

function words(
  { name, about }: ScoreWindow,
  { slim, below, width }: StaveFrame,
  y: number,
): Pick<Stave, 'name' | 'about'> {
  const line = (x: number, up: number, anchor: ScoreText['anchor'], text: string): ScoreText => ({
    x,
    y: y + up,
    anchor,
    text,
  });
  if (!slim) return { name: line(0, -2, 'start', name), about: line(0, 15, 'start', about) };
  if (below) return { name: line(0, -34, 'start', name), about: line(0, -16, 'start', about) };
  return { name: line(0, -16, 'start', name), about: line(width, -16, 'end', about) };
}

function label(window: ScoreWindow, { axis, slim, width }: StaveFrame, y: number): ScoreText | null {
  const next = nextOnStave(window);
  if (next === null) return null;
  const x = placeOf(axis, next.on);
  const long = next.text.length * 6.7;
  const under = { y: y + 24, text: next.text };
  if (next.isClose && x - long / 2 > 0 && x + long / 2 < width) return { ...under, x, anchor: 'middle' };
  if (x + long < width) return { ...under, x: slim ? Math.max(0, x - 6) : x, anchor: 'start' };
  return { ...under, x: Math.min(width, x + 6), anchor: 'end' };
}

function visible({ slim, width, axis }: StaveFrame, x: number): number | null {
  const left = slim ? 2 : axis.left;
  return x < left || x > width ? null : x;
}
