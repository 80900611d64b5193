// How a submission leaves the technical check by a person's hand: passed, sent back, marked as it stands, not ready.
import { correctionDeadline } from '../../domain/calendar/correction-deadline.ts';
import type { DaysOff } from '../../domain/calendar/working-day.ts';
import { isRefusal, refused, type Refusal } from '../../domain/refusal.ts';
import {
  extendCorrection,
  findNotReady,
  markAsItStands,
  passCheck,
  requestCorrection,
} from '../../domain/submission/check-transitions.ts';
import { defaultCorrectionDays, remindBeforeMs, type CorrectionItem } from '../../domain/technical-check/correction.ts';
import { nextReturnLook } from '../../domain/technical-check/return-looks.ts';
import { lacksEngagement, notMet } from '../../domain/technical-check/results.ts';
import { isUndecided } from '../../domain/request/request.ts';
import type { Tx } from '../database/database.ts';
import { owe } from '../outbox/owe.ts';
import type { CheckedSubmission } from './checked-submission.ts';
import { addCorrection, correctionsOf } from './correction-row.ts';
import { record, type By } from './record.ts';
import { openHold } from './release/holds.ts';
import { requestsOfEntry } from './requests/read-requests.ts';
import { tell, tellParticipant } from './tell.ts';

/** Until when a correction asked for now has to be back (R83, R84). No school closures are known yet. */
export function dueFrom(at: Date, holidays: DaysOff): Date {
  return correctionDeadline(at, { days: defaultCorrectionDays, rollForward: true, holidays, closures: new Set() });
}

/** Ends the check; after a correction the participant is told that it is accepted (E7). */
export async function pass(tx: Tx, one: CheckedSubmission, by: By): Promise<Refusal | null> {
  if (await waitsForException(tx, one)) return refused('request-open');
  const moved = await record(tx, one.id, passCheck, { results: one.results }, by);
  if (isRefusal(moved)) return moved;
  await holdAward(tx, one, by);
  await tellOutcome(tx, one.id, by.at);
  return null;
}

/** An exception that was asked for is decided and recorded before marking (R93). */
async function waitsForException(tx: Tx, { entryId, unit }: CheckedSubmission): Promise<boolean> {
  const asked = await requestsOfEntry(tx, entryId);
  return asked.some((one) => one.kind === 'exception' && one.unit === unit && isUndecided(one.state));
}

/** What one email would ask for (R82). */
export function itemsOf(one: CheckedSubmission): readonly CorrectionItem[] {
  return notMet(one.results).map(({ requirement, note }) => ({
    requirement: requirement.key,
    tasks: [...requirement.tasks],
    codes: [...requirement.codes],
    line: note.trim(),
  }));
}

/** Asks for everything that is not met in one email, with its deadline (R82–R84); after the last round only an admin may (R87). */
export async function askBack(
  tx: Tx,
  one: CheckedSubmission,
  holidays: DaysOff,
  byAdmin: boolean,
  by: By,
): Promise<Refusal | null> {
  const earlier = await correctionsOf(tx, one.id);
  const input = { results: one.results, roundsUsed: earlier.length, byAdmin };
  const moved = await record(tx, one.id, requestCorrection, input, by);
  if (isRefusal(moved)) return moved;
  await openRound(tx, one, itemsOf(one), earlier.length + 1, holidays, by);
  return null;
}

/** Gives a lapsed correction more time: the same items, a new deadline (R88). */
export async function extend(
  tx: Tx,
  one: CheckedSubmission,
  holidays: DaysOff,
  reason: string,
  by: By,
): Promise<Refusal | null> {
  const earlier = await correctionsOf(tx, one.id);
  const last = earlier.at(-1);
  if (reason.trim() === '') return refused('reason-missing', { field: 'reason' });
  if (last === undefined) return refused('not-from-here');
  const moved = await record(tx, one.id, extendCorrection, undefined, by);
  if (isRefusal(moved)) return moved;
  await keepDecision(tx, one.id, reason, by);
  await openRound(tx, one, last.items, earlier.length + 1, holidays, by);
  return null;
}

