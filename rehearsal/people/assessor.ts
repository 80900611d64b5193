/** An assessor at the list of scripts: starts the next ones, marks them, hands one back (R109). */
import type { Browser } from './browser.ts';
import { type Form, formsIn } from './form.ts';
import { type Judge, recallAndSubmit, scoreSheet, submitSheet } from './marker.ts';
import { offered } from './offered.ts';
import { shownWell } from './shown-page.ts';

const isStart = ({ values }: Form): boolean => values.has('submission');

/** The scripts that can be started, in the order of the list. */
async function toStart(browser: Browser): Promise<Form[]> {
  return formsIn(shownWell('reading the list of scripts', await browser.open('/my-scripts'))).filter(isStart);
}

/** One sitting: this part of what is left, at least one. `thenRecalls`: the first is taken back at once and submitted again. */
export async function markShare(
  browser: Browser,
  judge: Judge,
  sittingsLeft: number,
  thenRecalls: boolean,
): Promise<number> {
  const scripts = await toStart(browser);
  const share = scripts.slice(0, Math.ceil(scripts.length / sittingsLeft));
  for (const [place, script] of share.entries()) {
    const sheet = shownWell('starting a script', await browser.send(script, {}));
    const submitted = await submitSheet(browser, await scoreSheet(browser, sheet, judge));
    if (thenRecalls && place === 0) await recallAndSubmit(browser, submitted);
  }
  return share.length;
}

/** Hands the last script of the list back, with the candidate's other task where there is one. False where there is none. */
export async function handOneBack(browser: Browser, words: string): Promise<boolean> {
  const doing = 'handing a script back';
  const script = (await toStart(browser)).at(-1)?.values.get('submission');
  if (script === undefined) return false;
  const asked = shownWell(doing, await browser.open(`/my-scripts/${script}/hand-back`));
  const form = offered(doing, asked, ({ choices }) => choices.has('reason'));
  shownWell(doing, await browser.send(form, { reason: 'too-many', words }));
  return true;
}
