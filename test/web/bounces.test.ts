// A letter that comes back: told at once, the days of a correction stop, and start when an address works (R85).
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signatureOf } from '../../services/identity/signed-call.ts';
import { mailer } from '../../services/mailer/mailer.ts';
import { correctionsOf } from '../../services/register/correction-row.ts';
import { pathTo } from '../../web/paths.ts';
import { sendEmail } from '../../workers/housekeeping/send-email.ts';
import { aCorrectionAsked } from '../support/checked-scripts.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { anEntry, aWindow, type MadeEntry, type MadeWindow } from '../support/factories.ts';
import { startMailSide, type MailSide } from '../support/mail-side.ts';
import { surroundings, type MadeSurroundings } from '../support/surroundings.ts';
import { startTestWeb, type TestWeb, type Visitor } from '../support/web.ts';

// A Friday: three days end on a Monday.
const askedAt = new Date('2022-03-11T15:00:00Z');
// The Wednesday after.
const mendedAt = new Date('2022-03-16T09:00:00Z');
const secret = 'a-secret-of-the-mail-service-in-tests';
let fresh: FreshDatabase;
let web: TestWeb;
let admin: Visitor;
let window: MadeWindow;
let mail: MailSide;
let made: MadeSurroundings;
let folder: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at: askedAt, mode: 'rehearsal', bounceSecret: secret });
  admin = await web.signIn('admin');
  window = await aWindow(fresh.database, { cohort: 'K' });
  folder = mkdtempSync(join(tmpdir(), 'moderato-bounces-'));
  mail = await startMailSide(folder, askedAt);
  made = surroundings(fresh, askedAt);
});

afterAll(async () => {
  made.close();
  await mail.close();
  await web.close();
  await fresh.close();
  rmSync(folder, { recursive: true, force: true });
});

