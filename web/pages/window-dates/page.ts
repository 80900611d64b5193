// Changing the dates of a window that has not closed (R20, R21, R22): whoever was told the old ones is told the new ones.
import { z } from 'zod';
import { isLocalDate, type LocalDate } from '../../../domain/calendar/local-date.ts';
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { dateInWords, deadlineInWords } from '../../../domain/calendar/uk-words.ts';
import { keyText } from '../../../domain/programme/programme-key.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { mayChangeDates } from '../../../domain/window/fixed-dates.ts';
import { checkLastAcceptance } from '../../../domain/window/last-acceptance.ts';
import { parseWindow } from '../../../domain/window/parse-window.ts';
import { closeOf, type Window } from '../../../domain/window/window.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { programmeOf } from '../../../services/frameworks/programme-of.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { findWindow } from '../../find-window.ts';
import { page, type Around, type Shown } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { refusalWords } from '../../refusal-words.ts';
import { windowName } from '../../window-name.ts';
import { changeDates, daysText } from './change-dates.ts';
import { cutoffWarnings } from './moodle-cutoffs.ts';
import { limitsOf } from './query.ts';
import type { WindowDatesView } from './view-model.ts';

interface Typed {
  readonly opens: string;
  readonly closes: string;
}

export const windowDatesPage = page({
  path: patterns.windowDates,
  may: 'change the dates of a window',
  async load(around, { params, at }) {
    const stored = await openWindow(around, params.windowId, at);
    return isRefusal(stored)
      ? stored
      : shown(around, stored, { opens: stored.window.opensOn ?? '', closes: stored.window.closesOn }, []);
  },
  form: z.object({ opens: z.string(), closes: z.string(), seen: z.string() }),
  async submit(around, { params, at, account }, { seen, ...typed }) {
    const stored = await openWindow(around, params.windowId, at);
    if (isRefusal(stored)) return stored;
    const { lastAcceptance, told } = await limitsOf(around.database, stored.id);
    const after = datesOf(around, stored, typed);
    const faults = 'kind' in after ? limitFaults(stored, after, lastAcceptance, at) : after;
    if (faults.length > 0 || !('kind' in after)) return shown(around, stored, typed, faults);
    const fault = await inTransaction(around.database, (tx) =>
      changeDates(tx, stored.id, after, seen, { who: account?.personId ?? '', at }),
    );
    if (fault !== undefined) return fault;
    const warnings = await cutoffWarnings(around.moodle, stored, closeOf(after));
    const letters =
      told === 0
        ? 'Nobody had been told the old dates.'
        : told === 1
          ? '1 participant is told.'
          : `${String(told)} participants are told.`;
    return {
      goTo: pathTo('window', params),
      notice: [`The window closes ${deadlineInWords(closeOf(after))}. ${letters}`, ...warnings].join(' '),
    };
  },
});

async function openWindow({ database }: Around, id: string, at: Date): Promise<StoredWindow | Refusal> {
  const stored = await findWindow(database, id);
  if (isRefusal(stored)) return stored;
  return at > stored.closesAt || (stored.life !== 'planned' && stored.life !== 'published')
    ? refused('window-closed-already')
    : stored;
}

/** The window with the days that were typed, or their faults. */
function datesOf(
  { frameworks }: Around,
  { window }: StoredWindow,
  { opens, closes }: Typed,
): Window | readonly Refusal[] {
  const programme = programmeOf(frameworks, window.programme);
  return parseWindow(
    {
      cohort: window.cohort,
      programme: keyText(window.programme),
      kind: window.kind,
      opensOn: opens,
      closesOn: closes,
      tasks: window.tasks,
    },
    [programme],
  );
}

/** What the calendar, the cohort and a reformed programme's fixed dates say of the new days. */
function limitFaults(
  { window, startsOn }: StoredWindow,
  after: Window,
  last: Readonly<Record<string, LocalDate>>,
  at: Date,
): readonly Refusal[] {
  const accepted = checkLastAcceptance(after, last);
  const fixed = startsOn === null ? true : mayChangeDates(window, after, startsOn, ukDate(at));
  return [
    ...(closeOf(after) <= at ? [refused('closes-in-the-past', { field: 'closesOn' })] : []),
    ...(isRefusal(accepted) ? [refused(accepted.refused, { ...inWords(accepted), field: 'closesOn' })] : []),
    ...(isRefusal(fixed) ? [refused(fixed.refused, { field: 'closesOn' })] : []),
  ];
}

function inWords({ detail = {} }: Refusal): Readonly<Record<string, string | number>> {
  const day = String(detail['lastAcceptance']);
  return { ...detail, lastAcceptance: isLocalDate(day) ? dateInWords(day) : day };
}

async function shown(
  { database, moodle }: Around,
  stored: StoredWindow,
  { opens, closes }: Typed,
  faults: readonly Refusal[],
): Promise<Shown> {
  const { told } = await limitsOf(database, stored.id);
  const words = (name: string) =>
    faults
      .filter(({ detail }) => detail?.['field'] === name)
      .map((fault) => refusalWords(fault))
      .map(({ title, says }) => `${title}. ${says}`)[0] ?? '';
  const data: WindowDatesView = {
    margin: ['Window', windowName(stored)],
    title: `Change the dates of ${windowName(stored)}`,
    lead:
      told === 0
        ? 'Nobody has been written to about this window yet.'
        : `${told === 1 ? '1 participant was' : `${String(told)} participants were`} told the dates below. Each is told the new ones as soon as you save, and reminders move with the close.`,
    action: pathTo('windowDates', { windowId: stored.id }),
    fields: [{ name: 'seen', value: daysText(stored.window) }],
    errors: [
      ...(words('opensOn') === '' ? [] : [{ href: '#opens', text: words('opensOn') }]),
      ...(words('closesOn') === '' ? [] : [{ href: '#closes', text: words('closesOn') }]),
    ],
    opens: {
      id: 'opens',
      name: 'opens',
      label: 'Opens',
      hint: 'Told to participants as 9am',
      value: opens,
      error: words('opensOn'),
      type: 'date',
      autocomplete: '',
    },
    closes: {
      id: 'closes',
      name: 'closes',
      label: 'Closes',
      hint: 'At 12 noon UK time',
      value: closes,
      error: words('closesOn'),
      type: 'date',
      autocomplete: '',
    },
    warnings: await cutoffWarnings(moodle, stored, stored.closesAt),
    save: told === 0 ? 'Change the dates' : 'Change the dates and tell participants',
    cancelHref: pathTo('window', { windowId: stored.id }),
  };
  return { title: data.title, view: new URL('view.hbs', import.meta.url), data, status: faults.length > 0 ? 422 : 200 };
}
