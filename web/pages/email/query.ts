// One email: whose it is, what it said, and every attempt to send it.
import { z } from 'zod';
import { otherWays } from '../../../domain/grade/moodle-grade.ts';
import type { Database } from '../../../services/database/database.ts';

const email = z.object({
  template: z.string(),
  state: z.string(),
  created_at: z.date(),
  settled_at: z.date().nullable(),
  person_id: z.string(),
  name: z.string(),
  address: z.string().nullable(),
  subject: z.string().nullable(),
  body: z.string().nullable(),
  message_id: z.string().nullable(),
  told_way: z.enum(otherWays).nullable(),
  told_at: z.date().nullable(),
  told_by: z.string().nullable(),
});

/** The email; its text is null until it is first sent, `told_way` unless its person was told another way. */
export type EmailFacts = z.infer<typeof email>;

/** The email, or undefined where there is none. */
export async function emailFacts(database: Database, emailId: string): Promise<EmailFacts | undefined> {
  const found: unknown = await database.query(
    `select m.template, m.state, m.created_at, m.settled_at, m.person_id, p.given_name || ' ' || p.family_name as name, t.address, t.subject, t.body, t.message_id,
       o.way as told_way, o.told_at, b.given_name || ' ' || b.family_name as told_by
     from email m join person p on p.id = m.person_id left join email_message t on t.email_id = m.id
     left join told_otherwise o on o.email_id = m.id left join person b on b.id = o.told_by where m.id = $1`,
    [emailId],
  );
  return z.array(email).parse(found)[0];
}

const attempt = z.object({ at: z.date(), outcome: z.enum(['accepted', 'refused', 'later']), reply: z.string() });

/** One attempt and what the mail server answered. */
export type Attempt = z.infer<typeof attempt>;

/** The attempts, newest first. */
export async function attemptsOf(database: Database, emailId: string): Promise<readonly Attempt[]> {
  const found: unknown = await database.query(
    'select at, outcome, reply from email_attempt where email_id = $1 order by id desc',
    [emailId],
  );
  return z.array(attempt).parse(found);
}
