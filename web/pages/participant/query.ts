// Reads everything that is known of one participant: who they are, their entries, and each kind of thing that happened.
// long because: one story is told from many tables, and each is read and parsed here.
import { z } from 'zod';
import type { Database } from '../../../services/database/database.ts';
import { isProblemKind } from '../../problem-words.ts';

const person = z.object({
  name: z.string(),
  email: z.string(),
  email_confirmed_at: z.date().nullable(),
  is_participant: z.boolean(),
  trn: z.string().nullable(),
  trn_offered: z.string().nullable(),
  job_role: z.string().nullable(),
  school_name: z.string().nullable(),
  school_urn: z.string().nullable(),
  local_authority: z.string().nullable(),
  district: z.string().nullable(),
  region: z.string().nullable(),
  phase: z.string().nullable(),
  school_type: z.string().nullable(),
  ofsted_rating: z.string().nullable(),
});

/** Who they are (R26). */
export type PersonFacts = z.infer<typeof person>;

/** The person, or undefined where there is none. */
export async function personFacts(database: Database, personId: string): Promise<PersonFacts | undefined> {
  const found: unknown = await database.query(
    `select given_name || ' ' || family_name as name, email, email_confirmed_at, 'participant' = any(roles) as is_participant, trn, trn_offered, job_role,
       school_name, school_urn, local_authority, district, region, phase, school_type, ofsted_rating from person where id = $1`,
    [personId],
  );
  return z.array(person).parse(found)[0];
}

/** The windows they are expected in, newest close first. */
export async function windowsOf(database: Database, personId: string): Promise<readonly string[]> {
  const found: { window_id: string }[] = await database.query(
    'select e.window_id from entry e join submission_window w on w.id = e.window_id where e.person_id = $1 order by w.closes_at desc',
    [personId],
  );
  return found.map((row) => row.window_id);
}

const submissions = `select s.id from submission s join entry e on e.id = s.entry_id where e.person_id = $1`;

const historyLine = z.object({
  at: z.date(),
  who: z.string(),
  subject: z.string(),
  transition: z.string(),
  to_state: z.string(),
  why: z.record(z.string(), z.unknown()),
  unit: z.string().nullable(),
  window_id: z.string().nullable(),
  reason: z.string().nullable(),
});

/** A line of history about them, their submissions or their windows. `unit` where it is about one submission. */
export type HistoryLine = z.infer<typeof historyLine>;

/** Their history. */
export async function historyOf(database: Database, personId: string): Promise<readonly HistoryLine[]> {
  const found: unknown = await database.query(
    `select h.at, coalesce(p.given_name || ' ' || p.family_name, h.who) as who, h.subject, h.transition, h.to_state, h.why, s.unit,
       coalesce(e.window_id, w.id) as window_id, r.reason
     from history h left join person p on p.id::text = h.who left join submission s on s.id = h.subject_id left join entry e on e.id = s.entry_id
       left join submission_window w on w.id = h.subject_id left join decision_reason r on r.history_id = h.id
     where h.subject_id = $1 or h.subject_id in (${submissions}) or h.subject_id in (select window_id from entry where person_id = $1)`,
    [personId],
  );
  return z.array(historyLine).parse(found);
}

const copy = z.object({
  id: z.string(),
  unit: z.string(),
  window_id: z.string(),
  time_modified: z.date(),
  taken_at: z.date(),
  files: z.array(z.object({ id: z.string(), name: z.string() })),
});

/** A copy that was taken, with its files. */
export type CopyFacts = z.infer<typeof copy>;

/** Their copies. */
export async function copiesOf(database: Database, personId: string): Promise<readonly CopyFacts[]> {
  const found: unknown = await database.query(
    `select c.id, s.unit, e.window_id, c.time_modified, c.taken_at,
       coalesce((select json_agg(json_build_object('id', f.id, 'name', f.filename) order by f.filepath, f.filename) from copied_file f where f.copy_id = c.id), '[]') as files
     from copy c join submission s on s.id = c.submission_id join entry e on e.id = s.entry_id where e.person_id = $1`,
    [personId],
  );
  return z.array(copy).parse(found);
}

const email = z.object({
  id: z.string(),
  template: z.string(),
  state: z.string(),
  at: z.date(),
  reply: z.string().nullable(),
  attempts: z.coerce.number(),
});

/** An email and how its sending stands. */
export type EmailFacts = z.infer<typeof email>;

