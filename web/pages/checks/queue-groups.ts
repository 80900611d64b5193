// Puts the queue in order of urgency: what an admin decides, what came back, what is to check, what is waited for.
import { endOfDayUk } from '../../../domain/calendar/uk-time.ts';
import { checkStandingOf } from '../../../domain/technical-check/check-standing.ts';
import { defaultTimeline } from '../../../domain/window/milestone.ts';
import { addDays } from '../../../domain/calendar/local-date.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { pathTo } from '../../paths.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';
import type { QueuedCheck } from '../../checks/queued-checks.ts';
import { placeOf, placesInOrder, type QueuePlace } from '../../checks/queue-place.ts';
import type { CheckGroup, CheckLine } from './view-model.ts';

interface PlaceWords {
  readonly margin: string;
  readonly heading: (n: number) => string;
  readonly tag: Tag;
}

const things = (one: string, many: string) => (n: number) => `${String(n)} ${n === 1 ? one : many}`;

const places = {
  decide: {
    margin: 'To decide',
    heading: things('correction for an admin to decide', 'corrections for an admin to decide'),
    tag: { state: 'needs you', word: 'To decide' },
  },
  recheck: {
    margin: 'Come back',
    heading: things('correction to look at', 'corrections to look at'),
    tag: { state: 'needs you', word: 'Returned' },
  },
  problems: {
    margin: 'Not met',
    heading: things('submission with something not met', 'submissions with something not met'),
    tag: { state: 'needs you', word: 'Not met' },
  },
  unsure: {
    margin: 'To look at',
    heading: things('submission where a person must look', 'submissions where a person must look'),
    tag: { state: 'needs you', word: 'To look at' },
  },
  clear: {
    margin: 'All found',
    heading: things('submission with everything found', 'submissions with everything found'),
    tag: { state: 'in progress', word: 'To confirm' },
  },
  asked: {
    margin: 'Sent back',
    heading: things('submission sent back', 'submissions sent back'),
    tag: { state: 'in progress', word: 'Sent back' },
  },
  waiting: {
    margin: 'Not yet',
    heading: things('submission waiting for the check', 'submissions waiting for the check'),
    tag: { state: 'not started', word: 'Waiting' },
  },
  done: {
    margin: 'Done',
    heading: things('submission checked', 'submissions checked'),
    tag: { state: 'done', word: 'Checked' },
  },
} as const satisfies Record<QueuePlace, PlaceWords>;

/** The groups; what is done only where it was asked for. `isAdmin` decides nothing here: everyone sees what waits for whom. */
export function queueGroups(
  queue: readonly QueuedCheck[],
  windows: ReadonlyMap<
    string,
    { readonly stored: StoredWindow; readonly name: string; readonly unit: (id: string) => string }
  >,
  show: string,
): readonly CheckGroup[] {
  const placed = queue.flatMap((one) => {
    const standing = checkStandingOf(one.state);
    if (standing === null || (show !== '' && show !== 'all' && show !== standing)) return [];
    return [{ one, place: placeOf(one, standing) }];
  });
  return placesInOrder.flatMap((place): CheckGroup[] => {
    const here = placed.filter((each) => each.place === place && (show !== '' || place !== 'done'));
    if (here.length === 0) return [];
    const { margin, heading, tag } = places[place];
    return [{ margin, heading: heading(here.length), lines: here.map(({ one }) => lineOf(one, place, tag, windows)) }];
  });
}

function lineOf(one: QueuedCheck, place: QueuePlace, tag: Tag, windows: Parameters<typeof queueGroups>[1]): CheckLine {
  const window = windows.get(one.windowId);
  return {
    name: one.name,
    href: pathTo('check', { submissionId: one.id }),
    candidate: one.candidate,
    window: window?.name ?? '',
    task: window?.unit(one.unit) ?? one.unit,
    state: tag,
    found: foundOf(one, place),
    by: byWhen(one, place, window?.stored),
  };
}

function foundOf({ notMet, open, checked, round, returnedAs, state }: QueuedCheck, place: QueuePlace): string {
  if (place === 'asked') return `${String(notMet)} asked for, round ${String(round)}`;
  if (place === 'done') return state === 'not-ready' ? 'Not ready for assessment' : 'Ready to mark';
  if (checked === 0) return 'Not read yet';
  const parts = [
    ...(returnedAs === 'draft' ? ['Uploaded, not submitted'] : []),
    ...(notMet > 0 ? [`${String(notMet)} not met`] : []),
    ...(open > 0 ? [`${String(open)} to look at`] : []),
  ];
  return parts.length === 0 ? `All ${String(checked)} found` : parts.join(', ');
}

/** The deadline of the correction, or the day by which checks are to be done (R24). */
function byWhen({ dueAt }: QueuedCheck, place: QueuePlace, stored: StoredWindow | undefined): Date | null {
  if (place === 'asked') return dueAt;
  if (place === 'done' || stored === undefined) return null;
  const days = place === 'decide' || place === 'recheck' ? defaultTimeline.corrections : defaultTimeline.technicalCheck;
  return endOfDayUk(addDays(stored.window.closesOn, days));
}
