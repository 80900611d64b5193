// Any day of the years that the product works in, with the days of the clock changes drawn often.
import fc from 'fast-check';
import { addDays, type LocalDate } from '../../../domain/calendar/local-date.ts';

const clockChanges = fc.constantFrom<LocalDate>('2021-03-28', '2021-10-31', '2022-03-27', '2022-10-30', '2024-03-31');

export const anyDate: fc.Arbitrary<LocalDate> = fc.oneof(
  clockChanges,
  fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2018-01-01', n)),
);
