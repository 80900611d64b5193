// A sponsor's confirmation by a link (R67): asked for by the participant, for one submission, once at a time; a person's button confirms.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { parseEmail } from '../../../domain/person/email-address.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { sponsorLinkDays, mostSponsorLinks, sponsorStates } from '../../../domain/sponsor/sponsor-link.ts';
import type { Database, Tx } from '../../database/database.ts';
import { note } from '../note.ts';
import type { By } from '../record.ts';
import { tell } from '../tell.ts';
import { settleBeside } from './settle-beside.ts';

const schema = z
  .object({
    id: z.string(),
    submission_id: z.string(),
    unit: z.string(),
    state: z.string(),
    window_id: z.string(),
    participant_id: z.string(),
    participant: z.string(),
    participant_email: z.string(),
    sponsor: z.string(),
    sponsor_email: z.string(),
    asked_at: z.date(),
    expires_at: z.date(),
    ended_at: z.date().nullable(),
    confirmed_at: z.date().nullable(),
    name: z.string().nullable(),
    role: z.string().nullable(),
    comments: z.string().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    submissionId: row.submission_id,
    unit: row.unit,
    windowId: row.window_id,
    participantId: row.participant_id,
    participant: row.participant,
    participantEmail: row.participant_email,
    /** The name and address that the participant gave. */
    sponsor: row.sponsor,
    sponsorEmail: row.sponsor_email,
    askedAt: row.asked_at,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
    /** Null until the sponsor has pressed the button; then name and role as they gave them. */
    confirmedAt: row.confirmed_at,
    name: row.name,
    role: row.role,
    comments: row.comments,
    /** True while the submission can still take it: before it is given to an assessor. */
    isOpen: sponsorStates.some((state) => state === row.state),
  }));

/** A confirmation that was asked for. */
export type SponsorConfirmation = z.infer<typeof schema>;

const select = `select c.id, c.submission_id, s.unit, s.state, e.window_id, p.id as participant_id, p.given_name || ' ' || p.family_name as participant,
    p.email as participant_email, q.given_name || ' ' || q.family_name as sponsor, q.email as sponsor_email, c.asked_at, c.expires_at, c.ended_at,
    c.confirmed_at, c.name, c.role, c.comments
  from sponsor_confirmation c join submission s on s.id = c.submission_id join entry e on e.id = s.entry_id join person p on p.id = e.person_id
    join person q on q.id = c.sponsor_id`;

/** One of them, or undefined where there is none of that id. */
export async function sponsorConfirmation(
  database: Database | Tx,
  id: string,
): Promise<SponsorConfirmation | undefined> {
  const found: unknown = await database.query(`${select} where c.id = $1`, [id]);
  return z.array(schema).parse(found)[0];
}

/** Those of a submission, the latest first. */
export async function sponsorConfirmationsOf(
  database: Database | Tx,
  submissionId: string,
): Promise<readonly SponsorConfirmation[]> {
  const found: unknown = await database.query(`${select} where c.submission_id = $1 order by c.asked_at desc, c.id`, [
    submissionId,
  ]);
  return z.array(schema).parse(found);
}

/** Whom a participant names as sponsor. */
export interface NamedSponsor {
  readonly name: string;
  readonly email: string;
}

/**
 * Sends a sponsor the link; an earlier one ends. Refuses one's own address, a submission that is confirmed or past the check, and more
 * links than anybody needs, so that nobody's mailbox can be filled from here.
 */
export async function askSponsor(
  tx: Tx,
  submissionId: string,
  named: NamedSponsor,
  by: By,
): Promise<Refusal | undefined> {
  const rows: { state: string; email: string }[] = await tx.query(
    `select s.state, p.email from submission s join entry e on e.id = s.entry_id join person p on p.id = e.person_id where s.id = $1 and p.id = $2 for update of s`,
    [submissionId, by.who],
  );
  const row = rows[0];
  if (row === undefined) return refused('no-such-page');
  const email = parseEmail(named.email);
  if (named.name.trim() === '') return refused('sponsor-name-missing', { field: 'name' });
  if (isRefusal(email)) return email;
  if (email.toLowerCase() === row.email.toLowerCase()) return refused('sponsor-is-self', { field: 'email' });
  const earlier = await sponsorConfirmationsOf(tx, submissionId);
  if (earlier.some(({ confirmedAt }) => confirmedAt !== null)) return refused('sponsor-confirmed-already');
  if (!sponsorStates.some((state) => state === row.state)) return refused('sponsor-too-late');
  if (earlier.length >= mostSponsorLinks) return refused('sponsor-asked-often');
  await tx.query(
    'update sponsor_confirmation set ended_at = $2 where submission_id = $1 and confirmed_at is null and ended_at is null',
    [submissionId, by.at],
  );
  const id = randomUUID();
  const sponsorId = await personFor(tx, email, named.name.trim(), by.at);
  await tx.query(
    'insert into sponsor_confirmation (id, submission_id, sponsor_id, asked_at, expires_at) values ($1, $2, $3, $4, $5)',
    [id, submissionId, sponsorId, by.at, new Date(by.at.getTime() + sponsorLinkDays * 86_400_000)],
  );
  await note(
    tx,
    { subject: 'submission', id: submissionId, what: 'ask sponsor', to: 'asked', why: { confirmationId: id } },
    by,
  );
  await tell(tx, { template: 'sponsor-request', personId: sponsorId, occasion: id, at: by.at });
  return undefined;
}

/** The account of that address; a sponsor who has none is kept with no other role, which opens no page. */
async function personFor(tx: Tx, email: string, name: string, at: Date): Promise<string> {
  const known: { id: string }[] = await tx.query('select id from person where lower(email) = lower($1)', [email]);
  if (known[0] !== undefined) return known[0].id;
  const parts = name.split(/\s+/u);
  const id = randomUUID();
  await tx.query(
    `insert into person (id, given_name, family_name, email, roles, created_at) values ($1, $2, $3, $4, '{sponsor}', $5)`,
    [id, parts.slice(0, -1).join(' '), parts.at(-1) ?? name, email, at],
  );
  return id;
}

/** What a sponsor gives with the button. */
export interface GivenConfirmation {
  readonly name: string;
  readonly role: string;
  readonly comments: string;
}

/** Confirms, once: the check takes it as the sponsor's signature. Refuses a link that is over, ended by a newer one, or too late. */
export async function confirmAsSponsor(
  tx: Tx,
  id: string,
  given: GivenConfirmation,
  at: Date,
): Promise<Refusal | undefined> {
  const confirmed: [{ submission_id: string; sponsor_id: string }[], number] = await tx.query(
    `update sponsor_confirmation c set confirmed_at = $2, name = $3, role = $4, comments = $5 from submission s
     where c.id = $1 and s.id = c.submission_id and s.state = any($6) and c.confirmed_at is null and c.ended_at is null and c.expires_at >= $2
     returning c.submission_id, c.sponsor_id`,
    [id, at, given.name, given.role, given.comments, sponsorStates],
  );
  const row = confirmed[0][0];
  if (row === undefined) return refused('sponsor-link-over');
  await note(
    tx,
    {
      subject: 'submission',
      id: row.submission_id,
      what: 'sponsor confirms',
      to: 'confirmed',
      why: { confirmationId: id },
    },
    { who: row.sponsor_id, at },
  );
  await settleBeside(tx, row.submission_id, at);
  return undefined;
}
