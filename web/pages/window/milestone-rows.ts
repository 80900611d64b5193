// The milestones of a window as rows (R24): due, and done on which day.
import { daysBetween, type LocalDate } from '../../../domain/calendar/local-date.ts';
import { shortDate } from '../../../domain/calendar/uk-words.ts';
import type { DaysOff } from '../../../domain/calendar/working-day.ts';
import { defaultTimeline, type MilestoneName, type MilestoneState } from '../../../domain/window/milestone.ts';
import type { MilestoneStanding } from '../../milestone-standings.ts';
import type { Milestone } from '../../view-helpers/part-props.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';

/** What each milestone is called. */
export const milestoneNames = {
  basicIssues: 'Basic issues',
  technicalCheck: 'Technical checks',
  corrections: 'Corrections closed',
  allocation: 'Allocation',
  marking: 'Marking',
  moderation: 'Moderation',
  outcomes: 'Outcomes confirmed',
  release: 'Release',
} as const satisfies Record<MilestoneName, string>;

const tags = {
  ahead: { state: 'not started', word: 'To come' },
  met: { state: 'done', word: 'Met' },
  'at-risk': { state: 'needs you', word: 'At risk' },
  missed: { state: 'stopped', word: 'Missed' },
} as const satisfies Record<MilestoneState, Tag>;

/** One row a milestone. */
export function milestoneRows(standings: readonly MilestoneStanding[], holidays: DaysOff): readonly Milestone[] {
  return standings.map(({ name, dueOn, doneOn, state }) => ({
    name: milestoneNames[name],
    day: defaultTimeline[name],
    due: dueOn,
    note: holidays.has(dueOn) ? ', bank holiday' : '',
    state: tags[state],
    done: doneWords(dueOn, doneOn),
  }));
}

function doneWords(dueOn: LocalDate, doneOn: LocalDate | null): string {
  if (doneOn === null) return '';
  const late = daysBetween(dueOn, doneOn);
  if (late <= 0) return shortDate(doneOn);
  return `${shortDate(doneOn)}, ${late === 1 ? '1 day' : `${String(late)} days`} late`;
}
