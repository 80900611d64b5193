// Waits in tests for what other processes do in their own time.
import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again, for ten seconds unless told otherwise, until the answer is true. Throws when it never is. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, seconds = 10): Promise<void> {
  for (let tries = 0; tries < seconds * 40; tries += 1) {
    if (await isSo()) return;
    await sleep(25);
  }
  throw new Error(`${String(seconds)} seconds have passed, and still not: ${what}`);
}
