// The frameworks a process works with: the data that ships, and in a live instance GOV.UK's own list of bank holidays (R225).
import type { Log } from '../log/log.ts';
import { loadFrameworks, type Frameworks } from './load-frameworks.ts';
import { publishedBankHolidays } from './published-bank-holidays.ts';

/** What of the configuration this asks. */
interface Asked {
  readonly mode: 'live' | 'rehearsal';
  readonly bankHolidaysUrl: string;
}

/** How long a start waits for the list, in milliseconds. */
const patienceMs = 2_000;

/**
 * Loads them. A rehearsal asks nobody, so that it is the same tomorrow; a live start falls back on the bundled list where the
 * published one cannot be had, and says so. Throws only where the data that ships is wrong.
 */
export async function frameworksInForce({ mode, bankHolidaysUrl: url }: Asked, log: Log): Promise<Frameworks> {
  const shipped = loadFrameworks();
  if (mode === 'rehearsal') return shipped;
  const { bankHolidays, fault } = await publishedBankHolidays(url, shipped.bankHolidays, patienceMs);
  if (fault === null) log.info({ url, to: bankHolidays.to }, 'bank holidays as published');
  else log.warn({ url, fault, to: bankHolidays.to }, 'bank holidays from the bundled list: the published one was not had');
  return { ...shipped, bankHolidays };
}
