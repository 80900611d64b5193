// A window in numbers: its emails by template, what each stage came to, and where its entries stand.
import { z } from 'zod';
import type { UnitAtEnd } from '../../../domain/outcome/entry-end.ts';
import { submissionSchema } from '../../../domain/submission/submission.ts';
import type { Database } from '../../../services/database/database.ts';
import { currentOutcome } from '../../../services/register/release/current-outcome.ts';
import { staffLetters, windowLetters } from '../../window-letters.ts';

/** Ledger rows of the letters about the window, to its participants and to its staff, by template in order of name. */
export async function emailCounts(database: Database, windowId: string): Promise<Readonly<Record<string, number>>> {
  const rows: { template: string; n: string }[] = await database.query(
    `select m.template, count(*) as n from (select * from ${windowLetters} p union all select * from ${staffLetters} t) m where m.state <> 'not-needed' group by m.template order by m.template`,
    [windowId],
  );
  return Object.fromEntries(rows.map(({ template, n }) => [template, Number(n)]));
}

const counts = z.object({
  requested: z.coerce.number(),
  returned: z.coerce.number(),
  lapsed: z.coerce.number(),
  marked: z.coerce.number(),
  borderline: z.coerce.number(),
  moderated: z.coerce.number(),
  changed: z.coerce.number(),
  adjudicated: z.coerce.number(),
  proposed: z.coerce.number(),
  confirmed: z.coerce.number(),
  waived: z.coerce.number(),
  written: z.coerce.number(),
  read_back: z.coerce.number(),
});

/** What the stages after the intake came to. Requests count by round, everything from `marked` to `adjudicated` by submission. */
export interface StageCounts {
  readonly corrections: { readonly requested: number; readonly returned: number; readonly lapsed: number };
  readonly marked: number;
  readonly borderline: number;
  readonly moderated: number;
  readonly changedByModeration: number;
  readonly adjudicated: number;
  readonly charges: { readonly proposed: number; readonly confirmed: number; readonly waived: number };
  readonly moodle: { readonly gradesWritten: number; readonly gradesConfirmed: number };
}

/** Counts them. */
export async function stageCounts(database: Database, windowId: string): Promise<StageCounts> {
  const [row] = z.array(counts).parse(
    await database.query(
      `with mine as (select s.id, s.entry_id from submission s join entry e on e.id = s.entry_id where e.window_id = $1),
         asked as (select c.outcome from correction c join mine on mine.id = c.submission_id),
         agreed as (select a.changed, a.outcome from agreement_of_marks a join mine on mine.id = a.submission_id),
         charged as (select c.state from charge c join entry e on e.id = c.entry_id where e.window_id = $1),
         graded as (select g.state from moodle_grade g join mine on mine.id = g.submission_id)
       select (select count(*) from asked) as requested, (select count(*) from asked where outcome = 'returned') as returned,
         (select count(*) from asked where outcome = 'lapsed') as lapsed,
         (select count(*) from mark_sheet m join mine on mine.id = m.submission_id where m.kind = 'first' and m.state <> 'open') as marked,
         (select count(*) from draw d, jsonb_array_elements(d.frame) line where d.window_id = $1 and line->'borderline' = 'true') as borderline,
         (select count(*) from agreed) as moderated, (select count(*) from agreed where changed) as changed,
         (select count(*) from agreed where outcome = 'adjudicated') as adjudicated,
         (select count(*) from charged where state = 'proposed') as proposed, (select count(*) from charged where state = 'confirmed') as confirmed,
         (select count(*) from charged where state = 'waived') as waived,
         (select count(*) from graded where state in ('confirmed', 'differs')) as written,
         (select count(*) from graded where state = 'confirmed') as read_back`,
      [windowId],
    ),
  );
  if (row === undefined) throw new Error('A count of nothing is still a row.');
  return {
    corrections: { requested: row.requested, returned: row.returned, lapsed: row.lapsed },
    marked: row.marked,
    borderline: row.borderline,
    moderated: row.moderated,
    changedByModeration: row.changed,
    adjudicated: row.adjudicated,
    charges: { proposed: row.proposed, confirmed: row.confirmed, waived: row.waived },
    moodle: { gradesWritten: row.written, gradesConfirmed: row.read_back },
  };
}

const units = z.array(
  z.object({
    entry_id: z.string(),
    state: z.string(),
    facts: z.record(z.string(), z.unknown()),
    result: z.enum(['pass', 'fail']).nullable(),
    held: z.boolean(),
  }),
);

/** A submission as its entry's end is told from; `held` where something keeps the entry back. */
export interface UnitOfEntry extends UnitAtEnd {
  readonly entryId: string;
  readonly held: boolean;
}

/** Every submission of a window with its outcome as it stands: a correction takes the place of what it corrects. */
export async function unitsOfEntries(database: Database, windowId: string): Promise<readonly UnitOfEntry[]> {
  const found: unknown = await database.query(
    `select s.entry_id, s.state, s.facts, o.result, exists (select 1 from hold h where h.entry_id = e.id and h.closed_at is null) as held
     from submission s join entry e on e.id = s.entry_id
       left join ${currentOutcome} o on o.submission_id = s.id
     where e.window_id = $1`,
    [windowId],
  );
  return units.parse(found).map(({ entry_id: entryId, state, facts, result, held }) => ({
    entryId,
    held,
    result,
    state: submissionSchema.parse({ ...facts, state }).state,
  }));
}
