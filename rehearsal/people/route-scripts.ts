/** The office looks at a routing plan and commits what it sees (R106). */
import type { Browser } from './browser.ts';
import { findForm } from './form.ts';
import { shownWell } from './shown-page.ts';

/** Previews with this seed and commits. False where no script waits, or nobody can take any. */
export async function routeScripts(browser: Browser, windowId: string, seed: string): Promise<boolean> {
  const doing = 'routing scripts';
  const preview = shownWell(doing, await browser.open(`/windows/${windowId}/routing?seed=${encodeURIComponent(seed)}`));
  const form = findForm(preview, ({ values }) => values.has('seen'));
  if (form === undefined) return false;
  shownWell(doing, await browser.send(form, {}));
  return true;
}
