/** Two people stand behind the pass rule, outcomes are confirmed as they were seen, and a moderator reads every fail's feedback (R11, R149). */
import type { Browser } from './browser.ts';
import { findForm } from './form.ts';
import { acts } from './offered.ts';
import { shownWell, type ShownPage } from './shown-page.ts';

async function pressIfOffered(browser: Browser, doing: string, address: string, act: string): Promise<boolean> {
  const shown = shownWell(doing, await browser.open(address));
  const form = findForm(shown, acts(act));
  if (form === undefined) return false;
  shownWell(doing, await browser.send(form, {}));
  return true;
}

/** Stands behind the pass rule and the borderline band. False for somebody who does already. */
export function confirmScheme(browser: Browser, windowId: string): Promise<boolean> {
  return pressIfOffered(browser, 'confirming the pass rule', `/windows/${windowId}/outcomes`, 'confirm-scheme');
}

/** Confirms every outcome that is proposed. False where there is none. */
export function confirmOutcomes(browser: Browser, windowId: string): Promise<boolean> {
  return pressIfOffered(browser, 'confirming outcomes', `/windows/${windowId}/outcomes`, 'confirm-outcomes');
}

/** Approves the letters of the dry run as it stands. False where none is ready. */
export function approveRelease(browser: Browser, windowId: string): Promise<boolean> {
  return pressIfOffered(browser, 'approving the release', `/windows/${windowId}/release`, 'approve');
}

/** Tells everybody who is neither ready nor told yet the later date that the page proposes. False where there is nobody. */
export async function tellLaterDates(browser: Browser, windowId: string): Promise<boolean> {
  const doing = 'telling a later date';
  const shown = shownWell(doing, await browser.open(`/windows/${windowId}/release`));
  const form = findForm(shown, acts('tell-date'));
  // Those who have been told no date are ticked.
  if (form?.values.has('entries') !== true) return false;
  shownWell(doing, await browser.send(form, {}));
  return true;
}

/** Reads the feedback of every fail that nobody has read. Answers how many. */
export async function readAllFeedback(browser: Browser, windowId: string): Promise<number> {
  const doing = 'reading feedback';
  const board = shownWell(doing, await browser.open(`/windows/${windowId}/outcomes`));
  const addresses = board
    .page('main a[href$="/feedback"]')
    .toArray()
    .map((link) => board.page(link).attr('href') ?? '');
  let read = 0;
  for (const address of addresses) {
    const button = findForm(shownWell(doing, await browser.open(address)), isReading);
    if (button === undefined) continue;
    shownWell(doing, await browser.send(button, {}));
    read += 1;
  }
  return read;
}

const isReading = ({ action, writable }: NonNullable<ReturnType<typeof findForm>>): boolean =>
  action.endsWith('/feedback') && writable.has('seen');

/** Holds a participant's result back, with a reason that only the office reads (R165). */
export async function holdResult(browser: Browser, personId: string, kind: string, reason: string): Promise<void> {
  const doing = 'holding a result';
  const shown: ShownPage = shownWell(doing, await browser.open(`/participants/${personId}/holds`));
  const form = findForm(shown, ({ choices }) => choices.has('kind'));
  if (form === undefined) return;
  shownWell(doing, await browser.send(form, { kind, reason }));
}
