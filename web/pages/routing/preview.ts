// The plan of a window from a seed, as it would be committed now: for the preview, and again when it is committed.
import { createHash } from 'node:crypto';
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { markingDueOn } from '../../../domain/routing/due-on.ts';
import { plan, type Plan } from '../../../domain/routing/plan.ts';
import { defaultRoutingTerms } from '../../../domain/routing/routing-terms.ts';
import type { Database, Tx } from '../../../services/database/database.ts';
import { type NamedAssessor, readAssessors } from '../../../services/register/assessors.ts';
import { readScripts } from '../../../services/register/pooled-scripts.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';

/** A plan that was made and not yet committed. */
export interface Preview {
  readonly seed: string;
  readonly plan: Plan;
  readonly assessors: readonly NamedAssessor[];
  readonly dueOn: LocalDate;
  /** Changes with whatever the plan would do: what is committed is what was seen. */
  readonly seen: string;
}

/** Makes it. The same rows and the same seed make the same plan (R106). */
export async function previewOf(
  database: Database | Tx,
  { id, window }: StoredWindow,
  seed: string,
  at: Date,
): Promise<Preview> {
  const assessors = await readAssessors(database, id);
  const made = plan(await readScripts(database, id), assessors, { ...defaultRoutingTerms, today: ukDate(at) }, seed);
  const dueOn = markingDueOn(window.closesOn, ukDate(at));
  const lines = made.placed.map(({ script, personId }) => `${script.submissionId} ${personId}`).toSorted();
  return {
    seed,
    plan: made,
    assessors,
    dueOn,
    seen: createHash('sha256')
      .update([dueOn, ...lines].join('\n'))
      .digest('hex')
      .slice(0, 32),
  };
}
