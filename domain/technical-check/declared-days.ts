// What a submission says of the days of its project and its placement: read from its words, and null wherever it is not sure (R42, R46).
import { z } from 'zod';
import { isLocalDate, localDateFromParts, type LocalDate } from '../calendar/local-date.ts';

const localDate = z.string().refine(isLocalDate);

/** The project's first and last day; the placement's working days, days and school. Null where nothing is said for sure. */
export const declaredDays = z.object({
  project: z.object({ from: localDate, to: localDate }).nullable(),
  placement: z
    .object({
      workingDays: z.number().nullable(),
      from: localDate.nullable(),
      to: localDate.nullable(),
      urn: z.string().nullable(),
    })
    .nullable(),
});

export type DeclaredDays = z.infer<typeof declaredDays>;

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const dateShape = `\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${months})[a-z]*,?\\s+\\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|\\d{4}-\\d{2}-\\d{2}`;
/** From a label to its value: a line's end, a tab, a colon or a few words. */
const gap = '[^\\d]{0,40}?';
const began = new RegExp(`\\bproject\\s+(?:began|started|start(?:\\s+date)?|from)\\b${gap}(${dateShape})`, 'iu');
const ended = new RegExp(
  `\\bproject\\s+(?:ended|finished|end(?:\\s+date)?|completed|to|until)\\b${gap}(${dateShape})`,
  'iu',
);
const ran = new RegExp(`\\bproject\\b${gap}(${dateShape})\\s+(?:to|until|–|—|-)\\s+(${dateShape})`, 'iu');
const placed = /\bplacement\b[^\d]{0,40}?(\d{1,3})\s+(?:working\s+|school\s+)?days\b/iu;
const placedFromTo = new RegExp(
  `\\bplacement\\b[^\\n]{0,60}?(${dateShape})\\s+(?:to|until|–|—|-)\\s+(${dateShape})`,
  'iu',
);
const placedAt = /\bplacement\s+school\b[\s\S]{0,120}?\bURN\b\D{0,5}(\d{6})\b/iu;

/** Reads the days from a document's text; null where it says nothing of them. */
export function daysDeclaredIn(text: string): DeclaredDays | null {
  const project = projectIn(text);
  const [from, to] = datesOf(placedFromTo.exec(text));
  const days = placed.exec(text)?.[1];
  const urn = placedAt.exec(text)?.[1] ?? null;
  const workingDays = days === undefined ? null : Number(days);
  const isPlaced = workingDays !== null || from !== undefined || urn !== null;
  const placement = isPlaced ? { workingDays, from: from ?? null, to: to ?? null, urn } : null;
  return project === null && placement === null ? null : { project, placement };
}

function projectIn(text: string): DeclaredDays['project'] {
  const [from = datesOf(ran.exec(text))[0]] = datesOf(began.exec(text));
  const [to = datesOf(ran.exec(text))[1]] = datesOf(ended.exec(text));
  return from === undefined || to === undefined || to < from ? null : { from, to };
}

const datesOf = (found: RegExpExecArray | null): readonly LocalDate[] =>
  (found ?? []).slice(1).flatMap((date) => dateOf(date) ?? []);

/** A day as people here write it, the day before the month; undefined where there is no such day. */
function dateOf(text: string): LocalDate | undefined {
  if (isLocalDate(text)) return text;
  const [day = '', month = '', year = ''] = text
    .toLowerCase()
    .split(/[\s/.,]+/u)
    .map((part) => part.replace(/(st|nd|rd|th)$/u, ''));
  const number = /^\d+$/u.test(month) ? month : String(months.split('|').indexOf(month.slice(0, 3)) + 1);
  return localDateFromParts(day, number, year);
}
