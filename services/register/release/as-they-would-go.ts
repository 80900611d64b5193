// Compares what would be sent with what was confirmed and read: a mark scheme loaded since changes neither in silence (R149, R152).
import type { Database, Tx } from '../../database/database.ts';
import type { Frameworks } from '../../frameworks/load-frameworks.ts';
import { feedbackFor } from './feedback-for.ts';
import type { ReadEntry, ReadUnit } from './read-entries.ts';
import { type FinalScript, readFinal } from './read-final.ts';

/** The entries, their confirmed units marked where the outcome no longer follows or the words are not those that were read. */
export async function asTheyWouldGo(
  database: Database | Tx,
  frameworks: Frameworks,
  entries: readonly ReadEntry[],
): Promise<readonly ReadEntry[]> {
  const submissionIds = entries.flatMap(({ units }) =>
    units.flatMap(({ state, submissionId }) => (state === 'outcome-confirmed' ? [submissionId] : [])),
  );
  if (submissionIds.length === 0) return entries;
  const scripts = await readFinal(database, frameworks, { submissionIds });
  const byId = new Map(scripts.map((script) => [script.submissionId, script]));
  return entries.map((entry) => ({
    ...entry,
    units: entry.units.map((unit) => compared(unit, byId.get(unit.submissionId))),
  }));
}

function compared(unit: ReadUnit, script: FinalScript | undefined): ReadUnit {
  if (script === undefined) return unit;
  if (!script.stands) return { ...unit, outcomeStands: false };
  // A pass needs no reading (R149), so its words are not put together here.
  if (unit.result !== 'fail') return unit;
  return { ...unit, feedbackRead: unit.readHash === feedbackFor(script).hash };
}
