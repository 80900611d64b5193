// One caught email as the catcher keeps and tells it.
import { z } from 'zod';

const delivery = z.object({
  to: z.string(),
  /** ISO instant by the catcher's clock. */
  receivedAt: z.string(),
  /** False where the catcher hung up before answering: the sender cannot know that it arrived. */
  answered: z.boolean(),
});

/** An email by its Message-ID: a repeat is a further delivery of the same one, not another email. */
export const caughtMail = z.object({
  id: z.string(),
  messageId: z.string(),
  from: z.string(),
  subject: z.string(),
  deliveries: z.array(delivery).min(1),
});

export type CaughtMail = z.output<typeof caughtMail>;
export type Delivery = z.output<typeof delivery>;

/** What lists show: everyone it went to, when it last came, and how often. */
export interface MailSummary extends CaughtMail {
  readonly to: readonly string[];
  readonly receivedAt: string;
  readonly count: number;
}

/** Sums up the deliveries of one email. */
export function summarise(mail: CaughtMail): MailSummary {
  return {
    ...mail,
    to: [...new Set(mail.deliveries.map((each) => each.to))],
    receivedAt: mail.deliveries.at(-1)?.receivedAt ?? '',
    count: mail.deliveries.length,
  };
}
