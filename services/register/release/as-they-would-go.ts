// Compares what would be sent with what was confirmed and read: a mark scheme loaded since changes neither in silence (R149, R152).
import type { Database, Tx } from '../../database/database.ts';
import type { Frameworks } from '../../frameworks/load-frameworks.ts';
import type { ApprovedWords } from './approved-words.ts';
import { feedbackFor } from './feedback-for.ts';
import type { ReadEntry, ReadUnit } from './read-entries.ts';
import { type FinalScript, readFinal } from './read-final.ts';

/** A window's entries with the words that each confirmed script would be told in, by submission. */
export interface AsTheyWouldGo {
  readonly entries: readonly ReadEntry[];
  readonly words: ReadonlyMap<string, ApprovedWords>;
}

/** Puts the words together, and marks units where the outcome no longer follows or the words are not those that were read. */
export async function asTheyWouldGo(
  database: Database | Tx,
  frameworks: Frameworks,
  entries: readonly ReadEntry[],
): Promise<AsTheyWouldGo> {
  const submissionIds = entries.flatMap(({ units }) =>
    units.flatMap(({ state, submissionId }) => (state === 'outcome-confirmed' ? [submissionId] : [])),
  );
  if (submissionIds.length === 0) return { entries, words: new Map() };
  const scripts = await readFinal(database, frameworks, { submissionIds });
  const byId = new Map(scripts.map((script) => [script.submissionId, script]));
  const words = new Map(scripts.map((script) => [script.submissionId, wordsOf(script)]));
  const compared = (unit: ReadUnit): ReadUnit => {
    const script = byId.get(unit.submissionId);
    if (script === undefined) return unit;
    if (!script.stands) return { ...unit, outcomeStands: false };
    return { ...unit, feedbackRead: unit.readHash === words.get(unit.submissionId)?.hash };
  };
  return { entries: entries.map((entry) => ({ ...entry, units: entry.units.map(compared) })), words };
}

const wordsOf = (script: FinalScript): ApprovedWords => ({
  ...feedbackFor(script),
  requiresAll: script.scheme.passRule.requireAllTasks,
});
