// A task as E1 and E2 tell it, and what both emails say of a window.
import { z } from 'zod';

import { dayAndMonth, deadlineInWords, ukTime } from '../domain/calendar/uk-words.ts';
import { ukDate } from '../domain/calendar/uk-time.ts';
import { line, webLink } from './letterhead.ts';

/** A task or part, where to upload it, and what belongs to it. */
export const task = z.object({ task: line, link: webLink, uploads: z.array(line).min(1) });

/** A task as a fact: `uploads` are the documents asked for, in the order to show them. */
export interface TaskToUpload {
  readonly task: string;
  readonly link: string;
  readonly uploads: readonly string[];
}

/** "Thursday 3 March 2022, 12 noon UK time" for headings and "Thursday 3 March, 12 noon" for subjects. */
export function closingInWords(closesAt: Date): { readonly closes: string; readonly closesShort: string } {
  return { closes: deadlineInWords(closesAt), closesShort: `${dayAndMonth(ukDate(closesAt))}, ${ukTime(closesAt)}` };
}
