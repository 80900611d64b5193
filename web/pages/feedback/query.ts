// Who has read a script's feedback, and which fail of the window waits to be read next.
import { z } from 'zod';
import type { Database } from '../../../services/database/database.ts';
import type { Frameworks } from '../../../services/frameworks/load-frameworks.ts';
import { currentOutcome } from '../../../services/register/release/current-outcome.ts';
import { feedbackFor } from '../../../services/register/release/feedback-for.ts';
import { readFinal } from '../../../services/register/release/read-final.ts';

const readings = z.array(z.object({ name: z.string(), at: z.date(), hash: z.string() }));

/** A reading; `hash` is of the words that were read. */
export type Reading = z.infer<typeof readings>[number];

/** The reading of a script's feedback, or null. */
export async function readingOf(database: Database, submissionId: string): Promise<Reading | null> {
  const found: unknown = await database.query(
    `select p.given_name || ' ' || p.family_name as name, f.at, f.text_hash as hash from feedback_reading f join person p on p.id = f.person_id
     where f.submission_id = $1`,
    [submissionId],
  );
  return readings.parse(found)[0] ?? null;
}

/** Whether this person marked the script first: nobody reads their own words (R149). */
export async function markedFirst(database: Database, submissionId: string, personId: string): Promise<boolean> {
  const found: unknown[] = await database.query(
    `select 1 from mark_sheet where submission_id = $1 and marker_id = $2 and kind = 'first'`,
    [submissionId, personId],
  );
  return found.length > 0;
}

const fails = z.array(z.object({ id: z.string(), hash: z.string().nullable() }));

/** The next fail by candidate number that this reader can read: not marked first by them, and unread in its words of today; or null (R149). */
export async function nextUnread(
  database: Database,
  frameworks: Frameworks,
  windowId: string,
  readerId: string,
): Promise<string | null> {
  const found: unknown = await database.query(
    `select s.id, (select f.text_hash from feedback_reading f where f.submission_id = s.id) as hash
     from submission s join entry e on e.id = s.entry_id join ${currentOutcome} o on o.submission_id = s.id
     where e.window_id = $1 and s.state = 'outcome-confirmed' and o.result = 'fail'
       and not exists (select 1 from mark_sheet m where m.submission_id = s.id and m.marker_id = $2 and m.kind = 'first')`,
    [windowId, readerId],
  );
  const read = new Map(fails.parse(found).map(({ id, hash }) => [id, hash]));
  if (read.size === 0) return null;
  const scripts = await readFinal(database, frameworks, { submissionIds: [...read.keys()] });
  const next = scripts.find((script) => script.stands && feedbackFor(script).hash !== read.get(script.submissionId));
  return next?.submissionId ?? null;
}
