/** The rehearsal's clock as somebody steps it: wait until the present moment's work is done, then go on. */
import { z } from 'zod';
import type { Browser } from './browser.ts';

const moment = z.object({
  now: z.coerce.date(),
  due: z.number(),
  next: z.coerce.date().nullable(),
  nextJob: z.string().nullable(),
});

/** The present moment, its work done, and what falls due next. */
export interface QuietMoment {
  readonly now: Date;
  /** Null when nothing is owed any more. */
  readonly next: Date | null;
  readonly nextJob: string | null;
}

const patienceMs = 120_000;

/** Waits until nothing is left to do. Throws when two minutes of real time go by in which the work of the moment has not become less. */
export async function untilQuiet(browser: Browser): Promise<QuietMoment> {
  let least = Infinity;
  let since = performance.now();
  for (;;) {
    const { now, due, next, nextJob } = moment.parse(await browser.read('/rehearsal?format=json&wait=1'));
    if (due === 0) return { now, next, nextJob };
    if (due < least) {
      least = due;
      since = performance.now();
    }
    if (performance.now() - since > patienceMs)
      throw new Error(
        `Two minutes have gone in which the work of ${now.toISOString()} came no further: ${due} pieces are not done.`,
      );
  }
}

/** Steps through everything that falls due up to `last`, or some way towards it, and stands at a due moment. The browser's owner may step. */
export function stepThrough(browser: Browser, last: Date): Promise<QuietMoment> {
  return press(browser, { through: last.toISOString() });
}

/** Steps to `until`, before which nothing may fall due, and waits for the work of that moment. */
export function stepTo(browser: Browser, until: Date): Promise<QuietMoment> {
  return press(browser, { until: until.toISOString() });
}

async function press(browser: Browser, fields: Readonly<Record<string, string>>): Promise<QuietMoment> {
  const status = await browser.press('/rehearsal', fields);
  // 409: work came up since we looked. It is waited for, and the caller steps again.
  if (status !== 303 && status !== 409)
    throw new Error(`The rehearsal’s clock would not step: its page answered ${status}.`);
  return untilQuiet(browser);
}
