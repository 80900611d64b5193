// The SMTP half of the catcher: takes mail from anyone for anyone, or misbehaves as told.
import type { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';

import type { Behaviour, Behaviours } from './behaviour.ts';
import type { MailStore } from './mail-store.ts';

const largestMessage = 25 * 1024 * 1024;

/** A reply of the server with its SMTP code, in the form that the library turns into a reply line. */
class SmtpReply extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, words: string) {
    super(words);
    this.responseCode = responseCode;
  }
}

/** What one catcher's connections share while mail is being handed over. */
interface Desk {
  readonly store: MailStore;
  readonly behaviours: Behaviours;
  readonly now: () => Date;
  /** By the client's port: the only way to hang up on it. */
  readonly sockets: Map<number, Socket>;
  /** By session: what was decided when the recipient was named. */
  readonly planned: Map<string, Behaviour>;
}

/** An SMTP server over `store`, not yet listening. `now` dates what arrives. */
export function smtpSide(store: MailStore, behaviours: Behaviours, now: () => Date): SMTPServer {
  const desk: Desk = { store, behaviours, now, sockets: new Map(), planned: new Map() };
  const server = new SMTPServer({
    // Plain SMTP: a certificate of our own would only be refused.
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: largestMessage,
    closeTimeout: 200,
    onRcptTo: ({ address }, session, done) => done(answerRecipient(desk, address, session.id)),
    onData: (stream, session, done) => {
      receive(desk, stream, session).then(
        (words) => done(null, words),
        (fault: unknown) => done(fault instanceof Error ? fault : new Error(String(fault))),
      );
    },
    onClose: (session) => {
      desk.planned.delete(session.id);
    },
  });
  server.server.on('connection', (socket) => {
    const port = socket.remotePort ?? 0;
    desk.sockets.set(port, socket);
    socket.once('close', () => desk.sockets.delete(port));
  });
  // A client that vanishes is nothing to report.
  server.on('error', () => undefined);
  return server;
}

function answerRecipient({ behaviours, planned }: Desk, address: string, sessionId: string): SmtpReply | null {
  const behaviour = behaviours.take(address);
  if (behaviour.mode === 'refuse-recipient') return new SmtpReply(550, 'No such mailbox, as told');
  if (behaviour.mode === 'greylist-first') return new SmtpReply(451, 'Greylisted, try again later');
  planned.set(sessionId, behaviour);
  return null;
}

async function receive(desk: Desk, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
  const raw = await buffer(stream);
  const { mode, delayMs } = desk.planned.get(session.id) ?? { mode: 'accept', delayMs: 0 };
  desk.planned.delete(session.id);
  if (stream.sizeExceeded) throw new SmtpReply(552, 'Message too large');
  if (mode === 'refuse') throw new SmtpReply(554, 'Message refused, as told');
  const receivedAt = desk.now().toISOString();
  const answered = mode !== 'drop-after-data';
  const deliveries = session.envelope.rcptTo.map(({ address }) => ({ to: address, receivedAt, answered }));
  await desk.store.add(raw, deliveries);
  if (mode === 'drop-after-data') desk.sockets.get(session.remotePort)?.destroy();
  if (mode === 'slow') await pause(delayMs, undefined, { ref: false });
  return 'Message caught';
}
