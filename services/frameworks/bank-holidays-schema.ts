// The shape of the bundled bank holidays (`frameworks/bank-holidays.json`).
import { z } from 'zod';
import { isLocalDate, type LocalDate } from '../../domain/calendar/local-date.ts';

export const localDateSchema = z.custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value), {
  error: 'not a day written YYYY-MM-DD',
});

export const bankHolidaysSchema = z.object({
  division: z.literal('england-and-wales'),
  covers: z.strictObject({ from: localDateSchema, to: localDateSchema }),
  source: z.object({ attribution: z.string().min(1) }),
  holidays: z.array(z.strictObject({ date: localDateSchema, title: z.string().min(1), substitute: z.literal(true).optional() })),
});
