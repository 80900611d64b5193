// One participant's page: who may see it, what it tells, and the correction of an address.
// long because: everything that is done on one page is tried on it.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pathTo } from '../../../web/paths.ts';
import { inTransaction } from '../../../services/database/database.ts';
import type { MoodlePerson } from '../../../services/moodle/people.ts';
import { importParticipants } from '../../../services/register/import-participants.ts';
import { raiseProblem } from '../../../services/register/problem.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import {
  anEmail,
  anEntry,
  aPerson,
  aWindow,
  moveTo,
  type MadeEntry,
  type MadeWindow,
} from '../../support/factories.ts';
import { startTestWeb, type TestWeb, type Visitor } from '../../support/web.ts';

const afterClose = new Date('2022-03-03T13:00:00Z');
const atNoon = new Date('2022-03-03T12:01:00Z');
let fresh: FreshDatabase;
let web: TestWeb;
let admin: Visitor;
let window: MadeWindow;

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at: afterClose });
  admin = await web.signIn('admin');
  window = await aWindow(fresh.database, { cohort: 'K' });
});

afterAll(async () => {
  await web.close();
  await fresh.close();
});

const entry = (wanted: Parameters<typeof anEntry>[2] = {}): Promise<MadeEntry> =>
  anEntry(fresh.database, window, wanted);
const open = (personId: string) => pathTo('participant', { personId });
const emailRow = async (id: string) => {
  const rows: { state: string; letters: string; owed: string; problems: string }[] = await fresh.database.query(
    `select m.state, (select count(*) from email_message x where x.email_id = m.id) as letters,
       (select count(*) from outbox o where o.job = 'send-email' and o.key = m.id::text and o.done_at is null) as owed,
       (select count(*) from problem p where p.subject = m.id::text and p.resolved_at is null) as problems from email m where m.id = $1`,
    [id],
  );
  return rows[0];
};

test('[R216] only those who may see a participant open the page, and nobody their own address by it', async () => {
  const { personId } = await entry();
  for (const role of ['assessor', 'moderator', 'technical-checker', 'auditor'] as const)
    expect((await (await web.signIn(role)).get(open(personId))).status).toBe(403);
  const self = await web.signInAs(personId);
  expect((await self.get(open(personId))).status).toBe(403);
  expect((await self.post(open(personId), { email: 'new@school.example', was: 'x' })).status).toBe(403);
});

test('each task shows its state, since when, and the next step with its date', async () => {
  const { personId, submissions } = await entry({ givenName: 'Wren', familyName: 'Applegarth' });
  await moveTo(fresh.database, web.around.files, submissions['1'] ?? '', 'received', { who: 'moodle', at: atNoon });
  await moveTo(fresh.database, web.around.files, submissions['2'] ?? '', 'draft-at-close', {
    who: 'moodle',
    at: atNoon,
  });
  const { page } = await admin.get(open(personId));
  expect(page('h1').text()).toBe('Wren Applegarth');
  const rows = page('tbody tr')
    .toArray()
    .map((row) => page(row).text().replaceAll(/\s+/g, ' '));
  expect(rows[0]).toContain('Received');
  expect(rows[0]).toContain('Technical check, from Thu 10 Mar');
  expect(rows[1]).toContain('Accept or refuse the draft');
  expect(page('.lead').text()).toContain('Task 1: received, Task 2: draft at close.');
});

