/** What two markers and a lead do at the moderation queue: mark blind, propose, accept, hand on, decide (R136–R138). */
import type { Browser } from './browser.ts';
import { type Filling, type Form, formsIn } from './form.ts';
import { type Judge, scoreSheet, submitSheet } from './marker.ts';
import { acts, offered } from './offered.ts';
import { shownWell, type ShownPage } from './shown-page.ts';

/** A line of the queue. */
interface QueueLine {
  readonly href: string;
  readonly candidate: string;
  readonly state: string;
}

async function queueOf(browser: Browser): Promise<QueueLine[]> {
  const { page } = shownWell('reading the moderation queue', await browser.open('/moderation'));
  return page('main tbody tr')
    .toArray()
    .map((element) => {
      const row = page(element);
      const link = row.find('th a').first();
      return {
        href: link.attr('href') ?? '',
        candidate: link.text().trim(),
        state: row.find('.govuk-tag').first().text().trim(),
      };
    });
}

const inState = async (browser: Browser, state: string): Promise<QueueLine[]> =>
  (await queueOf(browser)).filter((line) => line.state === state);

/** Marks this part of the second sheets that are open. */
export async function secondMarkShare(browser: Browser, judge: Judge, sittingsLeft: number): Promise<number> {
  const open = await inState(browser, 'To mark');
  const share = open.slice(0, Math.ceil(open.length / sittingsLeft));
  for (const { href } of share) {
    const sheet = shownWell('opening a second sheet', await browser.open(href));
    await submitSheet(browser, await scoreSheet(browser, sheet, judge));
  }
  return share.length;
}

/** Settles what the two differ on: `worth` is what a criterion is worth to whoever decides. */
function settled(form: Form, candidate: string, worth: Judge, reason: string): Filling {
  const filling: Record<string, string> = {};
  for (const [field, choices] of form.choices) {
    if (!field.startsWith('score ')) continue;
    const criterion = field.slice('score '.length);
    const scale = choices.map(({ value }) => Number(value));
    filling[field] = String(worth(candidate, criterion, scale));
    filling[`reason ${criterion}`] = reason;
  }
  return filling;
}

/** Proposes scores for everything that can be compared, or hands it to the lead. */
export async function proposeAll(
  browser: Browser,
  worth: Judge,
  handsOn: (candidate: string) => boolean,
): Promise<void> {
  for (const { href, candidate } of await inState(browser, 'Compare')) {
    const doing = `comparing the sheets of ${candidate}`;
    const shown = shownWell(doing, await browser.open(href));
    const send = async (form: Form, filling: Filling): Promise<ShownPage> =>
      shownWell(doing, await browser.send(form, filling));
    if (handsOn(candidate)) await send(offered(doing, shown, acts('hand-to-lead')), {});
    else {
      const form = offered(doing, shown, acts('propose'));
      await send(form, settled(form, candidate, worth, 'Read again together against the descriptor.'));
    }
  }
}

/** The first marker accepts what is proposed, or says that they cannot agree. */
export async function answerProposals(browser: Browser, handsOn: (candidate: string) => boolean): Promise<void> {
  for (const { href, candidate } of await inState(browser, 'Proposed')) {
    const doing = `answering a proposal for ${candidate}`;
    const shown = shownWell(doing, await browser.open(href));
    const answers = formsIn(shown);
    const wanted = answers.find(acts(handsOn(candidate) ? 'hand-to-lead' : 'accept'));
    // Whoever second-marks elsewhere sees own proposals in the same list: they are for another to answer.
    if (wanted !== undefined && answers.some(acts('accept'))) shownWell(doing, await browser.send(wanted, {}));
  }
}

/** The lead decides everything that two could not agree on. */
export async function decideAll(browser: Browser, worth: Judge): Promise<void> {
  for (const { href, candidate } of await inState(browser, 'Decide')) {
    const doing = `deciding ${candidate}`;
    const shown = shownWell(doing, await browser.open(href));
    const form = offered(doing, shown, ({ choices }) => [...choices.keys()].some((name) => name.startsWith('score ')));
    shownWell(
      doing,
      await browser.send(form, settled(form, candidate, worth, 'Decided on the descriptor, with both comments read.')),
    );
  }
}
