/** A participant presses the button that says that they read our mail, from the link in it (R28). */
import { browserAt } from './browser.ts';
import { linkIn, mailTo } from './caught-mail.ts';
import { findForm } from './form.ts';
import { shownWell, UnexpectedPage } from './shown-page.ts';

/** False where nothing with such a link has come to this address yet. */
export async function confirmAddress(site: string, catcher: string, address: string): Promise<boolean> {
  const [newest] = await mailTo(catcher, address);
  if (newest === undefined) return false;
  const browser = browserAt(site);
  const opened = shownWell('confirming an address', await browser.open(await linkIn(catcher, newest.id, '/address/')));
  const form = findForm(opened, ({ action }) => action.includes('/address/'));
  if (form === undefined) throw new UnexpectedPage('confirming an address', opened);
  shownWell('confirming an address', await browser.send(form, {}));
  return true;
}
