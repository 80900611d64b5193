/** The programme office sets a window up and publishes it, by the pages' own forms. */
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { Family } from '../../domain/programme/programme-key.ts';
import type { Browser } from './browser.ts';
import { choiceOf, findForm, type Form } from './form.ts';
import { shownWell, type ShownPage, UnexpectedPage } from './shown-page.ts';

/** What the office types and chooses. */
export interface WindowToSetUp {
  readonly family: Family;
  /** The programme's code. */
  readonly programme: string;
  readonly cohort: string;
  /** What the Moodle course is called. */
  readonly course: string;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  /** The programme's first day, where it is asked for. */
  readonly startsOn: LocalDate | null;
}

const isSetUpForm = ({ writable }: Form): boolean => writable.has('cohort');

function formOf(doing: string, shown: ShownPage, fits: (form: Form) => boolean): Form {
  const found = findForm(shown, fits);
  if (found === undefined) throw new UnexpectedPage(doing, shown);
  return found;
}

/** Sets it up and answers the window's id. Throws `UnexpectedPage` where the form comes back. */
export async function setUpWindow(browser: Browser, wanted: WindowToSetUp): Promise<string> {
  const doing = 'setting up the window';
  const empty = formOf(doing, shownWell(doing, await browser.open('/windows/new')), isSetUpForm);
  const filling = {
    programme: choiceOf(
      empty,
      'programme',
      (words) =>
        words.startsWith(`${wanted.programme}:`) && words.includes('2019') === (wanted.family === '2019-framework'),
    ),
    cohort: wanted.cohort,
    kind: choiceOf(empty, 'kind', (words) => words.startsWith('Final')),
    opens: wanted.opensOn,
    closes: wanted.closesOn,
    ...(wanted.startsOn === null ? {} : { starts: wanted.startsOn }),
    course: choiceOf(empty, 'course', (words) => words.includes(wanted.course)),
  };
  const lookedUp = formOf(
    doing,
    shownWell(doing, await browser.send(empty, { ...filling, then: 'look-up' })),
    isSetUpForm,
  );
  const saved = shownWell(doing, await browser.send(lookedUp, { then: 'save' }));
  const id = /^\/windows\/([0-9a-f-]{36})$/u.exec(new URL(saved.url).pathname)?.[1];
  if (id === undefined) throw new UnexpectedPage(doing, saved);
  return id;
}

/** Publishes it: from then on participants are told. */
export async function publishWindow(browser: Browser, windowId: string): Promise<void> {
  const doing = 'publishing the window';
  const shown = shownWell(doing, await browser.open(`/windows/${windowId}/publish`));
  shownWell(
    doing,
    await browser.send(
      formOf(doing, shown, ({ action }) => action.endsWith('/publish')),
      {},
    ),
  );
}
