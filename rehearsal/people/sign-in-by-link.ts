/** Signs in as people do: ask for a link, read the email, open the link, press the button. */
import type { Browser } from './browser.ts';
import { linkIn, mailTo } from './caught-mail.ts';
import { findForm } from './form.ts';
import { untilQuiet } from './rehearsal-clock.ts';
import { shownWell, UnexpectedPage } from './shown-page.ts';

/** Signs this browser in. Throws where no email came or the link does not work. */
export async function signInByLink(browser: Browser, catcher: string, address: string): Promise<void> {
  const asking = shownWell('asking for a sign-in link', await browser.open('/sign-in'));
  const form = findForm(asking, ({ writable }) => writable.has('email'));
  if (form === undefined) throw new UnexpectedPage('asking for a sign-in link', asking);
  shownWell('asking for a sign-in link', await browser.send(form, { email: address }));
  await untilQuiet(browser);
  const [newest] = await mailTo(catcher, address);
  if (newest === undefined) throw new Error(`No sign-in link came for ${address}.`);
  const opened = shownWell(
    'opening the sign-in link',
    await browser.open(await linkIn(catcher, newest.id, '/sign-in/')),
  );
  const button = findForm(opened, ({ action }) => action.includes('/sign-in/'));
  if (button === undefined) throw new UnexpectedPage('opening the sign-in link', opened);
  shownWell('signing in', await browser.send(button, {}));
}
