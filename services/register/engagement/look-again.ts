// When what a check goes by has changed, the checks that are open are made again; what a person has answered in them stays.
import type { Tx } from '../../database/database.ts';
import { owe } from '../../outbox/owe.ts';

/** Whose checks: a cohort's, or those of some people in a window. */
export type WhoseChecks =
  { readonly cohortId: string } | { readonly windowId: string; readonly people: readonly string[] };

/** Owes them. */
export async function lookAgain(tx: Tx, whose: WhoseChecks, at: Date): Promise<void> {
  const isCohort = 'cohortId' in whose;
  const open: { id: string }[] = await tx.query(
    `select s.id from submission s join entry e on e.id = s.entry_id join submission_window w on w.id = e.window_id
     where s.state = 'technical-check' and ($1::uuid is null or w.cohort_id = $1) and ($2::uuid is null or w.id = $2)
       and ($3::uuid[] is null or e.person_id = any($3)) order by s.id`,
    [isCohort ? whose.cohortId : null, isCohort ? null : whose.windowId, isCohort ? null : whose.people],
  );
  await owe(
    tx,
    open.map(({ id }) => ({ job: 'check-submission' as const, key: id, payload: { id }, dueAt: at })),
  );
}
