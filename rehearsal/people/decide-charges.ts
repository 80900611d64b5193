/** The office goes through the charges that the rules propose: some are waived with a reason, the rest confirmed together (R157, R158). */
import type { Browser } from './browser.ts';
import { acts, offered } from './offered.ts';
import { shownWell, type ShownPage } from './shown-page.ts';

/** Decides every charge that is proposed; `waives` says of a candidate whether the office waives, and why, or gives null. */
export async function decideCharges(
  browser: Browser,
  windowId: string,
  waives: (candidate: string) => string | null,
): Promise<void> {
  const doing = 'deciding charges';
  const address = `/windows/${windowId}/charges`;
  for (const { href, candidate } of proposedIn(shownWell(doing, await browser.open(address)))) {
    const reason = waives(candidate);
    if (reason === null) continue;
    const charge = shownWell(doing, await browser.open(href));
    shownWell(doing, await browser.send(offered(doing, charge, acts('waive')), { reason }));
  }
  if (proposedIn(shownWell(doing, await browser.open(address))).length === 0) return;
  const emails = shownWell(doing, await browser.open(`${address}/confirm`));
  const confirming = offered(doing, emails, ({ writable }) => writable.has('charges'));
  shownWell(doing, await browser.send(confirming, {}));
}

function proposedIn({ page }: ShownPage): { readonly href: string; readonly candidate: string }[] {
  return page('main tbody tr')
    .toArray()
    .map((element) => page(element))
    .filter((row) => row.find('.govuk-tag').text().trim() === 'Proposed')
    .map((row) => ({
      href: row.find('th a').attr('href') ?? '',
      candidate: row.find('td').first().text().trim(),
    }));
}
