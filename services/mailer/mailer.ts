// The door to the mail server: the only file that knows the library. One pool of connections per process.
import { createTransport } from 'nodemailer';
import type Mail from 'nodemailer/lib/mailer';
import type { SMTPPoolOptions } from 'nodemailer/lib/smtp-pool';
import type { SMTPSentMessageInfo } from 'nodemailer/lib/smtp-transport';

import { parseMailbox } from './mailbox.ts';
import { readFault } from './sent.ts';
import type { Sent } from './sent.ts';
import { isLoopback, smtpServerAt } from './smtp-server-at.ts';
import type { SmtpServerAt } from './smtp-server-at.ts';

/** How to reach the mail server. Timeouts are in milliseconds and bound every wait for it. */
export interface MailerOptions {
  readonly smtpUrl: string;
  readonly from: string;
  readonly replyTo: string;
  /** The name we greet the server with; the machine's own where absent. */
  readonly helo?: string;
  /** True in a rehearsal: any mail server but one on this machine is refused at once. */
  readonly loopbackOnly?: boolean;
  readonly timeouts?: { readonly connect: number; readonly greeting: number; readonly idle: number };
}

/** One message to one person. `messageId` comes from messageIdFor; `date` from the clock, so that a repeat is the same. */
export interface Message {
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly date?: Date;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends mail. `send` never throws for what a mail server does; `verify` connects and signs in without sending. */
export interface Mailer {
  readonly send: (message: Message) => Promise<Sent>;
  readonly verify: () => Promise<{ readonly kind: 'ready' } | { readonly kind: 'unreachable'; readonly reply: string }>;
  readonly close: () => void;
}

const usualTimeouts = { connect: 15_000, greeting: 15_000, idle: 60_000 };

/** Opens the door. Throws for an address that is no SMTP URL, and for one beyond this machine where `loopbackOnly`. */
export function mailer(options: MailerOptions): Mailer {
  const server = smtpServerAt(options.smtpUrl);
  if (options.loopbackOnly === true && !isLoopback(server.host)) {
    throw new Error(`A rehearsal sends mail to this machine only, not to ${server.host}`);
  }
  const transport = poolTo(server, options);
  return {
    send: async (message) => {
      const to = parseMailbox(message.to);
      if (to === null)
        return { kind: 'refused', reply: `Not sent: "${message.to}" is not an email address`, code: 553 };
      try {
        const info = await transport.sendMail(compose(message, to, options));
        return { kind: 'accepted', reply: info.response };
      } catch (fault) {
        return readFault(fault);
      }
    },
    verify: async () => {
      try {
        await transport.verify();
        return { kind: 'ready' };
      } catch (fault) {
        return { kind: 'unreachable', reply: readFault(fault).reply };
      }
    },
    close: () => transport.close(),
  };
}

function poolTo(server: SmtpServerAt, { helo, timeouts = usualTimeouts }: MailerOptions): Mail<SMTPSentMessageInfo> {
  const pool: SMTPPoolOptions & { pool: true } = {
    ...server,
    ...(helo === undefined ? {} : { name: helo }),
    pool: true,
    // A message that the library re-queued by itself would go out again behind the ledger's back.
    maxRequeues: 0,
    connectionTimeout: timeouts.connect,
    dnsTimeout: timeouts.connect,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.idle,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  return createTransport(pool);
}

// Addresses are objects, never text: text would be parsed as a list.
function compose(message: Message, to: string, options: MailerOptions) {
  return {
    from: options.from,
    replyTo: options.replyTo,
    to: { name: '', address: to },
    messageId: message.messageId,
    subject: message.subject.replace(/[\s\p{C}]+/gu, ' ').trim(),
    html: message.html,
    text: message.text,
    ...(message.date === undefined ? {} : { date: message.date }),
    // Asks out-of-office programs to stay quiet.
    headers: { 'Auto-Submitted': 'auto-generated', ...message.headers },
  };
}
