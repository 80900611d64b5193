/** A page as a played person's browser got it, and what is said where another was needed. */
import type { CheerioAPI } from 'cheerio';

/** A page as it came. */
export interface ShownPage {
  readonly url: string;
  readonly status: number;
  readonly page: CheerioAPI;
}

/** Said where a page was needed and something else came. */
export class UnexpectedPage extends Error {
  constructor(doing: string, shown: ShownPage) {
    const says = shown.page('main').text().replaceAll(/\s+/gu, ' ').trim().slice(0, 400);
    super(`${doing}: ${shown.url} answered ${String(shown.status)}: ${says}`);
    this.name = 'UnexpectedPage';
  }
}

/** The page itself where it was shown as asked; throws `UnexpectedPage` where it says no. */
export function shownWell(doing: string, shown: ShownPage): ShownPage {
  if (shown.status !== 200) throw new UnexpectedPage(doing, shown);
  return shown;
}
