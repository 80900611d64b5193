// The sponsor's link from the participant's page to the technical check (R67).
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { codeFor } from '../../../services/identity/secret-codes.ts';
import { correctionsOf } from '../../../services/register/correction-row.ts';
import { readChecked } from '../../../services/register/checked-submission.ts';
import { pathTo } from '../../../web/paths.ts';
import { aCheckedScript, aCorrectionAsked } from '../../support/checked-scripts.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anEntry, aWindow, type MadeEntry, type MadeWindow } from '../../support/factories.ts';
import { startTestWeb, type TestWeb, type Visitor } from '../../support/web.ts';

const at = new Date('2022-03-11T17:20:00Z');
const day = 86_400_000;
const sponsorComments = 'document:1:sponsor-comments';
let fresh: FreshDatabase;
let web: TestWeb;
let window: MadeWindow;

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at });
  window = await aWindow(fresh.database, { cohort: 'K' });
});

afterAll(async () => {
  await web.close();
  await fresh.close();
});

const taskOne = (entry: MadeEntry) => entry.submissions['1'] ?? '';
const asking = (entry: MadeEntry) => pathTo('askSponsor', { personId: entry.personId }, { submission: taskOne(entry) });
let made = 0;
async function send(me: Visitor, entry: MadeEntry, email = `head-${String((made += 1))}@larkfell.example`) {
  return me.post(asking(entry), { name: 'Marion Thwaite', email });
}
/** The newest link, as the email has it. */
async function linkOf(entry: MadeEntry): Promise<{ path: string; code: string; post: string }> {
  const rows: { id: string }[] = await fresh.database.query(
    'select id from sponsor_confirmation where submission_id = $1 order by asked_at desc, ended_at nulls first limit 1',
    [taskOne(entry)],
  );
  const id = rows[0]?.id ?? '';
  const code = codeFor(web.around.config.sessionSecret, 'sponsor', id);
  const params = { confirmationId: id };
  return { path: pathTo('sponsor', params, { code }), code, post: pathTo('sponsor', params) };
}
/** Opens the link and presses the button. */
async function confirm(entry: MadeEntry): Promise<void> {
  const { path, code, post } = await linkOf(entry);
  const sponsor = web.stranger();
  await sponsor.get(path);
  const { status } = await sponsor.post(post, { code, name: 'Marion Thwaite', role: 'Headteacher' });
  expect(status).toBe(303);
}
const confirmed = async (entry: MadeEntry) => {
  const rows: { name: string; role: string }[] = await fresh.database.query(
    'select name, role from sponsor_confirmation where submission_id = $1 and confirmed_at is not null',
    [taskOne(entry)],
  );
  return rows;
};
const answerOf = async (entry: MadeEntry) => {
  const one = await readChecked(fresh.database, web.around.frameworks, taskOne(entry));
  return one?.results.find(({ requirement }) => requirement.key === sponsorComments)?.answer;
};
const stateOf = async (entry: MadeEntry) => {
  const one = await readChecked(fresh.database, web.around.frameworks, taskOne(entry));
  return one?.submission.state;
};

test('[R67] opening a sponsor’s link changes nothing; the button confirms with name and role, once', async () => {
  web.setTime(at);
  const entry = await anEntry(fresh.database, window);
  await aCheckedScript(fresh.database, web.around, taskOne(entry), at, [sponsorComments]);
  const me = await web.signInAs(entry.personId);
  expect((await send(me, entry)).location).toBe(
    pathTo('ownStatus', { personId: entry.personId }, { window: window.id }),
  );
  const { path, code, post } = await linkOf(entry);
  const sponsor = web.stranger();
  const opened = await sponsor.get(path);
  expect(opened.page('h1').text()).toContain('Confirm your comments on Wren Applegarth');
  expect(await confirmed(entry)).toEqual([]);
  expect(await answerOf(entry)).toBe('not-met');
  const bare = await sponsor.post(post, { code, name: 'Marion Thwaite', role: ' ' });
  expect(bare.page('#role-error').text()).toContain('Give your role');
  expect((await sponsor.post(post, { code, name: 'Marion Thwaite', role: 'Headteacher' })).location).toBe(path);
  expect(await confirmed(entry)).toEqual([{ name: 'Marion Thwaite', role: 'Headteacher' }]);
  expect(await answerOf(entry)).toBe('met');
  expect((await sponsor.get(path)).text).toContain('Thank you. It is confirmed');
  const checker = await web.signIn('technical-checker');
  expect((await checker.get(pathTo('check', { submissionId: taskOne(entry) }))).text).toContain(
    'Marion Thwaite, Headteacher, Friday 11 March 2022, 5:20pm.',
  );
  await sponsor.post(post, { code, name: 'Somebody Else', role: 'Governor' });
  expect(await confirmed(entry)).toEqual([{ name: 'Marion Thwaite', role: 'Headteacher' }]);
  expect((await me.get(pathTo('ownStatus', { personId: entry.personId }))).text).toContain(
    'Confirmed by Marion Thwaite, Headteacher, Friday 11 March 2022, 5:20pm.',
  );
});

