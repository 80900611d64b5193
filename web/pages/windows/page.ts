// All windows: the score, then a table.
import { daysBetween } from '../../../domain/calendar/local-date.ts';
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { dateInWords, dayAndMonth, longDate } from '../../../domain/calendar/uk-words.ts';
import { may } from '../../../domain/policy/may.ts';
import type { MilestoneName, MilestoneState } from '../../../domain/window/milestone.ts';
import { programmeOf } from '../../../services/frameworks/programme-of.ts';
import { intakeLines } from '../../../services/register/intake-lines.ts';
import { readWindows, type StoredWindow } from '../../../services/register/window-row.ts';
import { type MilestoneStanding, milestoneStandings } from '../../milestone-standings.ts';
import { needsOf, needsSum } from '../../needs.ts';
import { page, type Around } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { drawScore } from '../../view-helpers/score-geometry.ts';
import type { ScoreWindow } from '../../view-helpers/score-window.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';
import { unitName, windowName } from '../../window-name.ts';
import type { WindowLine, WindowsView } from './view-model.ts';

export const windowsPage = page({
  path: patterns.windows,
  may: 'see windows',
  async load(around, { at, account }) {
    const today = ukDate(at);
    const stored = await readWindows(around.database);
    const lines = await Promise.all(stored.map((window) => lineOf(around, window, at)));
    const waiting = lines.reduce((sum, { needs }) => sum + needs, 0);
    const inFlight = stored.filter(
      (window) => window.life !== 'planned' && daysBetween(window.window.closesOn, today) <= 125,
    );
    const data: WindowsView = {
      margin: [longDate(today).split(' ')[0] ?? '', dateInWords(today)],
      title: titleOf(inFlight.length, waiting),
      lead: '',
      score:
        inFlight.length === 0
          ? null
          : drawScore(
              inFlight.flatMap((window) =>
                lines.filter(({ stored: of }) => of === window).map((made) => staveOf(window, made)),
              ),
              today,
            ),
      windows: lines.map(({ line }) => line).toReversed(),
      setUpHref:
        account !== null && may(account, 'set up a window', { mode: around.config.mode })
          ? pathTo('setUpWindow', {})
          : null,
    };
    return { title: 'Windows', view: new URL('view.hbs', import.meta.url), data };
  },
});

function titleOf(flying: number, waiting: number): string {
  const windows = flying === 1 ? '1 window in flight' : `${flying === 0 ? 'No' : String(flying)} windows in flight`;
  if (waiting === 0) return `${windows}, nothing needs you`;
  return `${windows}, ${waiting === 1 ? '1 thing needs' : `${String(waiting)} things need`} you`;
}

/** A window's line with what its stave is drawn from. */
interface MadeLine {
  readonly stored: StoredWindow;
  readonly line: WindowLine;
  readonly needs: number;
  readonly standings: readonly MilestoneStanding[];
}

async function lineOf({ database, frameworks }: Around, stored: StoredWindow, at: Date): Promise<MadeLine> {
  const standings = await milestoneStandings(database, stored, ukDate(at));
  const submissions = await intakeLines(database, stored.id, at);
  const programme = programmeOf(frameworks, stored.window.programme);
  const units = [...new Set(stored.tasks.map(({ unit }) => unit))].map((unit) => unitName(programme, unit));
  const line = {
    name: windowName(stored),
    href: pathTo('window', { windowId: stored.id }),
    kind: `${stored.window.kind === 'final' ? 'Final' : 'Pre-assessment'}, ${units.join(' and ')}`,
    closes: stored.window.closesOn,
    state: stateOf(stored, at),
    expected: submissions.length,
    received: submissions.filter(({ standing }) => standing === 'received' || standing === 'draftAccepted').length,
    next: nextOf(stored, standings),
  };
  return {
    stored,
    line,
    standings,
    needs: stored.life === 'planned' ? 1 : needsSum(await needsOf(database, stored.id)),
  };
}

function stateOf({ life, closesAt }: StoredWindow, at: Date): Tag {
  switch (life) {
    case 'planned':
      return { state: 'needs you', word: 'To publish' };
    case 'published':
      return at > closesAt ? { state: 'in progress', word: 'Closing' } : { state: 'in progress', word: 'Open' };
    case 'collecting':
      return { state: 'in progress', word: 'Collecting' };
    case 'collected':
      return { state: 'done', word: 'Collected' };
  }
}

function nextOf({ life, window }: StoredWindow, standings: readonly MilestoneStanding[]): string {
  if (life === 'planned') return 'Publish it';
  if (life === 'published') return `Closes ${dayAndMonth(window.closesOn)}, 12 noon`;
  if (window.kind === 'pre-assessment') return 'Advice by a person';
  const next = standings.find(({ doneOn }) => doneOn === null);
  return next === undefined ? 'Everything is released' : `${shortNames[next.name]} ${dayAndMonth(next.dueOn)}`;
}

function staveOf({ id, window, life }: StoredWindow, { line, standings }: MadeLine): ScoreWindow {
  return {
    name: window.cohort,
    href: pathTo('window', { windowId: id }),
    about: `${String(line.expected)} expected, ${line.state.word.toLowerCase()}`,
    opens: window.opensOn ?? window.closesOn,
    closes: window.closesOn,
    isClosed: life === 'collecting' || life === 'collected',
    milestones: standings.map(({ name, dueOn, state }) => ({
      name: shortNames[name],
      on: dueOn,
      state: stateWords[state],
    })),
  };
}

const stateWords = {
  ahead: 'to come',
  met: 'met',
  'at-risk': 'at risk',
  missed: 'missed',
} as const satisfies Record<MilestoneState, string>;

const shortNames = {
  basicIssues: 'Basic issues',
  technicalCheck: 'Technical checks',
  corrections: 'Corrections',
  allocation: 'Allocation',
  marking: 'Marking',
  moderation: 'Moderation',
  outcomes: 'Outcomes',
  release: 'Release',
} as const satisfies Record<MilestoneName, string>;
