// What a participant can ask about: their entry in a window, what its cohort allows, what is asked already.
import { z } from 'zod';
import { isSubmissionState } from '../../../domain/submission/submission.ts';
import type { AskFacts } from '../../../domain/request/may-ask.ts';
import type { Database, Tx } from '../../../services/database/database.ts';
import { termsOfEntry } from '../../../services/register/requests/read-requests.ts';
import { readWindow, type StoredWindow } from '../../../services/register/window-row.ts';

/** The entry with what asking depends on. */
export interface AskPlace {
  readonly entryId: string;
  readonly stored: StoredWindow;
  readonly facts: AskFacts;
}

const rows = z.array(z.object({ entry_id: z.string(), unit: z.string(), state: z.string().refine(isSubmissionState) }));

/** The place, or undefined where this person has no entry in that window. */
export async function placeOf(
  database: Database | Tx,
  personId: string,
  windowId: string,
): Promise<AskPlace | undefined> {
  const found: unknown = await database.query(
    `select e.id as entry_id, s.unit, s.state from entry e join submission s on s.entry_id = e.id
     where e.person_id = $1 and e.window_id = $2 order by s.unit`,
    [personId, windowId],
  );
  const units = rows.parse(found);
  const entryId = units[0]?.entry_id;
  if (entryId === undefined) return undefined;
  const stored = await readWindow(database, windowId);
  const { deferralAllowed, lastAcceptance } = await termsOfEntry(database, entryId, null);
  return {
    entryId,
    stored,
    facts: {
      window: stored.window,
      deferralAllowed,
      lastAcceptance,
      units: units.map(({ unit, state }) => ({
        unit,
        state,
        tasks: stored.tasks.filter((task) => task.unit === unit).map(({ taskId }) => taskId),
      })),
    },
  };
}
