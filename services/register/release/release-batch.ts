// Releases an approved batch, all of it in one transaction: looks again at every hold, moves every script, writes every letter (R144).
import { isRefusal } from '../../../domain/refusal.ts';
import { laterReasons, letterOf, markersInModeration } from '../../../domain/release/dry-run.ts';
import { defaultReleaseTerms } from '../../../domain/release/release-terms.ts';
import { type ResultLetter, resultLetters } from '../../../domain/release/result-letter.ts';
import { release } from '../../../domain/submission/release-transitions.ts';
import { unitStanding } from '../../../domain/release/unit-standing.ts';
import { z } from 'zod';
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import type { Tx } from '../../database/database.ts';
import { owe } from '../../outbox/owe.ts';
import { recordAll } from '../record-all.ts';
import type { By } from '../record.ts';
import { tell } from '../tell.ts';
import { readWindow } from '../window-row.ts';
import { approvedHashes } from './approved-words.ts';
import { dryRunOf, type DryRunNow, type ReleaseSetting } from './dry-run-of.ts';
import type { ReadEntry } from './read-entries.ts';
import { tellOverdue } from './tell-overdue.ts';

const members = z.array(z.object({ entry_id: z.string(), letter: z.enum(resultLetters) }));

/**
 * Releases it; how many letters were written. One that is out, or was taken back, is left alone: doing it twice writes nothing twice.
 * Whoever is held by now, or has left, is left out; everyone who waits on is told in the same words (R165).
 */
export async function releaseBatch(tx: Tx, setting: ReleaseSetting, batchId: string, at: Date): Promise<number> {
  const found: { window_id: string }[] = await tx.query('select window_id from release_batch where id = $1', [batchId]);
  const windowId = found[0]?.window_id;
  if (windowId === undefined) throw new Error(`There is no release ${batchId}.`);
  await tx.query('select 1 from submission_window where id = $1 for update', [windowId]);
  const open: unknown[] = await tx.query(
    'select 1 from release_batch where id = $1 and released_at is null and taken_back_at is null for update',
    [batchId],
  );
  if (open.length === 0) return 0;
  const stored = await readWindow(tx, windowId);
  await tx.query(
    `select 1 from entry where id in (select entry_id from release_member where batch_id = $1) order by id for update`,
    [batchId],
  );
  const { gate, entries, words } = await dryRunOf(tx, setting, stored, at);
  if (gate !== true) throw new Error(`Results cannot go out: ${gate.refused}.`);
  const by = { who: 'clock', at };
  const letters = members.parse(
    await tx.query(
      `select entry_id, letter from release_member where batch_id = $1 and state = 'approved' order by entry_id`,
      [batchId],
    ),
  );
  const approved = await approvedHashes(tx, batchId);
  const touching = markersInModeration(entries, defaultReleaseTerms);
  const byId = new Map(entries.map((entry) => [entry.entryId, entry]));
  const going: { entry: ReadEntry; letter: ResultLetter }[] = [];
  for (const { entry_id, letter } of letters) {
    const entry = byId.get(entry_id);
    const why =
      entry === undefined ? 'gone' : (leftOutBecause(entry, letter, touching) ?? changedWords(entry, words, approved));
    if (entry === undefined || why !== null) await leaveOut(tx, batchId, entry_id, why ?? 'gone');
    else going.push({ entry, letter });
  }
  await sendOut(tx, batchId, going, by);
  // A further fail has a charge to propose (R156).
  if (going.some(({ letter }) => letter === 'result-fail-again'))
    await owe(tx, [{ job: 'propose-charges', key: batchId, payload: { id: windowId }, dueAt: at }]);
  await tx.query('update release_batch set released_at = $2 where id = $1', [batchId, at]);
  await tellOverdue(tx, windowId, ukDate(at), at);
  return going.length;
}

/** Why an approved entry does not go after all, or null. */
function leftOutBecause(entry: ReadEntry, letter: ResultLetter, touching: ReadonlySet<string>): string | null {
  if (entry.holds.length > 0) return 'held';
  const assessed = entry.units.filter(({ state }) => unitStanding(state).kind !== 'without');
  if (assessed.length === 0) return 'left';
  const [reason] = laterReasons(assessed, touching, defaultReleaseTerms);
  if (reason !== undefined) return reason;
  return letterOf(assessed) === letter ? null : 'letter-changed';
}

/** What goes out is what was approved, word for word (R152). */
function changedWords(
  { units }: ReadEntry,
  words: DryRunNow['words'],
  approved: ReadonlyMap<string, string>,
): 'words-changed' | null {
  const changed = units.some(({ submissionId }) => words.get(submissionId)?.hash !== approved.get(submissionId));
  return changed ? 'words-changed' : null;
}

async function leaveOut(tx: Tx, batchId: string, entryId: string, because: string): Promise<void> {
  await tx.query(
    `update release_member set state = 'left-out', left_out_because = $3 where batch_id = $1 and entry_id = $2`,
    [batchId, entryId, because],
  );
}

async function sendOut(
  tx: Tx,
  batchId: string,
  going: readonly { readonly entry: ReadEntry; readonly letter: ResultLetter }[],
  by: By,
): Promise<void> {
  const scripts = going.flatMap(({ entry }) => entry.units.filter(({ state }) => state === 'outcome-confirmed'));
  const inputs = new Map(scripts.map(({ submissionId }) => [submissionId, undefined]));
  const moved = await recordAll(tx, release, inputs, by);
  if (isRefusal(moved)) throw new Error(`A script of release ${batchId} cannot be released: ${moved.refused}.`);
  await tx.query(
    `update release_member set state = 'released' where batch_id = $1 and entry_id = any($2) and state = 'approved'`,
    [batchId, going.map(({ entry }) => entry.entryId)],
  );
  for (const { entry, letter } of going)
    await tell(tx, { template: letter, personId: entry.personId, occasion: entry.entryId, at: by.at });
}
