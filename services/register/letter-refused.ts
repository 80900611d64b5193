// A letter did not arrive: refused at the door, or sent back afterwards. A person is told at once, and days that count stop (R85).
import { z } from 'zod';
import type { Tx } from '../database/database.ts';
import { stopClock } from './correction-clock.ts';
import { raiseProblem } from './problem.ts';

/** The letter, and the mail server's own words. */
export interface RefusedLetter {
  readonly id: string;
  readonly template: string;
  readonly personId: string;
  readonly occasion: string;
  readonly reply: string;
}

/** Tells a person, and stops the three days of a correction that its participant may not have read. */
export async function letterRefused(tx: Tx, letter: RefusedLetter, at: Date): Promise<void> {
  const { id, template, personId, occasion, reply } = letter;
  await raiseProblem(tx, {
    kind: 'email-refused',
    subject: id,
    detail: { template, personId, reply: reply.slice(0, 200) },
    at,
  });
  const [submissionId] = occasion.split('@');
  if (template === 'correction-request' && submissionId !== undefined) await stopClock(tx, submissionId, at);
}

/** A message that came back: which, from whose address, and why. */
export interface Bounce {
  readonly messageId: string;
  readonly recipient: string;
  readonly reply: string;
}

const letters = z.array(
  z.object({ id: z.string(), template: z.string(), person_id: z.string(), occasion: z.string() }),
);

/**
 * Records a bounce of a letter that a mail server had accepted. False where there is no such letter, it is known already, or it has since
 * gone to another address: an old address that bounces says nothing of the new one.
 */
export async function letterBounced(tx: Tx, { messageId, recipient, reply }: Bounce, at: Date): Promise<boolean> {
  const found: unknown = await tx.query(
    `select m.id, m.template, m.person_id, m.occasion from email m join email_message x on x.email_id = m.id join person p on p.id = m.person_id
     where x.message_id = $1 and m.state = 'accepted' and lower(p.email) = lower($2) for update of m`,
    [messageId, recipient.trim()],
  );
  const letter = letters.parse(found)[0];
  if (letter === undefined) return false;
  const { id, template, person_id: personId, occasion } = letter;
  await tx.query('insert into email_attempt (email_id, at, outcome, reply) values ($1, $2, $3, $4)', [
    id,
    at,
    'refused',
    reply.slice(0, 500),
  ]);
  await tx.query(`update email set state = 'refused', settled_at = $2 where id = $1`, [id, at]);
  await letterRefused(tx, { id, template, personId, occasion, reply }, at);
  return true;
}