/** Their emails. */
export async function emailsOf(database: Database, personId: string): Promise<readonly EmailFacts[]> {
  const found: unknown = await database.query(
    `select m.id, m.template, m.state, coalesce(m.settled_at, m.created_at) as at, a.reply, (select count(*) from email_attempt x where x.email_id = m.id) as attempts
     from email m left join lateral (select reply from email_attempt x where x.email_id = m.id order by x.id desc limit 1) a on true where m.person_id = $1`,
    [personId],
  );
  return z.array(email).parse(found);
}

const agreement = z.object({
  kind: z.string(),
  unit: z.string().nullable(),
  window_id: z.string(),
  until_at: z.date().nullable(),
  reason: z.string(),
  agreed_at: z.date(),
  who: z.string(),
});

/** Something that was agreed with them. */
export type AgreementFacts = z.infer<typeof agreement>;

/** Their agreements. */
export async function agreementsOf(database: Database, personId: string): Promise<readonly AgreementFacts[]> {
  const found: unknown = await database.query(
    `select a.kind, a.unit, e.window_id, a.until_at, a.reason, a.agreed_at, p.given_name || ' ' || p.family_name as who
     from agreement a join entry e on e.id = a.entry_id join person p on p.id = a.agreed_by where e.person_id = $1`,
    [personId],
  );
  return z.array(agreement).parse(found);
}

const problem = z.object({
  kind: z.string().refine(isProblemKind),
  unit: z.string().nullable(),
  window_id: z.string().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
  raised_at: z.date(),
  resolved_at: z.date().nullable(),
  who: z.string().nullable(),
});

/** Something that waited, or waits, for a person. */
export type ProblemFacts = z.infer<typeof problem>;

/** Their problems: of their submissions, of the copies of these, and of their emails. */
export async function problemsOf(database: Database, personId: string): Promise<readonly ProblemFacts[]> {
  const found: unknown = await database.query(
    `select x.kind, s.unit, e.window_id, x.detail, x.raised_at, x.resolved_at, p.given_name || ' ' || p.family_name as who
     from problem x left join outbox o on o.id = x.outbox_id and o.job = 'copy-submission' left join submission s on s.id = x.submission_id or s.id::text = o.key
       left join entry e on e.id = s.entry_id left join person p on p.id = x.resolved_by
     where s.id in (${submissions}) or (x.kind = 'email-refused' and x.subject in (select id::text from email where person_id = $1))`,
    [personId],
  );
  return z.array(problem).parse(found);
}

const sighting = z.object({
  unit: z.string(),
  window_id: z.string(),
  status: z.string(),
  listed: z.boolean(),
  time_modified: z.date().nullable(),
  files: z.number(),
  seen_at: z.date(),
});

/** What Moodle last showed of one task. */
export type SightingFacts = z.infer<typeof sighting>;

/** The last sightings. */
export async function sightingsOf(database: Database, personId: string): Promise<readonly SightingFacts[]> {
  const found: unknown = await database.query(
    `select t.unit, t.window_id, g.status, g.listed, g.time_modified, jsonb_array_length(g.files) as files, g.seen_at
     from person p join entry e on e.person_id = p.id join window_task t on t.window_id = e.window_id
       join sighting g on g.assignment_id = t.assignment_id and g.moodle_user_id = p.moodle_user_id where p.id = $1`,
    [personId],
  );
  return z.array(sighting).parse(found);
}

/** When the copy of a submission is tried again, by submission; only those that failed before. */
export async function nextTries(database: Database, personId: string): Promise<ReadonlyMap<string, Date>> {
  const found: { key: string; due_at: Date }[] = await database.query(
    `select o.key, o.due_at from outbox o where o.job = 'copy-submission' and o.done_at is null and o.attempts > 0 and o.key in (select id::text from (${submissions}) mine)`,
    [personId],
  );
  return new Map(found.map((row) => [row.key, row.due_at]));
}

/** Submissions about which a person has been asked: late, or not shown by Moodle. */
export async function waitingForAPerson(database: Database, personId: string): Promise<ReadonlySet<string>> {
  const found: { id: string }[] = await database.query(
    `select x.submission_id as id from problem x where x.resolved_at is null and x.kind in ('late', 'unseen') and x.submission_id in (${submissions})`,
    [personId],
  );
  return new Set(found.map((row) => row.id));
}
