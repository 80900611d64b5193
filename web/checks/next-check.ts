// Working through the queue: where a submission stands in it, and which one follows.
import { checkStandingOf } from '../../domain/technical-check/check-standing.ts';
import type { Database } from '../../services/database/database.ts';
import { pathTo } from '../paths.ts';
import { placeOf, placesInOrder, type QueuePlace } from './queue-place.ts';
import { queuedChecks } from './queued-checks.ts';

/** A submission's place among those of its window that are to check now; `place` from 1, null where it is none of them. */
export interface InQueue {
  readonly place: number | null;
  readonly all: number;
  /** What follows it, or the first where it is the last; null where there is no other. */
  readonly next: string | null;
}

const now: readonly QueuePlace[] = ['recheck', 'problems', 'unsure', 'clear'];

/** Its place. A correction that only an admin can decide is none of a checker's. */
export async function inQueue(database: Database, windowId: string, id: string, mayDecide: boolean): Promise<InQueue> {
  const mine = mayDecide ? (['decide', ...now] as const) : now;
  const placed = (await queuedChecks(database, windowId)).flatMap((one) => {
    const standing = checkStandingOf(one.state);
    return standing === null ? [] : [{ id: one.id, place: placeOf(one, standing) }];
  });
  const ids = placesInOrder
    .filter((place) => mine.includes(place))
    .flatMap((place) => placed.filter((one) => one.place === place).map((one) => one.id));
  const index = ids.indexOf(id);
  const others = [...ids.slice(index + 1), ...ids.slice(0, Math.max(index, 0))];
  return { place: index === -1 ? null : index + 1, all: ids.length, next: others[0] ?? null };
}

/** Where a checker goes once a submission is dealt with: on to the next, or to the queue where there is no other. */
export function afterCheck(windowId: string, next: string | null): string {
  return next === null ? pathTo('checks', {}, { window: windowId }) : pathTo('check', { submissionId: next });
}
