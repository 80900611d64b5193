// The mail side of a journey: what the catcher holds, and how it is told to misbehave.
import { z } from 'zod';
import { startMailCatcher } from '../../rehearsal/mail-catcher/mail-catcher.ts';

const delivery = z.object({ to: z.string(), receivedAt: z.coerce.date(), answered: z.boolean() });
const summary = z.object({
  id: z.string(),
  messageId: z.string(),
  subject: z.string(),
  to: z.array(z.string()),
  count: z.number(),
  deliveries: z.array(delivery),
});
const whole = summary.extend({ text: z.string(), html: z.string() });

/** An email that arrived; a repeat with the same Message-ID is a further delivery of it. */
export type Caught = z.infer<typeof summary>;

/** What a journey does at the post office. */
export interface MailSide {
  readonly smtpUrl: string;
  readonly url: string;
  /** Oldest first; only those to this address where one is given. */
  list(to?: string): Promise<readonly Caught[]>;
  read(id: string): Promise<z.infer<typeof whole>>;
  behave(order: {
    readonly mode: string;
    readonly times?: number;
    readonly for?: string;
    readonly delayMs?: number;
  }): Promise<void>;
  /** Nobody answers on the port until `returns`. */
  goesAway(): Promise<void>;
  returns(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a catcher whose clock stands at `startsAt` until it is told. */
export async function startMailSide(folder: string, startsAt: Date): Promise<MailSide> {
  let catcher = await startMailCatcher({ folder, now: () => startsAt });
  const { smtpUrl, url } = catcher;
  const json = async (path: string): Promise<unknown> => (await fetch(`${url}${path}`)).json();
  return {
    smtpUrl,
    url,
    list: async (to = '') =>
      z
        .array(summary)
        .parse(await json(`/api/mails?to=${encodeURIComponent(to)}`))
        .reverse(),
    read: async (id) => whole.parse(await json(`/api/mails/${id}`)),
    async behave(order) {
      const answer = await fetch(`${url}/api/behaviour`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(order),
      });
      if (!answer.ok) throw new Error(`The catcher refused: ${await answer.text()}`);
    },
    goesAway: () => catcher.close(),
    async returns() {
      catcher = await startMailCatcher({
        folder,
        now: () => startsAt,
        smtpPort: Number(new URL(smtpUrl).port),
        webPort: Number(new URL(url).port),
      });
    },
    close: () => catcher.close(),
  };
}
