// A submission window: whose, for which tasks, from which day to noon on which day.
import type { LocalDate } from '../calendar/local-date.ts';
import { noonUk } from '../calendar/uk-time.ts';
import type { ProgrammeKey } from '../programme/programme-key.ts';

interface WindowFacts {
  /** The provider's own name of the cohort, such as `NPQH K`. */
  readonly cohort: string;
  readonly programme: ProgrammeKey;
  /** Ids of the programme's tasks that are submitted in this window. */
  readonly tasks: readonly string[];
  readonly closesOn: LocalDate;
}

/** The window whose submissions are marked. */
export interface FinalWindow extends WindowFacts {
  readonly kind: 'final';
  readonly opensOn: LocalDate;
}

/** A draft window (R14): collected and receipted, advised on by a person, never marked. `opensOn` is null where it is only a deadline. */
export interface PreAssessmentWindow extends WindowFacts {
  readonly kind: 'pre-assessment';
  readonly opensOn: LocalDate | null;
}

export type Window = FinalWindow | PreAssessmentWindow;

/** The instant the window shuts: noon UK time on its closing day, derived afresh from the day so that no clock change moves it (R12). */
export function closeOf(window: Pick<Window, 'closesOn'>): Date {
  return noonUk(window.closesOn);
}
