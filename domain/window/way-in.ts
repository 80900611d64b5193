// How work may come in (R18): by close, and after it only through a correction request, an agreed extension or an exception.
import { refused, type Refusal } from '../refusal.ts';
import { type CloseTerms, isInTime } from './in-time.ts';

/** The same test for every kind of thing that a participant or sponsor hands in. */
export type WayIn = 'window' | 'correction' | 'extension' | 'exception';

/** Until when a participant may still hand in, by each way that a person has opened for them; null = not opened. */
export interface OpenedWays {
  readonly correctionUntil: Date | null;
  readonly extensionUntil: Date | null;
  readonly exceptionUntil: Date | null;
}

/** The way by which something handed in at `at` is accepted, or `after-close` (R18). */
export function wayIn(at: Date, close: Date, opened: OpenedWays, terms: CloseTerms): WayIn | Refusal {
  if (isInTime(at, close, terms)) return 'window';
  const open = (until: Date | null): boolean => until !== null && isInTime(at, until, terms);
  if (open(opened.correctionUntil)) return 'correction';
  if (open(opened.extensionUntil)) return 'extension';
  if (open(opened.exceptionUntil)) return 'exception';
  return refused('after-close');
}
