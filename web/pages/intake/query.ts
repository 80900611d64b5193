// What intake's page reads besides the submissions themselves: drafts with their files, problems, failing copies.
import { z } from 'zod';
import type { Database } from '../../../services/database/database.ts';
import { windowLetters } from '../../window-letters.ts';

/** A draft that waits, with what Moodle last showed of it. */
export interface WaitingDraft {
  readonly submissionId: string;
  readonly savedAt: Date;
  readonly files: readonly { readonly name: string; readonly size: number }[];
}

const drafts = z.array(
  z.object({
    id: z.string(),
    saved_at: z.date(),
    files: z.array(z.object({ filename: z.string(), filesize: z.number() })),
  }),
);

/** Drafts at close that nobody has decided yet. */
export async function waitingDrafts(database: Database, windowId: string): Promise<readonly WaitingDraft[]> {
  const rows: unknown = await database.query(
    `select s.id, coalesce(max(g.time_modified), s.changed_at) as saved_at, coalesce(jsonb_agg(f) filter (where f is not null), '[]') as files
     from submission s join entry e on e.id = s.entry_id join person p on p.id = e.person_id
     join window_task t on t.window_id = e.window_id and t.unit = s.unit
     left join sighting g on g.assignment_id = t.assignment_id and g.moodle_user_id = p.moodle_user_id
     left join lateral jsonb_array_elements(g.files) f on true
     where e.window_id = $1 and s.state = 'draft-at-close'
       and not exists (select 1 from agreement a where a.entry_id = e.id and a.unit = s.unit and a.kind = 'draft')
     group by s.id order by s.id`,
    [windowId],
  );
  return drafts.parse(rows).map((row) => ({
    submissionId: row.id,
    savedAt: row.saved_at,
    files: row.files.map(({ filename, filesize }) => ({ name: filename, size: filesize })),
  }));
}

/** A problem of one submission, or of the window where `submissionId` is null. */
export interface OpenProblem {
  readonly id: string;
  readonly kind: string;
  readonly submissionId: string | null;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly raisedAt: Date;
}

const problems = z.array(
  z.object({
    id: z.string(),
    kind: z.string(),
    submission_id: z.string().nullable(),
    detail: z.record(z.string(), z.union([z.string(), z.number()])),
    raised_at: z.date(),
  }),
);

/** Open problems of a window; failing copies and refused emails count as its own. */
export async function openProblems(database: Database, windowId: string): Promise<readonly OpenProblem[]> {
  const rows: unknown = await database.query(
    `select p.id, p.kind, coalesce(p.submission_id, s.id) as submission_id, p.detail, p.raised_at
     from problem p left join outbox o on o.id = p.outbox_id left join submission s on s.id::text = o.payload->>'id'
     left join entry e on e.id = s.entry_id
     where p.resolved_at is null and (p.window_id = $1 or e.window_id = $1 or o.payload->>'id' = $1::text) order by p.raised_at, p.id`,
    [windowId],
  );
  return problems.parse(rows).map((row) => ({
    id: row.id,
    kind: row.kind,
    submissionId: row.submission_id,
    detail: row.detail,
    raisedAt: row.raised_at,
  }));
}

/** An email that the mail server refused for good. */
export interface RefusedEmail {
  readonly personId: string;
  readonly name: string;
  readonly template: string;
  readonly reply: string;
}

/** Refused emails about a window's entries. */
export async function refusedEmails(database: Database, windowId: string): Promise<readonly RefusedEmail[]> {
  const rows: { person_id: string; name: string; template: string; reply: string }[] = await database.query(
    `select m.person_id, x.given_name || ' ' || x.family_name as name, m.template, coalesce(p.detail->>'reply', '') as reply
     from problem p join ${windowLetters} m on m.id::text = p.subject join person x on x.id = m.person_id
     where p.kind = 'email-refused' and p.resolved_at is null
     order by x.family_name, m.template`,
    [windowId],
  );
  return rows.map(({ person_id: personId, ...rest }) => ({ personId, ...rest }));
}

/** Copies that wait or run, of the window. */
export async function copiesLeft(database: Database, windowId: string): Promise<number> {
  const rows: { n: string }[] = await database.query(
    `select count(*) as n from outbox o join submission s on s.id::text = o.key join entry e on e.id = s.entry_id
     where o.job = 'copy-submission' and o.done_at is null and e.window_id = $1`,
    [windowId],
  );
  return Number(rows[0]?.n ?? 0);
}

/** How the comparison at close fares: how often it failed, why, and when it is tried again; null where it has not failed. */
export async function failingComparison(
  database: Database,
  windowId: string,
): Promise<{ tries: number; why: string; next: Date } | null> {
  const rows: { attempts: number; error: string | null; due_at: Date }[] = await database.query(
    `select attempts, error, due_at from outbox where job = 'close-window' and key = $1 and done_at is null and attempts > 0`,
    [windowId],
  );
  const row = rows[0];
  return row === undefined ? null : { tries: row.attempts, why: row.error ?? '', next: row.due_at };
}

/** What was decided about drafts, in a sentence's parts. */
export async function draftsDecided(
  database: Database,
  windowId: string,
): Promise<{ accepted: number; refused: number }> {
  const rows: { accepted: string; refused: string }[] = await database.query(
    `select count(*) filter (where h.transition = 'accept draft') as accepted, count(*) filter (where h.transition = 'refuse draft') as refused
     from history h join submission s on s.id = h.subject_id join entry e on e.id = s.entry_id where e.window_id = $1`,
    [windowId],
  );
  return { accepted: Number(rows[0]?.accepted ?? 0), refused: Number(rows[0]?.refused ?? 0) };
}
