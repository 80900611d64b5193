// How far a submission has come after the technical check: every one in exactly one place, so that each stage's numbers add up.
import type { SubmissionState } from './submission.ts';

/** In the order of the work, each with its state. */
const stateOf = {
  unrouted: 'ready-to-mark',
  notStarted: 'allocated',
  inMarking: 'marking',
  undrawn: 'marked',
  inModeration: 'in-moderation',
  withLead: 'adjudication',
  toConfirm: 'agreed',
  confirmed: 'outcome-confirmed',
  released: 'released',
} as const satisfies Record<string, SubmissionState>;

/** One place. */
export type Progress = keyof typeof stateOf;

const places: readonly Progress[] = [
  'unrouted',
  'notStarted',
  'inMarking',
  'undrawn',
  'inModeration',
  'withLead',
  'toConfirm',
  'confirmed',
  'released',
];

/** A total of the later stages: everything that has come so far or farther. */
const from = { ready: 'unrouted', marked: 'undrawn', final: 'toConfirm' } as const satisfies Record<string, Progress>;

/** The name of a total. */
export type ProgressTotal = keyof typeof from;

/** Where it is; null before it is ready to mark, and where it has left the window. */
export function progressOf(state: SubmissionState): Progress | null {
  return places.find((place) => stateOf[place] === state) ?? null;
}

/** The places that a name stands for: one, or all of a total. Empty for a name that is neither. */
export function placesNamed(name: string): readonly Progress[] {
  const first = Object.entries(from).find(([total]) => total === name)?.[1];
  return first === undefined ? places.filter((place) => place === name) : places.slice(places.indexOf(first));
}