async function openRound(
  tx: Tx,
  one: CheckedSubmission,
  items: readonly CorrectionItem[],
  round: number,
  holidays: DaysOff,
  by: By,
): Promise<void> {
  const dueAt = dueFrom(by.at, holidays);
  const made = {
    submissionId: one.id,
    round,
    askedAt: by.at,
    askedBy: by.who,
    dueAt,
    items,
    copyIdsBefore: one.copyIds,
  };
  const id = await addCorrection(tx, made);
  // One second after the last: the deadline's own second still counts.
  const settleAt = new Date(dueAt.getTime() + 1_000);
  await owe(tx, [
    { job: 'remind-correction', key: id, payload: { id }, dueAt: new Date(dueAt.getTime() - remindBeforeMs) },
    { job: 'settle-correction', key: id, payload: { id }, dueAt: settleAt },
    { job: 'look-for-returns', key: one.stored.id, payload: { id: one.stored.id }, dueAt: nextReturnLook(by.at) },
  ]);
}

/** Lets it be marked as it stands, with the reason (R88): what came back counts only where `takeReturn` says so. */
export async function letItStand(
  tx: Tx,
  one: CheckedSubmission,
  takeReturn: boolean,
  reason: string,
  by: By,
): Promise<Refusal | null> {
  if (reason.trim() === '') return refused('reason-missing', { field: 'reason' });
  if (await waitsForException(tx, one)) return refused('request-open');
  const last = (await correctionsOf(tx, one.id)).at(-1);
  const copyIds = takeReturn || last === undefined ? one.copyIds : last.copyIdsBefore;
  const moved = await record(tx, one.id, markAsItStands, { copyIds: [...copyIds] }, by);
  if (isRefusal(moved)) return moved;
  await keepDecision(tx, one.id, reason, by);
  await holdAward(tx, one, by);
  await tellOutcome(tx, one.id, by.at);
  return null;
}

/** Without engagement it is marked, and the result is held until an admin records evidence or an exception (R37, R208). */
async function holdAward(tx: Tx, { entryId, results }: CheckedSubmission, by: By): Promise<void> {
  if (!lacksEngagement(results)) return;
  const note = results.find(({ requirement }) => requirement.kind === 'engagement')?.note.trim() ?? '';
  // A hold that is open already says the same.
  await openHold(tx, entryId, 'engagement', note === '' ? 'Not confirmed at the technical check.' : note, by);
}

/** Finds it not ready for assessment (R91): the provider's team is told and speaks with the participant (E8). */
export async function callNotReady(tx: Tx, one: CheckedSubmission, reason: string, by: By): Promise<Refusal | null> {
  if (reason.trim() === '') return refused('reason-missing', { field: 'reason' });
  const moved = await record(tx, one.id, findNotReady, undefined, by);
  if (isRefusal(moved)) return moved;
  await keepDecision(tx, one.id, reason, by);
  const team: { id: string }[] = await tx.query(`select id from person where 'admin' = any(roles) order by email`);
  for (const { id } of team) await tell(tx, { template: 'not-ready', personId: id, occasion: one.id, at: by.at });
  return null;
}

/** Tells the participant what came of a return, once a round (E7). */
export async function tellOutcome(tx: Tx, submissionId: string, at: Date): Promise<void> {
  const last = (await correctionsOf(tx, submissionId)).at(-1);
  if (last === undefined) return;
  await tx.query('update correction set told_at = $2 where id = $1', [last.id, at]);
  await tellParticipant(tx, submissionId, {
    template: 'correction-result',
    occasion: `${last.id}@${at.toISOString()}`,
    at,
  });
}

async function keepDecision(tx: Tx, submissionId: string, reason: string, by: By): Promise<void> {
  await tx.query(
    'update correction set decided_by = $2, decided_at = $3 where id = (select id from correction where submission_id = $1 order by round desc limit 1)',
    [submissionId, by.who, by.at],
  );
  await tx.query(
    'insert into decision_reason (history_id, reason) select max(id), $2 from history where subject_id = $1',
    [submissionId, reason.trim()],
  );
}
