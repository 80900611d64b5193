// Who may decide between two markers: lead moderators who are neither of them, trained, and in no conflict (R135, R138).
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { mayAdjudicate } from '../../../domain/moderation/assign-moderators.ts';
import { defaultRoutingTerms } from '../../../domain/routing/routing-terms.ts';
import type { Database, Tx } from '../../database/database.ts';
import { readAssessors } from '../assessors.ts';
import { readScripts } from '../pooled-scripts.ts';
import type { Pair } from './read-pair.ts';

/** Their ids, by family name. `at` is the moment on the rules' clock: training runs out. */
export async function leadsFor(database: Database | Tx, pair: Pair, at: Date): Promise<readonly string[]> {
  const state = pair.state === 'adjudication' ? pair.state : 'in-moderation';
  const scripts = await readScripts(database, pair.windowId, state);
  const script = scripts.find(({ submissionId }) => submissionId === pair.submissionId);
  if (script === undefined) return [];
  const terms = { ...defaultRoutingTerms, today: ukDate(at) };
  const leads = await readAssessors(database, pair.windowId, 'lead-moderator');
  return leads
    .filter((lead) =>
      mayAdjudicate(lead, { ...script, firstMarkerId: pair.first.markerId }, pair.second.markerId, terms),
    )
    .map(({ personId }) => personId);
}
