// Working days: weekends, bank holidays and the days between.
import { expect, test } from '@jest/globals';
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDay, workingDayFrom } from '../../../domain/calendar/working-day.ts';

const holidays = new Set<LocalDate>(['2022-06-02', '2022-06-03']);

test('[R225] Monday to Friday are working days, weekends and bank holidays are not', () => {
  expect(isWorkingDay('2022-06-01', holidays)).toBe(true);
  expect(isWorkingDay('2022-06-02', holidays)).toBe(false);
  expect(isWorkingDay('2022-06-02', new Set())).toBe(true);
  expect(isWorkingDay('2022-06-04', holidays)).toBe(false);
  expect(isWorkingDay('2022-06-05', holidays)).toBe(false);
});

test('[R225] the next working day steps over the jubilee weekend', () => {
  expect(nextWorkingDay('2022-06-01', holidays)).toBe('2022-06-06');
  expect(workingDayFrom('2022-06-02', holidays)).toBe('2022-06-06');
  expect(workingDayFrom('2022-06-01', holidays)).toBe('2022-06-01');
  expect(addWorkingDays('2022-05-31', 2, holidays)).toBe('2022-06-06');
  expect(addWorkingDays('2022-05-31', 0, holidays)).toBe('2022-05-31');
});