const taskOne = (entry: MadeEntry) => entry.submissions['1'] ?? '';
async function asked(): Promise<MadeEntry> {
  web.setTime(askedAt);
  const entry = await anEntry(fresh.database, window);
  await aCorrectionAsked(fresh.database, web.around, taskOne(entry), askedAt);
  return entry;
}
async function letterOf({ personId }: MadeEntry) {
  const rows: { id: string; state: string; email: string; message_id: string | null }[] = await fresh.database.query(
    `select m.id, m.state, p.email, x.message_id from email m join person p on p.id = m.person_id left join email_message x on x.email_id = m.id
     where p.id = $1 and m.template = 'correction-request'`,
    [personId],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('There is no letter.');
  return row;
}
/** Sends the letter as a worker does, to the catcher. */
async function send(entry: MadeEntry, at: Date): Promise<void> {
  const post = mailer({ smtpUrl: mail.smtpUrl, from: 'npq@provider.example', replyTo: 'npq@provider.example' });
  await sendEmail.run({ ...made.around, mailer: post }, { id: (await letterOf(entry)).id }, { at, attempts: 0 });
  post.close();
}
const clockLines = async (entry: MadeEntry) => {
  const [round] = await correctionsOf(fresh.database, taskOne(entry));
  const rows: { job: string; due_at: Date }[] = await fresh.database.query(
    'select job, due_at from outbox where key = $1 and done_at is null order by job',
    [round?.id],
  );
  return rows;
};
const problems = async (id: string) => {
  const rows: { kind: string }[] = await fresh.database.query(
    'select kind from problem where subject = $1 and resolved_at is null',
    [id],
  );
  return rows.map(({ kind }) => kind);
};
const report = async (body: string, signature: string) => {
  const { status } = await fetch(new URL('/bounces', web.url), {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-moderato-signature': signature },
  });
  return status;
};
const bounceOf = async (entry: MadeEntry) => {
  const { message_id: messageId, email: recipient } = await letterOf(entry);
  return JSON.stringify({ messageId, recipient, reply: '550 5.1.1 No such user' });
};

test('[R85] a request that the mail server refuses stops its days, and an admin is told at once', async () => {
  const entry = await asked();
  expect(await clockLines(entry)).toHaveLength(2);
  const { id, email } = await letterOf(entry);
  await mail.behave({ mode: 'refuse-recipient', for: email });
  await send(entry, askedAt);
  expect(await letterOf(entry)).toMatchObject({ state: 'refused' });
  expect(await problems(id)).toEqual(['email-refused']);
  expect(await clockLines(entry)).toEqual([]);
  expect((await admin.get(pathTo('window', { windowId: window.id }))).text).toContain('Use a working address for');
});

test('[R85] the three days start when a working address is used, and the letter says the new deadline', async () => {
  const entry = await asked();
  const { email } = await letterOf(entry);
  await mail.behave({ mode: 'refuse-recipient', for: email });
  await send(entry, askedAt);
  web.setTime(mendedAt);
  const page = pathTo('participant', { personId: entry.personId });
  await admin.get(page);
  const address = `works-${entry.candidate.toLowerCase()}@school.example`;
  expect((await admin.post(page, { email: address, was: email })).status).toBe(303);
  const [round] = await correctionsOf(fresh.database, taskOne(entry));
  // Wednesday and three days is a Saturday: it rolls on to Monday.
  expect(round?.dueAt).toEqual(new Date('2022-03-21T23:59:59Z'));
  expect(await clockLines(entry)).toEqual([
    { job: 'remind-correction', due_at: new Date('2022-03-20T23:59:59Z') },
    { job: 'settle-correction', due_at: new Date('2022-03-22T00:00:00Z') },
  ]);
  await send(entry, mendedAt);
  const [caught] = await mail.list(address);
  expect(caught?.subject).toBe('2 things to put right by Monday 21 March, 11:59pm');
});

test('[R85] a message that comes back later is reported by a signed call and counts as refused', async () => {
  const entry = await asked();
  await send(entry, askedAt);
  const { id } = await letterOf(entry);
  const body = await bounceOf(entry);
  expect(await report(body, signatureOf(secret, body, askedAt))).toBe(204);
  expect(await letterOf(entry)).toMatchObject({ state: 'refused' });
  expect(await problems(id)).toEqual(['email-refused']);
  expect(await clockLines(entry)).toEqual([]);
  const attempts: { outcome: string }[] = await fresh.database.query(
    'select outcome from email_attempt where email_id = $1 order by id',
    [id],
  );
  expect(attempts.map(({ outcome }) => outcome)).toEqual(['accepted', 'refused']);
  // The service reports it again: nothing is written twice.
  expect(await report(body, signatureOf(secret, body, askedAt))).toBe(204);
  expect(await fresh.database.query('select count(*)::int as n from email_attempt where email_id = $1', [id])).toEqual([
    { n: 2 },
  ]);
});

test('a report is taken only with a signature of this body that is not old, and only for the address that is used now', async () => {
  const entry = await asked();
  await send(entry, askedAt);
  const body = await bounceOf(entry);
  const minutes = (n: number) => new Date(askedAt.getTime() + n * 60_000);
  expect(await report(body, '')).toBe(401);
  expect(await report(body, signatureOf('another-secret-that-nobody-here-knows', body, askedAt))).toBe(401);
  expect(await report(body.replace('550', '551'), signatureOf(secret, body, askedAt))).toBe(401);
  expect(await report(body, signatureOf(secret, body, minutes(-6)))).toBe(401);
  expect(await report('{}', signatureOf(secret, '{}', askedAt))).toBe(400);
  const elsewhere = body.replace(/"recipient":"[^"]+"/u, '"recipient":"old@school.example"');
  expect(await report(elsewhere, signatureOf(secret, elsewhere, askedAt))).toBe(204);
  expect(await letterOf(entry)).toMatchObject({ state: 'accepted' });
  expect(await clockLines(entry)).toHaveLength(2);
});
