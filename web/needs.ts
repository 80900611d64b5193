// What in a window waits for a person, counted: for the overview, the list of windows and intake alike.
import type { Database } from '../services/database/database.ts';
import { windowLetters } from './window-letters.ts';

/** Counts of what waits. */
export interface Needs {
  readonly drafts: number;
  readonly late: number;
  readonly notAgreed: number;
  readonly unseen: number;
  readonly failedCopies: number;
  readonly changed: number;
  readonly refusedEmails: number;
  /** Charges that are proposed: nobody is told before an admin has decided (R158). */
  readonly charges: number;
  /** Requests of participants that nobody has decided. */
  readonly requests: number;
  /** Grades that stand otherwise in Moodle. */
  readonly grades: number;
  /** Approved releases that did not go on their day. */
  readonly releases: number;
  /** Corrections that Moodle would not open for their participant. */
  readonly unopened: number;
  /** Moodle could not be compared with at close, so often that a person was told. */
  readonly closeFails: boolean;
}

/** Reads the counts of one window. */
export async function needsOf(database: Database, windowId: string): Promise<Needs> {
  const rows: Record<string, string>[] = await database.query(
    `select
       (select count(*) from submission s join entry e on e.id = s.entry_id where e.window_id = $1 and s.state = 'draft-at-close'
         and not exists (select 1 from agreement a where a.entry_id = e.id and a.unit = s.unit and a.kind = 'draft')) as drafts,
       (select count(*) from problem where window_id = $1 and kind = 'late' and resolved_at is null) as late,
       (select count(*) from problem where window_id = $1 and kind = 'extension-not-agreed' and resolved_at is null) as "notAgreed",
       (select count(*) from problem where window_id = $1 and kind = 'unseen' and resolved_at is null) as unseen,
       (select count(*) from problem where window_id = $1 and kind = 'changed-after-intake' and resolved_at is null) as changed,
       (select count(*) from problem p join outbox o on o.id = p.outbox_id join submission s on s.id::text = o.key join entry e on e.id = s.entry_id
         where p.kind = 'job-failing' and p.resolved_at is null and o.job = 'copy-submission' and e.window_id = $1) as "failedCopies",
       (select count(*) from problem p join ${windowLetters} m on m.id::text = p.subject
         where p.kind = 'email-refused' and p.resolved_at is null) as "refusedEmails",
       (select count(*) from charge c join entry e on e.id = c.entry_id where e.window_id = $1 and c.state = 'proposed') as charges,
       (select count(*) from request r join entry e on e.id = r.entry_id where e.window_id = $1 and r.state in ('open', 'referred')) as requests,
       (select count(*) from problem where window_id = $1 and kind = 'grade-differs' and resolved_at is null) as grades,
       (select count(*) from problem where window_id = $1 and kind = 'not-reopened' and resolved_at is null) as unopened,
       (select count(*) from release_batch b where b.window_id = $1 and b.released_at is null and b.taken_back_at is null
         and exists (select 1 from problem p left join outbox o on o.id = p.outbox_id where p.resolved_at is null
           and (p.kind = 'release-barred' and p.subject = b.id::text or o.job = 'release-batch' and o.payload->>'id' = b.id::text))) as releases,
       (select count(*) from problem p join outbox o on o.id = p.outbox_id where p.kind = 'job-failing' and p.resolved_at is null
         and o.job = 'close-window' and o.key = $1::text) as "closeFails"`,
    [windowId],
  );
  const count = (name: string) => Number(rows[0]?.[name] ?? 0);
  return {
    drafts: count('drafts'),
    late: count('late'),
    notAgreed: count('notAgreed'),
    unseen: count('unseen'),
    failedCopies: count('failedCopies'),
    changed: count('changed'),
    refusedEmails: count('refusedEmails'),
    charges: count('charges'),
    requests: count('requests'),
    grades: count('grades'),
    releases: count('releases'),
    unopened: count('unopened'),
    closeFails: count('closeFails') > 0,
  };
}

/** How many things wait. */
export function needsSum({ closeFails, ...counts }: Needs): number {
  return Object.values(counts).reduce((sum, count) => sum + count, closeFails ? 1 : 0);
}
