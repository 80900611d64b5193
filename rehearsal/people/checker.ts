/** A technical checker at work: reads the queue, looks at each submission, passes it on or asks for everything in one email (R81, R82). */
import type { Browser } from './browser.ts';
import type { Filling, Form } from './form.ts';
import { acts, offered } from './offered.ts';
import { shownWell } from './shown-page.ts';

/** A line of the queue, as it reads. */
export interface QueueLine {
  readonly href: string;
  readonly name: string;
  readonly task: string;
  /** "Not met", "To confirm", "Returned", "To decide" … */
  readonly state: string;
  /** "All 12 found", "2 not met", "Uploaded, not submitted" … */
  readonly found: string;
}

/** Says of a requirement, by its key, that it is not met to a person's eye. */
export type Eye = (requirement: string) => boolean;

/** The queue of a window, most urgent first. */
export async function checkQueue(browser: Browser, windowId: string): Promise<QueueLine[]> {
  const { page } = shownWell('reading the check’s queue', await browser.open(`/checks?window=${windowId}`));
  const words = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
  return page('main tbody tr')
    .toArray()
    .map((element) => {
      const row = page(element);
      const link = row.find('th a').first();
      return {
        href: link.attr('href') ?? '',
        name: words(link.text()),
        task: words(row.find('td').eq(2).text()),
        state: words(row.find('.govuk-tag').first().text()),
        found: words(row.find('td').eq(4).text()),
      };
    });
}

const boxes = /^answer\[(?<key>.+)\]$/u;

/** Confirms what the machine found, answers what only a person sees, and does what follows. */
export async function checkSubmission(
  browser: Browser,
  { href, name, task }: QueueLine,
  isWrong: Eye,
): Promise<'passed' | 'sent back' | 'still wrong'> {
  const doing = `checking ${name}, ${task}`;
  const shown = shownWell(doing, await browser.open(href));
  const form = offered(doing, shown, acts('save'));
  const answered = answersTo(form, isWrong);
  const faults = Object.entries(answered).some(([field, answer]) => boxes.test(field) && answer === 'not-met');
  if (!faults) {
    shownWell(doing, await browser.send(form, { ...answered, act: 'pass' }));
    return 'passed';
  }
  if (acts('tell')(form)) {
    shownWell(doing, await browser.send(form, { ...answered, act: 'tell' }));
    return 'still wrong';
  }
  // Told already: the next word is the office's.
  if (!acts('preview')(form)) return 'still wrong';
  const email = shownWell(doing, await browser.send(form, { ...answered, act: 'preview' }));
  const sending = offered(doing, email, ({ action }) => action.endsWith('/email'));
  shownWell(doing, await browser.send(sending, {}));
  return 'sent back';
}

/** An answer for every requirement that is open; where it is not met, a line for the email unless the machine wrote one. */
function answersTo(form: Form, isWrong: Eye): Filling {
  const filling: Record<string, string> = {};
  for (const field of form.choices.keys()) {
    const key = boxes.exec(field)?.groups?.['key'];
    if (key === undefined) continue;
    const answer = isWrong(key) ? 'not-met' : (form.values.get(field) ?? 'met');
    const note = form.values.get(`note[${key}]`)?.trim() ?? '';
    filling[field] = answer;
    filling[`note[${key}]`] = answer === 'not-met' && note === '' ? 'Please put this right and upload it again.' : note;
  }
  return filling;
}

/** What the programme office decides of a correction, with its reason (R86, R88, R91). */
export type CheckDecision = 'extend' | 'as-before' | 'with-return' | 'not-ready';

/** Decides it on the submission's page. */
export async function decideCorrection(
  browser: Browser,
  { href, name, task }: QueueLine,
  decision: CheckDecision,
  reason: string,
): Promise<void> {
  const doing = `deciding the correction of ${name}, ${task}`;
  const shown = shownWell(doing, await browser.open(href));
  shownWell(doing, await browser.send(offered(doing, shown, acts(decision)), { reason, act: decision }));
}
