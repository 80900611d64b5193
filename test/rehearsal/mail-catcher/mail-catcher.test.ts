// The catcher by itself: what it keeps, shows and dates.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { z } from 'zod';

import { startMailCatcher } from '../../../rehearsal/mail-catcher/mail-catcher.ts';
import type { MailCatcher, MailCatcherOptions } from '../../../rehearsal/mail-catcher/mail-catcher.ts';
import { mailer } from '../../../services/mailer/mailer.ts';

const delivery = z.object({ to: z.string(), receivedAt: z.string(), answered: z.boolean() });
const list = z.array(
  z.object({
    id: z.string(),
    subject: z.string(),
    receivedAt: z.string(),
    count: z.number(),
    deliveries: z.array(delivery),
  }),
);

async function withCatcher(options: MailCatcherOptions, story: (catcher: MailCatcher) => Promise<void>) {
  const catcher = await startMailCatcher(options);
  try {
    await story(catcher);
  } finally {
    await catcher.close();
  }
}

async function write(catcher: MailCatcher, to: string, subject: string, html = '<p>Hello</p>', messageId?: string) {
  const door = mailer({ smtpUrl: catcher.smtpUrl, from: 'npq@fellside.example', replyTo: 'npq@fellside.example' });
  const sent = await door.send({
    to,
    subject,
    html,
    text: 'Hello',
    messageId: messageId ?? `<${subject}@fellside.example>`,
  });
  door.close();
  return sent;
}

async function listed(catcher: MailCatcher, to = '') {
  return list.parse(await (await fetch(`${catcher.url}/api/mails?to=${encodeURIComponent(to)}`)).json());
}

const post = (url: string, body: unknown) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

test('newest first, filtered by recipient, read, deleted', () =>
  withCatcher({}, async (catcher) => {
    await write(catcher, 'wren@school.example', 'first');
    await write(catcher, 'ash@school.example', 'second');
    expect((await listed(catcher)).map(({ subject }) => subject)).toEqual(['second', 'first']);
    expect((await listed(catcher, 'WREN')).map(({ subject }) => subject)).toEqual(['first']);
    const page = await (await fetch(`${catcher.url}/?to=wren@school.example`)).text();
    expect(page).toContain('1 email to “wren@school.example”');
    expect(page).not.toContain('second');
    expect((await fetch(`${catcher.url}/api/mails/1`, { method: 'DELETE' })).status).toBe(204);
    expect((await fetch(`${catcher.url}/api/mails/1`)).status).toBe(404);
    expect(await listed(catcher)).toHaveLength(1);
  }));

test('the same Message-ID is one mail that came twice, also at another address', () =>
  withCatcher({}, async (catcher) => {
    await write(catcher, 'old@school.example', 'a', '<p>1</p>', '<same@fellside.example>');
    await write(catcher, 'new@school.example', 'a', '<p>1</p>', '<same@fellside.example>');
    expect(await listed(catcher)).toMatchObject([
      { count: 2, deliveries: [{ to: 'old@school.example' }, { to: 'new@school.example' }] },
    ]);
    expect(await listed(catcher, 'new@')).toHaveLength(1);
    expect(await (await fetch(`${catcher.url}/mails/1`)).text()).toContain('came 2 times');
  }));

test('mail is dated by the rehearsal’s clock', () =>
  withCatcher({ now: () => new Date('2022-02-03T09:00:00Z') }, async (catcher) => {
    await write(catcher, 'wren@school.example', 'one');
    await post(`${catcher.url}/api/clock`, { now: '2022-03-03T12:00:01Z' });
    await write(catcher, 'wren@school.example', 'two');
    expect((await listed(catcher)).map(({ receivedAt }) => receivedAt)).toEqual([
      '2022-03-03T12:00:01.000Z',
      '2022-02-03T09:00:00.000Z',
    ]);
    expect((await post(`${catcher.url}/api/clock`, { now: 'tomorrow' })).status).toBe(400);
    expect(await (await fetch(catcher.url)).text()).toContain('Thu 3 Mar, 12:00:01pm');
  }));

test('orders end after so many times, and an unknown one is refused', () =>
  withCatcher({}, async (catcher) => {
    await post(`${catcher.url}/api/behaviour`, { mode: 'refuse', times: 2 });
    const kinds = [];
    for (const subject of ['a', 'b', 'c']) kinds.push((await write(catcher, 'wren@school.example', subject)).kind);
    expect(kinds).toEqual(['refused', 'refused', 'accepted']);
    await post(`${catcher.url}/api/behaviour`, { mode: 'greylist-first', times: 2, for: 'ash@school.example' });
    const ash = [];
    for (const subject of ['d', 'd', 'd']) ash.push((await write(catcher, 'ash@school.example', subject)).kind);
    expect(ash).toEqual(['later', 'later', 'accepted']);
    expect((await post(`${catcher.url}/api/behaviour`, { mode: 'explode' })).status).toBe(400);
  }));

test('a mail cannot run anything, and what it says is not markup on our pages', () =>
  withCatcher({}, async (catcher) => {
    await write(catcher, 'wren@school.example', '<script>alert(1)</script>', '<head></head><script>alert(2)</script>');
    const framed = await fetch(`${catcher.url}/mails/1/html`);
    expect(framed.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox allow-popups/);
    expect(framed.headers.get('content-security-policy')).not.toContain('allow-scripts');
    for (const page of [catcher.url, `${catcher.url}/mails/1`, `${catcher.url}/mails/1?as=headers`]) {
      const response = await fetch(page);
      expect(await response.text()).not.toContain('<script>');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  }));

test('a folder is read again, and keeps only the newest', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kept-mail-'));
  await withCatcher({ folder, keep: 2 }, async (catcher) => {
    for (const subject of ['a', 'b', 'c']) await write(catcher, 'wren@school.example', subject);
  });
  await withCatcher({ folder, keep: 2 }, async (catcher) => {
    expect((await listed(catcher)).map(({ subject }) => subject)).toEqual(['c', 'b']);
    await write(catcher, 'wren@school.example', 'c');
    expect(await listed(catcher)).toMatchObject([{ subject: 'c', count: 2 }, { subject: 'b' }]);
  });
  await rm(folder, { recursive: true });
});
