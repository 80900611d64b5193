/** The office looks somebody up in the window's list, as one does before something is agreed with them. */
import type { Browser } from './browser.ts';
import { shownWell } from './shown-page.ts';

/** Whom to look for: names are searched, the address tells two of one name apart. */
export interface Wanted {
  readonly name: string;
  readonly email: string;
}

/** Their id here. Throws a RangeError where the list has nobody of that name and address. */
export async function findParticipant(browser: Browser, windowId: string, wanted: Wanted): Promise<string> {
  const listed = shownWell(
    'looking somebody up',
    await browser.open(`/windows/${windowId}/submissions?q=${encodeURIComponent(wanted.name)}`),
  );
  const links = listed
    .page('main a[href^="/participants/"]')
    .toArray()
    .map((link) => listed.page(link).attr('href') ?? '');
  for (const link of new Set(links)) {
    const shown = shownWell('looking somebody up', await browser.open(link));
    if (shown.page('main').text().includes(wanted.email)) return new URL(shown.url).pathname.split('/').at(-1) ?? '';
  }
  throw new RangeError(`nobody called ${wanted.name} with the address ${wanted.email} is listed in the window`);
}