test('the story tells files, emails, problems and decisions, newest first, and can be filtered', async () => {
  const { personId, submissions } = await entry();
  await anEmail(fresh.database, personId, 'accepted', new Date('2022-02-03T12:00:00Z'));
  await moveTo(fresh.database, web.around.files, submissions['1'] ?? '', 'received', { who: 'moodle', at: atNoon });
  await inTransaction(fresh.database, (tx) =>
    raiseProblem(tx, {
      kind: 'late',
      subject: submissions['2'] ?? '',
      submissionId: submissions['2'] ?? '',
      windowId: window.id,
      detail: { finalisedAt: '2022-03-03T12:00:01Z', moodleAllowedIt: 'no' },
      at: atNoon,
    }),
  );
  const whole = await admin.get(open(personId));
  const titles = whole
    .page('.tl h3')
    .toArray()
    .map((title) => whole.page(title).text());
  expect(titles.some((title) => title.includes('2 files Task 1 copied from Moodle'))).toBe(true);
  expect(
    titles.some((title) => title.includes('Task 2: Submitted Thursday 3 March 2022, 12:00:01pm, after close')),
  ).toBe(true);
  expect(titles.some((title) => title.includes('The window opens, accepted by the mail server'))).toBe(true);
  expect(titles.findIndex((title) => title.startsWith('Email'))).toBeGreaterThan(
    titles.findIndex((title) => title.startsWith('2 files')),
  );
  const emails = await admin.get(`${open(personId)}?show=emails`);
  expect(emails.page('.tl h3').length).toBe(1);
});

test('contact details stand on the page for those who may see them', async () => {
  const { personId } = await entry({ email: 'seen@school.example', trn: '9123456' });
  const { text } = await admin.get(open(personId));
  expect(text).toContain('seen@school.example (not confirmed yet)');
  expect(text).toContain('9123456');
  expect(text).toContain('URN 900001');
});

test('[R29] a TRN that Moodle holds without its zeros is offered, and one only once an admin has confirmed it', async () => {
  const short: MoodlePerson = {
    id: 990_017,
    username: null,
    fullName: 'Short Number',
    firstName: 'Short',
    lastName: 'Number',
    email: 'short@school.example',
    idNumber: null,
    roles: ['student'],
    customFields: { trn: 'RP 12/345' },
    groups: [],
    isSuspended: null,
  };
  const by = { who: admin.personId, at: atNoon };
  await inTransaction(fresh.database, (tx) => importParticipants(tx, window.id, [short], null, 'secret', by));
  const held = async () => {
    const rows: { id: string; trn: string | null; trn_offered: string | null }[] = await fresh.database.query(
      `select id, trn, trn_offered from person where email = 'short@school.example'`,
    );
    return rows[0];
  };
  const before = await held();
  expect(before).toMatchObject({ trn: null, trn_offered: '0012345' });
  const path = open(before?.id ?? '');
  expect((await admin.get(path)).page('#contact').text()).toContain('Confirm TRN 0012345');
  // A page that shows another number confirms nothing.
  expect((await admin.post(path, { trn: '0054321' })).status).toBe(409);
  expect(await held()).toEqual(before);
  expect((await admin.post(path, { trn: '0012345' })).status).toBe(303);
  expect(await held()).toMatchObject({ trn: '0012345', trn_offered: null });
  expect((await admin.get(path)).text).not.toContain('Confirm TRN');
  expect((await admin.post(path, { trn: '0012345' })).status).toBe(409);
  const lines: { transition: string; why: unknown }[] = await fresh.database.query(
    `select transition, why from history where subject = 'person' and subject_id = $1`,
    [before?.id],
  );
  expect(lines).toEqual([{ transition: 'confirm TRN', why: {} }]);
});

test('[R29] a TRN that Moodle gains later is taken over where none is on file, and changes none that stands', async () => {
  const by = { who: admin.personId, at: atNoon };
  const shown = async (trn: string) => {
    const person: MoodlePerson = {
      id: 990_018,
      username: null,
      fullName: 'Later Number',
      firstName: 'Later',
      lastName: 'Number',
      email: 'later@school.example',
      idNumber: null,
      roles: ['student'],
      customFields: { trn },
      groups: [],
      isSuspended: null,
    };
    await inTransaction(fresh.database, (tx) => importParticipants(tx, window.id, [person], null, 'secret', by));
    const rows: unknown[] = await fresh.database.query(
      `select trn, trn_offered from person where email = 'later@school.example'`,
    );
    return rows;
  };
  expect(await shown('')).toEqual([{ trn: null, trn_offered: null }]);
  expect(await shown('12345')).toEqual([{ trn: null, trn_offered: '0012345' }]);
  expect(await shown('9123457')).toEqual([{ trn: '9123457', trn_offered: null }]);
  expect(await shown('9765432')).toEqual([{ trn: '9123457', trn_offered: null }]);
  expect(await shown('54321')).toEqual([{ trn: '9123457', trn_offered: null }]);
  expect(await shown('')).toEqual([{ trn: '9123457', trn_offered: null }]);
});

