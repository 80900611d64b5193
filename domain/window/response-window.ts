// The window in which a case study is answered (R206, R207): so many days, the opening day being the first, and closed at noon.
import { dateInWords } from '../calendar/uk-words.ts';
import { addDays, daysBetween, type LocalDate } from '../calendar/local-date.ts';
import type { CaseStudyTerms } from '../programme/programme.ts';
import { refused, type Refusal } from '../refusal.ts';

/** The closing day of a response window that opens on a day: day 8 counts day 1 (R207). */
export function responseClosesOn(opensOn: LocalDate, { windowDays }: Pick<CaseStudyTerms, 'windowDays'>): LocalDate {
  return addDays(opensOn, windowDays - 1);
}

/** True where a window is as long as its case study allows, or the programme has none (R206). */
export function checkResponseWindow(
  { opensOn, closesOn }: { readonly opensOn: LocalDate; readonly closesOn: LocalDate },
  caseStudy: Pick<CaseStudyTerms, 'windowDays'> | null,
): true | Refusal {
  if (caseStudy === null) return true;
  const day = responseClosesOn(opensOn, caseStudy);
  if (daysBetween(day, closesOn) === 0) return true;
  return refused('response-window-days', { field: 'closesOn', days: caseStudy.windowDays, closesOn: dateInWords(day) });
}
