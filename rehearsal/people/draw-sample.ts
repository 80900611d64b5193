/** The draw for moderation, with a seed that goes on the record (R130–R136). */
import type { Browser } from './browser.ts';
import { findForm } from './form.ts';
import { shownWell } from './shown-page.ts';

/** Draws what the page proposes. False where there is nothing to draw from, or marking is not complete. */
export async function drawSample(browser: Browser, windowId: string, seed: string): Promise<boolean> {
  const doing = 'drawing the sample';
  const shown = shownWell(doing, await browser.open(`/windows/${windowId}/sampling`));
  const form = findForm(shown, ({ writable }) => writable.has('frame') && writable.has('seed'));
  if (form === undefined) return false;
  shownWell(doing, await browser.send(form, { seed }));
  return true;
}
