/** The office records what it agreed with a participant: an extension, a deferral, a withdrawal. */
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { Browser } from './browser.ts';
import { choiceOf, type Filling, findForm, type Form } from './form.ts';
import { shownWell, type ShownPage, UnexpectedPage } from './shown-page.ts';

/** What was agreed. `task` is the task's name, null for all of them; `until` is an extension's last day. */
export interface Agreed {
  readonly kind: 'extension' | 'deferral' | 'withdrawal';
  readonly personId: string;
  readonly windowId: string;
  readonly task: string | null;
  readonly until: LocalDate | null;
  readonly reason: string;
}

function formOf(shown: ShownPage): Form {
  const found = findForm(shown, ({ action }) => action.includes('/agree'));
  if (found === undefined) throw new UnexpectedPage('agreeing something', shown);
  return found;
}

/** Fills the form in and, where the page asks once more, confirms. Throws `UnexpectedPage` where it is refused. */
export async function agree(
  browser: Browser,
  { kind, personId, windowId, task, until, reason }: Agreed,
): Promise<void> {
  const doing = `recording a ${kind}`;
  const form = formOf(
    shownWell(doing, await browser.open(`/participants/${personId}/agree?kind=${kind}&window=${windowId}`)),
  );
  const filling: Filling = {
    reason,
    ...(until === null ? {} : { until }),
    ...(form.choices.has('unit')
      ? { unit: choiceOf(form, 'unit', (words) => (task === null ? words.startsWith('All') : words === task)) }
      : {}),
  };
  const answer = shownWell(doing, await browser.send(form, filling));
  if (!new URL(answer.url).pathname.endsWith('/agree')) return;
  const last = shownWell(doing, await browser.send(formOf(answer), {}));
  if (new URL(last.url).pathname.endsWith('/agree')) throw new UnexpectedPage(doing, last);
}
