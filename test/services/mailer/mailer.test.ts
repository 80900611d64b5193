// The mail door against a mail server that misbehaves on demand.
import { createServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';

import { startMailCatcher } from '../../../rehearsal/mail-catcher/mail-catcher.ts';
import type { MailCatcher } from '../../../rehearsal/mail-catcher/mail-catcher.ts';
import { mailer } from '../../../services/mailer/mailer.ts';
import type { Mailer, Message } from '../../../services/mailer/mailer.ts';
import { parseMailbox } from '../../../services/mailer/mailbox.ts';
import { messageIdFor } from '../../../services/mailer/message-id-for.ts';

const timeouts = { connect: 1_000, greeting: 1_000, idle: 400 };
const usual = { from: 'The NPQ team <npq@fellside.example>', replyTo: 'npq@fellside.example', timeouts };
const caught = z.array(
  z.object({ id: z.string(), messageId: z.string(), to: z.array(z.string()), subject: z.string(), count: z.number() }),
);
const oneMail = z.object({ headers: z.array(z.object({ name: z.string(), value: z.string() })), text: z.string() });

let catcher: MailCatcher;
let door: Mailer;

beforeAll(async () => {
  catcher = await startMailCatcher();
  door = mailer({ ...usual, smtpUrl: catcher.smtpUrl, loopbackOnly: true });
});

afterAll(async () => {
  door.close();
  await catcher.close();
});

beforeEach(async () => {
  await behave({ mode: 'accept' });
  await fetch(`${catcher.url}/api/mails`, { method: 'DELETE' });
});

async function behave(order: object): Promise<void> {
  const body = JSON.stringify(order);
  await fetch(`${catcher.url}/api/behaviour`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
}

async function mails() {
  return caught.parse(await (await fetch(`${catcher.url}/api/mails`)).json());
}

async function headersOf(id: string) {
  const mail = oneMail.parse(await (await fetch(`${catcher.url}/api/mails/${id}`)).json());
  return new Map(mail.headers.map(({ name, value }) => [name.toLowerCase(), value]));
}

function message(changes: Partial<Message> = {}): Message {
  return {
    to: 'wren@school.example',
    messageId: messageIdFor('reminder', 'person-1', 'day-7', 'fellside.example'),
    subject: 'Your submission',
    html: '<p>Hello</p>',
    text: 'Hello',
    ...changes,
  };
}

describe('what the mail server answers', () => {
  test('accepted, with the server’s reply, our Message-ID and the clock’s date', async () => {
    const sent = await door.send(message({ date: new Date('2022-02-03T09:00:00Z') }));
    expect(sent).toEqual({ kind: 'accepted', reply: expect.stringContaining('250') });
    const [mail] = await mails();
    expect(mail?.messageId).toBe(message().messageId);
    const headers = await headersOf(mail?.id ?? '');
    expect(headers.get('date')).toBe('Thu, 03 Feb 2022 09:00:00 +0000');
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('reply-to')).toBe('npq@fellside.example');
  });

  test('a message refused for good keeps its code', async () => {
    await behave({ mode: 'refuse' });
    expect(await door.send(message())).toMatchObject({ kind: 'refused', code: 554 });
    expect(await mails()).toEqual([]);
  });

  test('a recipient refused for good keeps its code, and the next message still goes', async () => {
    await behave({ mode: 'refuse-recipient', for: 'gone@school.example' });
    expect(await door.send(message({ to: 'gone@school.example' }))).toMatchObject({ kind: 'refused', code: 550 });
    expect(await door.send(message())).toMatchObject({ kind: 'accepted' });
  });

  test('greylisted is later, and accepted when tried again', async () => {
    await behave({ mode: 'greylist-first' });
    expect(await door.send(message())).toEqual({ kind: 'later', reply: expect.stringContaining('451') });
    expect(await door.send(message())).toMatchObject({ kind: 'accepted' });
  });

  test('dropped after DATA is later, sent once by us, and the repeat has the same Message-ID', async () => {
    await behave({ mode: 'drop-after-data', times: 1 });
    expect(await door.send(message())).toMatchObject({ kind: 'later' });
    await new Promise((passed) => setTimeout(passed, 300));
    expect(await mails()).toMatchObject([{ count: 1 }]);
    expect(await door.send(message())).toMatchObject({ kind: 'accepted' });
    expect(await mails()).toMatchObject([{ count: 2, messageId: message().messageId }]);
  });

  test('a server that takes too long is later', async () => {
    await behave({ mode: 'slow', delayMs: 5_000 });
    expect(await door.send(message())).toMatchObject({ kind: 'later' });
  });

  test('connection refused is later', async () => {
    const gone = await startMailCatcher();
    await gone.close();
    const nowhere = mailer({ ...usual, smtpUrl: gone.smtpUrl });
    expect(await nowhere.send(message())).toMatchObject({ kind: 'later' });
    expect(await nowhere.verify()).toMatchObject({ kind: 'unreachable' });
    nowhere.close();
  });

  test.each([
    ['hangs up at once', ''],
    ['turns us away in its greeting', '554 No service\r\n'],
    ['does not want our password', '535 Bad credentials'],
  ])('a server that %s is later: it is not about this message', async (_name, greeting) => {
    const server = createServer((socket) => {
      if (!greeting.startsWith('535')) return void socket.end(greeting);
      socket.write('220 ready\r\n');
      socket.on('data', (line) => {
        socket.write(line.toString().startsWith('EHLO') ? '250-here\r\n250 AUTH PLAIN\r\n' : `${greeting}\r\n`);
      });
      socket.on('error', () => undefined);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const odd = mailer({ ...usual, smtpUrl: `smtp://user:wrong@127.0.0.1:${port}` });
    expect(await odd.send(message())).toMatchObject({ kind: 'later' });
    odd.close();
    await new Promise((closed) => server.close(closed));
  });

  test('a burst goes over the pool, all of it', async () => {
    const sends = Array.from({ length: 60 }, (_, n) =>
      door.send(message({ messageId: messageIdFor('receipt', `person-${n}`, 'window-1', 'fellside.example') })),
    );
    expect((await Promise.all(sends)).every(({ kind }) => kind === 'accepted')).toBe(true);
    expect(await mails()).toHaveLength(60);
  });

  test('verify connects without sending', async () => {
    expect(await door.verify()).toEqual({ kind: 'ready' });
    expect(await mails()).toEqual([]);
  });
});

describe('what people type', () => {
  test('a subject cannot add a header', async () => {
    await door.send(message({ subject: 'Hello\r\nBcc: everyone@school.example\r\n\r\nA body' }));
    const [mail] = await mails();
    expect(mail).toMatchObject({ to: ['wren@school.example'], subject: 'Hello Bcc: everyone@school.example A body' });
    expect((await headersOf(mail?.id ?? '')).has('bcc')).toBe(false);
  });

  test('a header of ours cannot add another', async () => {
    await door.send(message({ headers: { 'X-Window': 'K\r\nBcc: everyone@school.example' } }));
    const [mail] = await mails();
    expect(mail?.to).toEqual(['wren@school.example']);
    expect((await headersOf(mail?.id ?? '')).has('bcc')).toBe(false);
  });

  test.each([
    'one@school.example, two@school.example',
    'one@school.example\r\nRCPT TO:<two@school.example>',
    '<one@school.example>',
    'Wren <one@school.example>',
    'no-address',
    'one@',
    '',
  ])('%j is not one address and goes nowhere', async (to) => {
    expect(await door.send(message({ to }))).toMatchObject({ kind: 'refused', code: 553 });
    expect(await mails()).toEqual([]);
  });

  test.each([
    ['o’brien@school.example', 'o’brien@school.example'],
    ['siobhán@school.example', 'siobhán@school.example'],
    ['wren@müller.example', 'wren@müller.example'],
  ])('%s is reached', async (to, reached) => {
    expect(await door.send(message({ to }))).toMatchObject({ kind: 'accepted' });
    expect(await mails()).toMatchObject([{ to: [reached] }]);
  });
});

test('an international domain goes out in ASCII', () => {
  expect(parseMailbox(' wren@müller.example ')).toBe('wren@xn--mller-kva.example');
});

describe('a rehearsal', () => {
  test.each([
    'smtp://mail.school.example:25',
    'smtp://10.0.0.1:25',
    'smtp://127.0.0.1.school.example:25',
    'smtp://[::ffff:10.0.0.1]:25',
  ])('refuses %s', (smtpUrl) => {
    expect(() => mailer({ ...usual, smtpUrl, loopbackOnly: true })).toThrow('this machine only');
  });

  test.each(['smtp://localhost:2525', 'smtp://[::1]:2525', 'smtps://127.0.0.2'])('may talk to %s', (smtpUrl) => {
    mailer({ ...usual, smtpUrl, loopbackOnly: true }).close();
  });

  test('a query parameter cannot move the connection', () => {
    expect(() => mailer({ ...usual, smtpUrl: 'http://127.0.0.1:25?host=mail.school.example' })).toThrow('SMTP_URL');
  });
});

describe('the Message-ID', () => {
  test('is the same for the same email and differs for every other', () => {
    const id = messageIdFor('reminder', 'person-1', 'day-7', 'fellside.example');
    expect(messageIdFor('reminder', 'person-1', 'day-7', 'fellside.example')).toBe(id);
    expect(id).toMatch(/^<[0-9a-f]{64}@fellside\.example>$/);
    const others = [
      messageIdFor('receipt', 'person-1', 'day-7', 'fellside.example'),
      messageIdFor('reminder', 'person-1d', 'ay-7', 'fellside.example'),
      messageIdFor('reminder', 'person-1', 'day-2', 'fellside.example'),
    ];
    expect(new Set([id, ...others]).size).toBe(4);
  });

  test('needs a host name', () => {
    expect(() => messageIdFor('reminder', 'p', 'o', 'a b>')).toThrow('host name');
  });
});