test('[R28] a corrected address is to be confirmed anew, and the log holds no address', async () => {
  const { personId } = await entry({ email: 'old@school.example' });
  await fresh.database.query('update person set email_confirmed_at = $2 where id = $1', [personId, atNoon]);
  const { status, location } = await admin.post(open(personId), {
    email: ' new@school.example ',
    was: 'old@school.example',
  });
  expect([status, location]).toEqual([303, open(personId)]);
  const people: { email: string; email_confirmed_at: Date | null }[] = await fresh.database.query(
    'select email, email_confirmed_at from person where id = $1',
    [personId],
  );
  expect(people[0]).toEqual({ email: 'new@school.example', email_confirmed_at: null });
  const lines: { transition: string; why: unknown; who: string }[] = await fresh.database.query(
    'select transition, why, who from history where subject_id = $1',
    [personId],
  );
  expect(lines).toEqual([{ transition: 'correct address', why: {}, who: admin.personId }]);
});

test('what was refused is written again for the new address; what no longer says anything true is not', async () => {
  const { personId } = await entry({ email: 'bounced@school.example' });
  const letter = await anEmail(fresh.database, personId, 'refused', atNoon);
  const link = await anEmail(fresh.database, personId, 'refused', atNoon);
  await fresh.database.query(`update email set template = 'sign-in' where id = $1`, [link]);
  const closed = await anEmail(fresh.database, personId, 'refused', atNoon);
  await fresh.database.query(`update email set template = 'reminder', occasion = $2 where id = $1`, [
    closed,
    `${window.id}:7`,
  ]);
  await inTransaction(fresh.database, async (tx) => {
    for (const id of [letter, link, closed])
      await raiseProblem(tx, { kind: 'email-refused', subject: id, detail: {}, at: atNoon });
  });
  await admin.post(open(personId), { email: 'works@school.example', was: 'bounced@school.example' });
  expect(await emailRow(letter)).toEqual({ state: 'waiting', letters: '0', owed: '1', problems: '0' });
  expect(await emailRow(link)).toEqual({ state: 'refused', letters: '1', owed: '0', problems: '0' });
  expect(await emailRow(closed)).toEqual({ state: 'refused', letters: '1', owed: '0', problems: '0' });
  expect((await admin.get(open(personId))).text).toContain('1 refused email is sent again to it.');
});

test('a faulty, unchanged or taken address goes back to its field with what was typed', async () => {
  const { personId } = await entry({ email: 'mine@school.example' });
  await aPerson(fresh.database, { email: 'Taken@school.example' });
  for (const [typed, words] of [
    ['nonsense', 'Give an email address'],
    ['mine@school.example', 'Give another address'],
    ['taken@school.example', 'no other account has'],
  ] as const) {
    const { status, page } = await admin.post(open(personId), { email: typed, was: 'mine@school.example' });
    expect(status).toBe(422);
    expect(page('#email').attr('value')).toBe(typed);
    expect(page('#email-error').text()).toContain(words);
  }
});

test('a form from before someone else corrected the address changes nothing', async () => {
  const { personId } = await entry({ email: 'first@school.example' });
  await admin.post(open(personId), { email: 'second@school.example', was: 'first@school.example' });
  const again = await admin.post(open(personId), { email: 'third@school.example', was: 'first@school.example' });
  expect(again.status).toBe(409);
  expect(again.text).toContain('corrected already');
  expect((await admin.get(open(personId))).text).toContain('second@school.example');
});

test('somebody who is no participant, and nobody at all, have no such page', async () => {
  expect((await admin.get(open(admin.personId))).status).toBe(404);
  expect((await admin.get('/participants/17')).status).toBe(404);
});
