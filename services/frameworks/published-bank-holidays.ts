// GOV.UK's own list of bank holidays, with the bundled copy where it cannot be reached (R225). Asked once at the start of a live process.
import { z } from 'zod';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { localDateSchema } from './bank-holidays-schema.ts';
import type { BankHolidays } from './load-frameworks.ts';

const publishedSchema = z.object({
  'england-and-wales': z.object({ events: z.array(z.object({ date: localDateSchema })).min(1) }),
});

/** The list in force, and why the published one was left out where it was. */
export interface HolidayAnswer {
  readonly bankHolidays: BankHolidays;
  readonly fault: string | null;
}

/**
 * The bank holidays by `url` (GOV.UK's `bank-holidays.json`) for every year it covers, by the bundled copy for the others.
 * Never throws and takes `timeoutMs` at most: a deadline never waits for another server.
 */
export async function publishedBankHolidays(url: string, bundled: BankHolidays, timeoutMs = 5000): Promise<HolidayAnswer> {
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    if (!reply.ok) return { bankHolidays: bundled, fault: `answered ${reply.status}` };
    const published = publishedSchema.parse(await reply.json());
    return { bankHolidays: merge(published['england-and-wales'].events.map(({ date }) => date), bundled), fault: null };
  } catch (error) {
    return { bankHolidays: bundled, fault: error instanceof Error ? error.message : String(error) };
  }
}

function merge(published: readonly LocalDate[], bundled: BankHolidays): BankHolidays {
  const year = (date: LocalDate): string => date.slice(0, 4);
  const covered = new Set(published.map(year));
  const days = new Set([...published, ...[...bundled.days].filter((date) => !covered.has(year(date)))]);
  const last = published.toSorted().at(-1);
  const to: LocalDate = last !== undefined && year(last) > year(bundled.to) ? `${Number(year(last))}-12-31` : bundled.to;
  return { days, from: bundled.from, to };
}
