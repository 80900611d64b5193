// Reads what participants asked for: one person's, everybody's, or one. The reason is for those who decide and for its author alone.
import { z } from 'zod';
import { isLocalDate } from '../../../domain/calendar/local-date.ts';
import { requestKinds, requestStates } from '../../../domain/request/request.ts';
import type { Database, Tx } from '../../database/database.ts';

const localDate = z.string().refine(isLocalDate);
const schema = z
  .object({
    id: z.string(),
    entry_id: z.string(),
    person_id: z.string(),
    name: z.string(),
    candidate_number: z.string(),
    window_id: z.string(),
    unit: z.string().nullable(),
    kind: z.enum(requestKinds),
    requirement: z.string().nullable(),
    until_on: localDate.nullable(),
    reason: z.string(),
    instead: z.string(),
    adjustment: z.boolean(),
    new_headship: z.boolean(),
    asked_at: z.date(),
    state: z.enum(requestStates),
    referred_at: z.date().nullable(),
    decided_by: z.string().nullable(),
    decided_at: z.date().nullable(),
    answer: z.string().nullable(),
    decided_on: localDate.nullable(),
    reference: z.string().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    entryId: row.entry_id,
    personId: row.person_id,
    name: row.name,
    candidate: row.candidate_number,
    windowId: row.window_id,
    /** Null for all units of the entry. */
    unit: row.unit,
    kind: row.kind,
    /** Of an exception: the key of what is asked to be left out. */
    requirement: row.requirement,
    untilOn: row.until_on,
    reason: row.reason,
    /** Of an exception: what could be given instead. */
    instead: row.instead,
    adjustment: row.adjustment,
    newHeadship: row.new_headship,
    askedAt: row.asked_at,
    state: row.state,
    referredAt: row.referred_at,
    /** The name of the admin who recorded the decision. */
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    /** What the participant is told with the decision. */
    answer: row.answer,
    /** Of an exception: the day and the reference of DfE’s and the QA agent’s decision (R93). */
    decidedOn: row.decided_on,
    reference: row.reference,
  }));

/** A request with whose it is. */
export type RequestFacts = z.infer<typeof schema>;

const select = `select r.id, r.entry_id, e.person_id, p.given_name || ' ' || p.family_name as name, e.candidate_number, e.window_id, r.unit, r.kind,
    r.requirement, r.until_on::text, r.reason, r.instead, r.adjustment, r.new_headship, r.asked_at, r.state, r.referred_at,
    d.given_name || ' ' || d.family_name as decided_by, r.decided_at, r.answer, r.decided_on::text, r.reference
  from request r join entry e on e.id = r.entry_id join person p on p.id = e.person_id left join person d on d.id = r.decided_by`;

/** The requests of an entry, newest first. */
export async function requestsOfEntry(database: Database | Tx, entryId: string): Promise<readonly RequestFacts[]> {
  const found: unknown = await database.query(`${select} where r.entry_id = $1 order by r.asked_at desc, r.id`, [
    entryId,
  ]);
  return z.array(schema).parse(found);
}

/** Everybody's requests: those that wait for a decision first, the oldest of them first; then the latest decisions. */
export async function allRequests(database: Database): Promise<readonly RequestFacts[]> {
  const found: unknown = await database.query(
    `${select} order by r.state not in ('open', 'referred'), case when r.state in ('open', 'referred') then r.asked_at end, r.decided_at desc nulls last, r.id limit 500`,
  );
  return z.array(schema).parse(found);
}

/** One request, or undefined where there is none of that id. */
export async function requestFacts(database: Database | Tx, id: string): Promise<RequestFacts | undefined> {
  const found: unknown = await database.query(`${select} where r.id = $1`, [id]);
  return z.array(schema).parse(found)[0];
}

/** The submission of an entry's unit, the latest attempt; undefined where the entry has no such unit. */
export async function submissionOfUnit(
  database: Database | Tx,
  entryId: string,
  unit: string,
): Promise<string | undefined> {
  const rows: { id: string }[] = await database.query(
    'select id from submission where entry_id = $1 and unit = $2 order by attempt desc limit 1',
    [entryId, unit],
  );
  return rows[0]?.id;
}

const terms = z.array(
  z
    .object({
      until: z.date().nullable(),
      deferral_allowed: z.boolean(),
      last_acceptance: z.record(z.string(), localDate),
    })
    .transform((row) => ({
      /** The end of the extension agreed last, or of an open correction; null where there is neither. */
      until: row.until,
      deferralAllowed: row.deferral_allowed,
      lastAcceptance: row.last_acceptance,
    })),
);

/** The terms of an entry: what its cohort allows (R19, R96), and until when more time was given. */
export async function termsOfEntry(
  database: Database | Tx,
  entryId: string,
  unit: string | null,
): Promise<z.infer<typeof terms>[number]> {
  const found: unknown = await database.query(
    `select c.deferral_allowed, c.last_acceptance, coalesce(
         (select x.due_at from correction x join submission s on s.id = x.submission_id where s.entry_id = e.id and x.outcome = 'open'
            and ($2::text is null or s.unit = $2) order by x.due_at limit 1),
         (select a.until_at from agreement a where a.entry_id = e.id and a.kind = 'extension' and coalesce(a.unit, $2, '') = coalesce($2, a.unit, '')
            order by a.agreed_at desc limit 1)) as until
     from entry e join submission_window w on w.id = e.window_id join cohort c on c.id = w.cohort_id where e.id = $1`,
    [entryId, unit],
  );
  const row = terms.parse(found)[0];
  if (row === undefined) throw new Error(`There is no entry ${entryId}.`);
  return row;
}
