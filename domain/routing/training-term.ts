// How long a training counts (R103).
import { addMonths, type LocalDate } from '../calendar/local-date.ts';

/** Key `assessor.trainingValidMonths`. */
export const trainingValidMonths = 12;

/** The last day on which a training of that day counts. */
export function trainedUntil(trainedOn: LocalDate): LocalDate {
  return addMonths(trainedOn, trainingValidMonths);
}
