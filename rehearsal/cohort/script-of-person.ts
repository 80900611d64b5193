/** What happens to a whole person rather than to one task: suspension, unenrolment, deferral, withdrawal. */
import { addDays } from '../../domain/calendar/local-date.ts';
import type { Chance } from '../../domain/chance/chance.ts';
import type { Act, ScheduledAction } from './action.ts';
import type { CaseName } from './cases.ts';
import { officeMoment } from './moments.ts';
import type { Person } from './person.ts';
import { type CohortWindow, dayAlong } from './window-of.ts';

const suspend: Act = { by: 'tutor', act: { kind: 'suspend' } };
const unenrol: Act = { by: 'tutor', act: { kind: 'unenrol' } };

/** What is done, and how far along the window (0 to 1); past 1 is the day after close. */
const acts = new Map<CaseName, { readonly along: number; readonly act: Act }>([
  ['suspended-with-work', { along: 0.6, act: suspend }],
  ['suspended-without-work', { along: 0.1, act: suspend }],
  ['vanished-before-close', { along: 0.6, act: unenrol }],
  ['unenrolled-after-submitting', { along: 2, act: unenrol }],
  ['deferred', { along: 0.6, act: { by: 'office', act: { kind: 'defer', reason: 'Maternity leave; agreed.' } } }],
  ['withdrawn', { along: 0.6, act: { by: 'office', act: { kind: 'withdraw', reason: 'Left the profession.' } } }],
]);

/** The lines of the script that name no task; most people have none. */
export function scriptOfPerson(person: Person, window: CohortWindow, draw: Chance): ScheduledAction[] {
  const found = acts.get(person.case);
  if (found === undefined) return [];
  const day = found.along > 1 ? addDays(window.closesOn, 1) : dayAlong(window, found.along);
  return [{ at: officeMoment(draw, day), personId: person.id, taskId: null, ...found.act }];
}
