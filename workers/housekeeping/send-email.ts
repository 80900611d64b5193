// Sends one email: the row is locked while the mail server is spoken to, so that two workers never send it both.
import { z } from 'zod';
import type { EmailName } from '../../domain/pipeline/email-name.ts';
import { inTransaction, type Tx } from '../../services/database/database.ts';
import { messageIdFor } from '../../services/mailer/message-id-for.ts';
import type { Message } from '../../services/mailer/mailer.ts';
import { letterRefused } from '../../services/register/letter-refused.ts';
import { settleProblem } from '../../services/register/problem.ts';
import { oweOnceTold } from '../../services/register/told.ts';
import { renderEmail } from '../../templates/render-email.ts';
import { job, type Surroundings } from '../job.ts';
import type { Reader } from '../letter.ts';
import { composeLetter } from '../letters.ts';
import { isEmailName } from '../letters.ts';

const waiting = z.array(
  z.object({
    id: z.string(),
    template: z.string().refine(isEmailName),
    person_id: z.string(),
    occasion: z.string(),
    created_at: z.date(),
    name: z.string(),
    address: z.string(),
    confirmed: z.boolean(),
  }),
);

export const sendEmail = job({
  name: 'send-email',
  payload: z.object({ id: z.string() }),
  retry: [2, 5, 15, 30, 60, 120],
  async run(around, { id }, { at }) {
    const later = await inTransaction(around.database, async (tx) => {
      const found: unknown = await tx.query(
        `select m.id, m.template, m.person_id, m.occasion, m.created_at, p.given_name || ' ' || p.family_name as name, p.email as address,
           p.email_confirmed_at is not null as confirmed
         from email m join person p on p.id = m.person_id where m.id = $1 and m.state = 'waiting' for update of m`,
        [id],
      );
      const row = waiting.parse(found)[0];
      if (row === undefined) return undefined;
      const reader: Reader = {
        personId: row.person_id,
        name: row.name,
        address: row.address,
        addressConfirmed: row.confirmed,
      };
      const message = await messageOf(around, tx, row, reader, at);
      if (message === null) {
        await tx.query(`update email set state = 'not-needed', settled_at = $2 where id = $1`, [id, at]);
        return undefined;
      }
      const sent = await around.mailer.send(message);
      await tx.query('insert into email_attempt (email_id, at, outcome, reply) values ($1, $2, $3, $4)', [
        id,
        at,
        sent.kind,
        sent.reply.slice(0, 500),
      ]);
      if (sent.kind === 'later') return sent.reply;
      await tx.query('update email set state = $2, settled_at = $3 where id = $1', [id, sent.kind, at]);
      if (sent.kind === 'accepted') {
        await settleProblem(tx, 'email-refused', id, at);
        await oweOnceTold(tx, row, at);
      } else await letterRefused(tx, { ...row, personId: row.person_id, reply: sent.reply }, at);
      return undefined;
    });
    if (later !== undefined) throw new Error(`The mail server asks to try again: ${later}`);
    return undefined;
  },
});

/** The message as it was first written: a repeat is the same to the letter, and bears the same Message-ID. */
async function messageOf(
  around: Surroundings,
  tx: Tx,
  row: { id: string; template: EmailName; person_id: string; occasion: string; created_at: Date },
  reader: Reader,
  at: Date,
): Promise<Message | null> {
  const written: { message_id: string; address: string; subject: string; html: string; body: string }[] =
    await tx.query('select message_id, address, subject, html, body from email_message where email_id = $1', [row.id]);
  const first = written[0];
  if (first !== undefined)
    return {
      to: reader.address,
      messageId: first.message_id,
      subject: first.subject,
      html: first.html,
      text: first.body,
      date: row.created_at,
    };
  const props = await composeLetter(around, row.template, reader, row.occasion, at);
  if (props === null) return null;
  const { subject, html, text } = renderEmail(row.template, props);
  const messageId = messageIdFor(row.template, row.person_id, row.occasion, new URL(around.config.baseUrl).hostname);
  await tx.query(
    'insert into email_message (email_id, message_id, address, subject, html, body) values ($1, $2, $3, $4, $5, $6)',
    [row.id, messageId, reader.address, subject, html, text],
  );
  return { to: reader.address, messageId, subject, html, text, date: row.created_at };
}
