// What a participant may read of their own: their entries, what Moodle showed, what we hold, what was asked back. No mark, no hold.
import { z } from 'zod';
import { isLocalDate, type LocalDate } from '../../../domain/calendar/local-date.ts';
import type { Database } from '../../../services/database/database.ts';
import type { Frameworks } from '../../../services/frameworks/load-frameworks.ts';
import { readChecked, type CheckedSubmission } from '../../../services/register/checked-submission.ts';
import { correctionsOf, type Correction } from '../../../services/register/correction-row.ts';
import {
  sponsorConfirmationsOf,
  type SponsorConfirmation,
} from '../../../services/register/requests/sponsor-confirmation.ts';
import { filesOfCopies, type HeldFile } from '../../../services/register/document-readings.ts';

const entries = z.array(
  z
    .object({
      id: z.string(),
      window_id: z.string(),
      results_on: z.string().refine(isLocalDate).nullable(),
    })
    .transform(({ id, window_id: windowId, results_on: resultsOn }) => ({ id, windowId, resultsOn })),
);

/** One entry; `resultsOn` is the day that they were last told, null where it is still the window's own. */
export interface OwnEntry {
  readonly id: string;
  readonly windowId: string;
  readonly resultsOn: LocalDate | null;
}

/** A person's entries in windows that were published, the one that closes last first. */
export async function entriesOf(database: Database, personId: string): Promise<readonly OwnEntry[]> {
  const found: unknown = await database.query(
    `select e.id, e.window_id, (select d.results_on::text from result_date d where d.entry_id = e.id order by d.set_at desc, d.results_on desc limit 1) as results_on
     from entry e join submission_window w on w.id = e.window_id where e.person_id = $1 and w.published_at is not null
     order by w.closes_at desc, e.id`,
    [personId],
  );
  return entries.parse(found);
}

/** One task or unit of an entry. `seen` is what Moodle showed last, null where it was not asked yet. */
export interface OwnSubmission {
  readonly one: CheckedSubmission;
  readonly corrections: readonly Correction[];
  readonly files: readonly HeldFile[];
  readonly receivedAt: Date | null;
  readonly seen: { readonly submitted: boolean; readonly files: number; readonly at: Date | null } | null;
  readonly extendedUntil: Date | null;
  /** The links that were sent to a sponsor, the latest first. */
  readonly sponsors: readonly SponsorConfirmation[];
}

const beside = z.array(
  z.object({
    id: z.string(),
    received_at: z.date().nullable(),
    extended_until: z.date().nullable(),
    seen: z.number(),
    all_submitted: z.boolean().nullable(),
    files: z.coerce.number().nullable(),
    modified: z.date().nullable(),
  }),
);

/** The submissions of an entry by unit. */
export async function submissionsOf(
  database: Database,
  frameworks: Frameworks,
  entryId: string,
): Promise<readonly OwnSubmission[]> {
  const found: unknown = await database.query(
    `select s.id, (select max(c.time_modified) from copy c where c.submission_id = s.id and s.facts->'copyIds' ? c.id::text) as received_at,
       (select max(a.until_at) from agreement a where a.entry_id = e.id and a.kind = 'extension' and coalesce(a.unit, s.unit) = s.unit) as extended_until,
       count(g.assignment_id)::int as seen, bool_and(g.status = 'submitted') as all_submitted, sum(jsonb_array_length(g.files)) as files, max(g.time_modified) as modified
     from submission s join entry e on e.id = s.entry_id join person p on p.id = e.person_id
       join window_task t on t.window_id = e.window_id and t.unit = s.unit
       left join sighting g on g.assignment_id = t.assignment_id and g.moodle_user_id = p.moodle_user_id
     where e.id = $1 group by s.id, e.id order by s.unit`,
    [entryId],
  );
  return Promise.all(
    beside.parse(found).map(async (row): Promise<OwnSubmission> => {
      const one = await readChecked(database, frameworks, row.id);
      if (one === undefined) throw new Error(`There is no submission ${row.id}.`);
      return {
        one,
        corrections: await correctionsOf(database, row.id),
        files: await filesOfCopies(database, one.copyIds),
        receivedAt: row.received_at,
        seen:
          row.seen === 0 ? null : { submitted: row.all_submitted === true, files: row.files ?? 0, at: row.modified },
        extendedUntil: row.extended_until,
        sponsors: await sponsorConfirmationsOf(database, row.id),
      };
    }),
  );
}
