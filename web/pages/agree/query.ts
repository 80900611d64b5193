// What can be agreed about: a participant's entry in one window, its submissions, and what the cohort allows.
import { z } from 'zod';
import { isLocalDate } from '../../../domain/calendar/local-date.ts';
import type { LastAcceptance } from '../../../domain/window/last-acceptance.ts';
import type { Database, Tx } from '../../../services/database/database.ts';

/** One submission of the entry. */
export interface SubmissionHere {
  readonly id: string;
  readonly unit: string;
  readonly state: string;
}

/** The entry as it stands. `seen` changes with whatever is agreed or recorded about it, so that a stale form is noticed. */
export interface EntryHere {
  readonly entryId: string;
  readonly name: string;
  readonly deferralAllowed: boolean;
  readonly lastAcceptance: LastAcceptance;
  readonly submissions: readonly SubmissionHere[];
  readonly seen: string;
}

const rows = z.array(
  z.object({
    entry_id: z.string(),
    name: z.string(),
    deferral_allowed: z.boolean(),
    last_acceptance: z.record(z.string(), z.string().refine(isLocalDate)),
    submissions: z.array(z.object({ id: z.string(), unit: z.string(), state: z.string() })),
    seen: z.string(),
  }),
);

/** The entry of a person in a window, or undefined where there is none.. */
export async function entryHere(
  database: Database | Tx,
  personId: string,
  windowId: string,
): Promise<EntryHere | undefined> {
  const found: unknown = await database.query(
    `select e.id as entry_id, p.given_name || ' ' || p.family_name as name, c.deferral_allowed, c.last_acceptance,
       (select json_agg(json_build_object('id', s.id, 'unit', s.unit, 'state', s.state) order by s.unit) from submission s where s.entry_id = e.id) as submissions,
       (select count(*) from agreement a where a.entry_id = e.id) || '.' || (select sum(s.version) from submission s where s.entry_id = e.id) as seen
     from entry e join person p on p.id = e.person_id join submission_window w on w.id = e.window_id join cohort c on c.id = w.cohort_id
     where e.person_id = $1 and e.window_id = $2`,
    [personId, windowId],
  );
  const row = rows.parse(found)[0];
  if (row === undefined) return undefined;
  const { entry_id: entryId, deferral_allowed: deferralAllowed, last_acceptance: lastAcceptance, ...rest } = row;
  return { entryId, deferralAllowed, lastAcceptance, ...rest };
}

/** Locks the entry for this transaction, so that two people agree one after the other. */
export async function lockEntry(tx: Tx, personId: string, windowId: string): Promise<void> {
  await tx.query('select 1 from entry where person_id = $1 and window_id = $2 for update', [personId, windowId]);
}
