/** The office decides what waits on the intake page: drafts at close, late work, people whom Moodle does not show (R73, R74, R76). */
import type { Browser } from './browser.ts';
import { type Form, formsIn } from './form.ts';
import { shownWell, UnexpectedPage } from './shown-page.ts';

/** A submission as the page speaks of it: "Siobhán Ó Briain, Task 2". */
export interface Named {
  readonly name: string;
  readonly task: string;
}

/** Something that waits and a button can settle: whose it is and what the button does. */
export interface Waiting {
  readonly about: string;
  readonly act: 'refuse-late' | 'count-nothing' | 'seen';
}

const wordsOf = ({ name, task }: Named): string => `${name}, ${task}`;
const acts = ['refuse-late', 'count-nothing', 'seen'] as const;

/** Accepts or refuses a draft at close. Throws `UnexpectedPage` where the page does not offer it. */
export async function decideDraft(
  browser: Browser,
  windowId: string,
  draft: Named,
  decision: 'accept' | 'refuse',
  reason: string,
): Promise<void> {
  const doing = `deciding the draft of ${wordsOf(draft)}`;
  const shown = shownWell(doing, await browser.open(`/windows/${windowId}/intake`));
  const form = formsIn(shown).find(
    ({ choices, says }) => choices.has('decision') && says.includes(`the draft of ${wordsOf(draft)}`),
  );
  if (form === undefined) throw new UnexpectedPage(doing, shown);
  shownWell(doing, await browser.send(form, { decision, reason }));
}

/** Presses the buttons of everything that waits and for which `should` says yes. Answers how many. */
export async function decideWaiting(
  browser: Browser,
  windowId: string,
  should: (waiting: Waiting) => boolean,
): Promise<number> {
  const doing = 'deciding what waits';
  const shown = shownWell(doing, await browser.open(`/windows/${windowId}/intake`));
  const chosen = formsIn(shown).filter((form) => {
    const waiting = waitingIn(form);
    return waiting !== undefined && should(waiting);
  });
  for (const form of chosen) shownWell(doing, await browser.send(form, {}));
  return chosen.length;
}

function waitingIn({ values, says }: Form): Waiting | undefined {
  const act = acts.find((one) => one === values.get('act'));
  return act === undefined ? undefined : { act, about: says };
}
