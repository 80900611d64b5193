// Where a submission stands in the queue of the technical check, and in which order the queue is worked through.
import type { CheckStanding } from '../../domain/technical-check/check-standing.ts';
import type { QueuedCheck } from './queued-checks.ts';

/** The places, the most urgent first. */
export const placesInOrder = ['decide', 'recheck', 'problems', 'unsure', 'clear', 'asked', 'waiting', 'done'] as const;

/** Where a submission stands in the queue. */
export type QueuePlace = (typeof placesInOrder)[number];

/** Where it stands: a returned one that is still wrong, or that was never submitted, is an admin's as well (R86–R88). */
export function placeOf(one: QueuedCheck, standing: CheckStanding): QueuePlace {
  if (standing === 'lapsed') return 'decide';
  if (standing === 'asked' || standing === 'exception') return 'asked';
  if (standing === 'waiting' || standing === 'returned') return 'waiting';
  if (standing !== 'inCheck') return 'done';
  if (one.round > 0) return one.returnedAs === 'draft' ? 'decide' : 'recheck';
  if (one.checked === 0) return 'waiting';
  if (one.notMet > 0) return 'problems';
  return one.open > 0 ? 'unsure' : 'clear';
}
