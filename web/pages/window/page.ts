// One window (D2): where everybody is, what needs a person, the milestones. Also as JSON, for whoever drives a rehearsal.
import { daysBetween, type LocalDate } from '../../../domain/calendar/local-date.ts';
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { dayAndMonth, deadlineInWords, longDate } from '../../../domain/calendar/uk-words.ts';
import { defaultDerivedDateTerms, derivedDates } from '../../../domain/window/derived-dates.ts';
import { programmeOf } from '../../../services/frameworks/programme-of.ts';
import { intakeLines } from '../../../services/register/intake-lines.ts';
import { leadsToOutcome } from '../../../domain/window/yield.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { intakeLedgers } from '../../intake-ledger.ts';
import { type MilestoneStanding, milestoneStandings } from '../../milestone-standings.ts';
import { needsOf, needsSum } from '../../needs.ts';
import { page } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { findWindow } from '../../find-window.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { windowName } from '../../window-name.ts';
import { stageRows } from '../../stage-ledger.ts';
import { actsFor } from './acts.ts';
import { milestoneNames, milestoneRows } from './milestone-rows.ts';
import { emailCounts, stageCounts, unitsOfEntries } from './query.ts';
import { windowReport } from './report.ts';
import type { WindowView } from './view-model.ts';

export const windowPage = page({
  path: patterns.window,
  may: 'see windows',
  async load({ database, frameworks }, { params, at, query }) {
    const stored = await findWindow(database, params.windowId);
    if (isRefusal(stored)) return stored;
    const lines = await intakeLines(database, stored.id, at);
    if (query.get('format') === 'json')
      return {
        send: JSON.stringify(
          windowReport(
            stored,
            lines,
            await unitsOfEntries(database, stored.id),
            await stageCounts(database, stored.id),
            await emailCounts(database, stored.id),
          ),
        ),
        type: 'json',
        name: null,
      };
    const needs = await needsOf(database, stored.id);
    const today = ukDate(at);
    const standings = await milestoneStandings(database, stored, today);
    const data: WindowView = {
      margin: [dayOf(stored, today), dayAndMonth(today)],
      title: titleOf(stored, needsSum(needs)),
      lead: leadOf(stored, at),
      whereMargin: `Where all ${String(new Set(lines.map(({ personId }) => personId)).size)} are`,
      ledgers: intakeLedgers(stored, programmeOf(frameworks, stored.window.programme), lines, (unit, of) =>
        stageRows(stored, unit, of),
      ),
      acts: actsFor(stored, needs),
      quiet: quietOf(stored, today, standings),
      milestones: milestoneRows(standings, frameworks.bankHolidays.days),
      links: [
        { href: pathTo('intake', { windowId: stored.id }), text: 'Intake' },
        { href: pathTo('submissions', { windowId: stored.id }), text: 'All submissions' },
        ...stageLinks(stored),
        { href: pathTo('windowDates', { windowId: stored.id }), text: 'Change the dates' },
        { href: pathTo('rehearsalData', { windowId: stored.id }), text: 'Data for a rehearsal' },
      ],
    };
    return { title: windowName(stored), view: new URL('view.hbs', import.meta.url), data };
  },
});

/** Where each stage is steered; a window that leads to no outcome has none of them. */
function stageLinks({ id: windowId, window }: StoredWindow): WindowView['links'] {
  if (!leadsToOutcome(window)) return [];
  return [
    { href: pathTo('checks', {}, { window: windowId }), text: 'Technical checks' },
    { href: pathTo('checkRules', { windowId }), text: 'Rules of the check' },
    { href: pathTo('routing', { windowId }), text: 'Routing' },
    { href: pathTo('sampling', { windowId }), text: 'Sampling' },
    { href: pathTo('outcomes', { windowId }), text: 'Outcomes' },
    { href: pathTo('release', { windowId }), text: 'Release' },
    { href: pathTo('charges', { windowId }), text: 'Charges' },
    { href: pathTo('grades', { windowId }), text: 'Grades in Moodle' },
  ];
}

function dayOf({ window }: StoredWindow, today: StoredWindow['window']['closesOn']): string {
  const day = daysBetween(window.closesOn, today);
  return day < 0 ? `${String(-day)} days to close` : `Day ${String(day)} of 105`;
}

function titleOf(stored: StoredWindow, waiting: number): string {
  const name = windowName(stored);
  if (stored.life === 'planned') return `${name} is not published yet`;
  if (waiting === 0) return name;
  return `${name}: ${waiting === 1 ? '1 thing needs' : `${String(waiting)} things need`} you`;
}

function leadOf({ window, closesAt }: StoredWindow, at: Date): string {
  const closes = `${at > closesAt ? 'Closed' : 'Closes'} ${deadlineInWords(closesAt)}.`;
  return window.kind === 'final'
    ? `${closes} Results ${longDate(derivedDates(window, defaultDerivedDateTerms).resultsTargetOn)}.`
    : closes;
}

function quietOf(
  { life, window, closesAt }: StoredWindow,
  today: LocalDate,
  standings: readonly MilestoneStanding[],
): string {
  if (life === 'published')
    return `Nothing needs you. Everything is collected when the window closes on ${deadlineInWords(closesAt)}.`;
  if (life === 'collecting') return 'Nothing needs you. Submissions are being copied.';
  if (window.kind === 'pre-assessment') return 'Nothing needs you. Every draft is here and receipted.';
  const { technicalCheckOn } = derivedDates(window, defaultDerivedDateTerms);
  if (today < technicalCheckOn) return `Nothing needs you. The technical check starts ${longDate(technicalCheckOn)}.`;
  const next = standings.find(({ doneOn }) => doneOn === null);
  if (next === undefined) return 'Nothing needs you. Every result that there is has been released.';
  return `Nothing needs you here. Next: ${milestoneNames[next.name]}, due ${longDate(next.dueOn)}.`;
}
