/** Somebody who marks: opens a sheet, gives each criterion a score, a place and a comment, reads it through, submits (R113, R119, R125). */
import { chance } from '../../domain/chance/chance.ts';
import type { Browser } from './browser.ts';
import { findForm } from './form.ts';
import { acts, offered } from './offered.ts';
import { shownWell, type ShownPage } from './shown-page.ts';

/** What they think of one criterion of one candidate; `scale` from lowest to highest. */
export type Judge = (candidate: string, criterion: string, scale: readonly number[]) => number;

const opinions = [
  'There is little that answers the descriptor: the account says what was planned, not what was done.',
  'It is shown with evidence, though the reasons for the choices that were made are thin.',
  'Reasons, adjustments and results are all there and can be traced.',
] as const;

/** Scores every criterion that is not scored yet, one save each, from a page of the sheet. Answers the page after the last. */
export async function scoreSheet(browser: Browser, opened: ShownPage, judge: Judge): Promise<ShownPage> {
  let shown = opened;
  for (;;) {
    const candidate = shown.page('.cand').first().text().trim();
    const form = findForm(shown, ({ writable }) => writable.has('version') && writable.has('place'));
    if (form === undefined) return shown;
    const doing = `marking ${candidate}`;
    const criterion = form.values.get('at') ?? '';
    const scale = (form.choices.get('score') ?? []).map(({ value }) => Number(value));
    const score = judge(candidate, criterion, scale);
    const filling = {
      score: String(score),
      comment: opinions[Math.min(scale.indexOf(score), opinions.length - 1)] ?? opinions[0],
      place: `Written account, page ${String(chance(candidate, criterion).int(2, 11))}`,
      seen: 'yes',
      then: 'next',
    };
    shown = shownWell(doing, await browser.send(form, filling));
  }
}

/** Submits from the review. Throws `UnexpectedPage` where something is still missing. */
export async function submitSheet(browser: Browser, review: ShownPage): Promise<ShownPage> {
  const doing = 'submitting a mark sheet';
  return shownWell(doing, await browser.send(offered(doing, review, acts('submit')), {}));
}

/** Takes a sheet back just after submitting it, reads it through again and submits it as it is (R125). */
export async function recallAndSubmit(browser: Browser, submitted: ShownPage): Promise<void> {
  const doing = 'recalling a mark sheet';
  const sheet = shownWell(doing, await browser.send(offered(doing, submitted, acts('recall')), {}));
  const { pathname } = new URL(sheet.url);
  await submitSheet(browser, shownWell(doing, await browser.open(`${pathname}/review`)));
}
