// A request for correction as E5 and E6 tell it: what is asked for, how to return it, by when.
import { z } from 'zod';

import { dayAndMonth, deadlineInWords, longDate, ukTime } from '../domain/calendar/uk-words.ts';
import { ukDate } from '../domain/calendar/uk-time.ts';
import { countInWords, listInWords } from './in-words.ts';
import { letterhead, line, webLink } from './letterhead.ts';

/** What both are told. `margin` is the criterion that asks for it, or the task. */
export const correctionProps = {
  ...letterhead,
  programme: line,
  tasksInWords: line,
  things: line,
  deadline: line,
  deadlineShort: line,
  items: z.array(z.object({ margin: line, line })).min(1),
  places: z.array(z.object({ task: line, link: webLink })).min(1),
  submitted: line,
};

/** A request as facts. */
export interface CorrectionAsked {
  readonly programme: string;
  readonly dueAt: Date;
  readonly items: readonly { readonly margin: string; readonly line: string }[];
  readonly places: readonly { readonly task: string; readonly link: string }[];
  /** When the submission came in. */
  readonly submittedAt: Date;
}

/** What both emails' props share beside the letterhead. */
export type CorrectionWords = Omit<z.input<z.ZodObject<typeof correctionProps>>, keyof typeof letterhead>;

/** The facts in words. */
export function correctionInWords({ programme, dueAt, items, places, submittedAt }: CorrectionAsked): CorrectionWords {
  return {
    programme,
    tasksInWords: listInWords(places.map(({ task }) => task)),
    things: countInWords(items.length, 'thing'),
    deadline: deadlineInWords(dueAt),
    deadlineShort: `${dayAndMonth(ukDate(dueAt))}, ${ukTime(dueAt)}`,
    items: items.map((item) => ({ ...item })),
    places: places.map((place) => ({ ...place })),
    submitted: longDate(ukDate(submittedAt)),
  };
}
