// The steps of a participant's journey with their dates. After the check they follow the calendar and never the script: where everyone
// is told the same, nobody can read from a script's pace how it was marked.
import { daysBetween, type LocalDate } from '../calendar/local-date.ts';
import { defaultTimeline, milestones, type MilestoneName } from '../window/milestone.ts';
import type { Window } from '../window/window.ts';
import type { ParticipantStanding } from './participant-standing.ts';

export type StepName = 'close' | 'check' | 'marking' | 'moderation' | 'results';

/** One step. `day` is when it ends (close, moderation), begins (check, marking) or falls (results). */
export interface Step {
  readonly name: StepName;
  readonly state: 'done' | 'now' | 'ahead';
  readonly day: LocalDate;
}

/** What the journey is drawn from; `resultsOn` is the day that was last told. */
export interface JourneyFacts {
  readonly standing: ParticipantStanding;
  readonly today: LocalDate;
  readonly resultsOn: LocalDate;
}

const steps = ['close', 'check', 'marking', 'moderation', 'results'] as const satisfies readonly StepName[];

/** The steps in order, with one of them now; a pre-assessment window has none, because nothing of it is marked (R14). */
export function journey(window: Window, facts: JourneyFacts): readonly Step[] {
  const due = new Map(milestones(window, defaultTimeline).map(({ name, dueOn }) => [name, dueOn]));
  const dayOf = (name: MilestoneName) => due.get(name) ?? window.closesOn;
  const days: Readonly<Record<StepName, LocalDate>> = {
    close: window.closesOn,
    check: dayOf('basicIssues'),
    marking: dayOf('allocation'),
    moderation: dayOf('moderation'),
    results: facts.resultsOn,
  };
  if (due.size === 0) return [];
  const now = steps.indexOf(stepOf(facts, dayOf('marking')));
  const over = facts.standing === 'result-sent';
  return steps.map((name, index) => ({
    name,
    state: index < now || over ? 'done' : index === now ? 'now' : 'ahead',
    day: days[name],
  }));
}

function stepOf({ standing, today }: JourneyFacts, markedBy: LocalDate): StepName {
  switch (standing) {
    case 'to-submit':
    case 'draft-at-close':
    case 'not-received':
    case 'deferred':
    case 'withdrawn':
      return 'close';
    case 'received':
    case 'checking':
    case 'to-correct':
    case 'correction-decided':
    case 'team-in-touch':
      return 'check';
    case 'marking':
      return daysBetween(today, markedBy) >= 0 ? 'marking' : 'moderation';
    case 'result-sent':
      return 'results';
  }
}
