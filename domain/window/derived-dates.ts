// The two days that people are told when a window closes: the start of the full check, and the target for results.
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import type { FinalWindow } from './window.ts';

/** Keys `techCheck.startsAfterDays` and `results.targetWeeks`. */
export interface DerivedDateTerms {
  readonly technicalCheckAfterDays: number;
  readonly resultsTargetWeeks: number;
}

export const defaultDerivedDateTerms: DerivedDateTerms = { technicalCheckAfterDays: 7, resultsTargetWeeks: 15 };

/** Days counted from the closing day (R17); clock changes in between do not matter. */
export function derivedDates(
  window: Pick<FinalWindow, 'closesOn'>,
  terms: DerivedDateTerms,
): { readonly technicalCheckOn: LocalDate; readonly resultsTargetOn: LocalDate } {
  return {
    technicalCheckOn: addDays(window.closesOn, terms.technicalCheckAfterDays),
    resultsTargetOn: addDays(window.closesOn, terms.resultsTargetWeeks * 7),
  };
}