test('[R67] a link works for one submission, for three weeks, and until a newer one is sent', async () => {
  web.setTime(at);
  const [entry, other] = [await anEntry(fresh.database, window), await anEntry(fresh.database, window)];
  const me = await web.signInAs(entry.personId);
  await send(me, entry);
  await send(await web.signInAs(other.personId), other);
  const [first, elsewhere] = [await linkOf(entry), await linkOf(other)];
  const sponsor = web.stranger();
  expect((await sponsor.get(first.path)).status).toBe(200);
  expect((await sponsor.get(`${elsewhere.post}?code=${first.code}`)).status).toBe(410);
  expect((await sponsor.post(elsewhere.post, { code: first.code, name: 'M', role: 'Head' })).status).toBe(410);
  web.setTime(new Date(at.getTime() + 60_000));
  await send(me, entry);
  expect((await sponsor.get(first.path)).status).toBe(410);
  const second = await linkOf(entry);
  expect((await sponsor.get(second.path)).status).toBe(200);
  web.setTime(new Date(at.getTime() + 22 * day));
  expect((await sponsor.get(second.path)).status).toBe(410);
  expect((await sponsor.post(second.post, { code: second.code, name: 'M', role: 'Head' })).status).toBe(410);
  expect(await confirmed(entry)).toEqual([]);
});

test('a participant names somebody else, for their own work only, and no more than five times', async () => {
  web.setTime(at);
  const [entry, other] = [await anEntry(fresh.database, window), await anEntry(fresh.database, window)];
  const me = await web.signInAs(entry.personId);
  const rows: { email: string }[] = await fresh.database.query('select email from person where id = $1', [
    entry.personId,
  ]);
  const own = await send(me, entry, rows[0]?.email.toUpperCase());
  expect(own.page('#email-error').text()).toContain('Give your sponsor’s own address');
  expect((await send(me, entry, 'nobody')).page('#email-error').length).toBe(1);
  const notMine = pathTo('askSponsor', { personId: entry.personId }, { submission: taskOne(other) });
  expect((await me.post(notMine, { name: 'M', email: 'head@larkfell.example' })).status).toBe(404);
  for (let sent = 0; sent < 5; sent += 1) expect((await send(me, entry)).status).toBe(303);
  expect((await send(me, entry)).status).toBe(409);
});

test('[R67] where only the sponsor was missing, the confirmation is the return: it is checked again without an upload', async () => {
  web.setTime(at);
  const entry = await anEntry(fresh.database, window);
  await aCorrectionAsked(fresh.database, web.around, taskOne(entry), at, [sponsorComments]);
  const me = await web.signInAs(entry.personId);
  const asked = await me.get(pathTo('ownStatus', { personId: entry.personId }));
  expect(asked.page('.item a:contains("Send my sponsor the link")').attr('href')).toBe(asking(entry));
  await send(me, entry);
  await confirm(entry);
  expect(await stateOf(entry)).toBe('correction-returned');
  expect((await correctionsOf(fresh.database, taskOne(entry)))[0]).toMatchObject({
    outcome: 'returned',
    returnedAs: 'submitted',
  });
});

test('[R86] where something else is missing too, the correction stays open for it and lists it alone', async () => {
  web.setTime(at);
  const entry = await anEntry(fresh.database, window);
  await aCorrectionAsked(fresh.database, web.around, taskOne(entry), at);
  const me = await web.signInAs(entry.personId);
  await send(me, entry);
  await confirm(entry);
  expect(await stateOf(entry)).toBe('correction-requested');
  const { page } = await me.get(pathTo('ownStatus', { personId: entry.personId }));
  expect(page('h1').text()).toBe('1 thing to put right by Monday 14 March, 11:59pm');
  expect(page('.items .when').text()).toBe('2.3.2');
});
