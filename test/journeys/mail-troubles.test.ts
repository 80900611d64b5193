// The mail server refuses, puts off, drops the line after DATA and is away for an hour: nothing is lost and nobody gets a second email.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findForm } from '../../rehearsal/people/form.ts';
import { afterClose, people } from '../support/cohort-site.ts';
import { startInstance, type Instance } from '../support/instance.ts';
import { openProblemsOf } from '../support/intake-facts.ts';

let instance: Instance;
let windowId: string;
const { siobhan, patrick, amina, gwen, zoe } = people;

/** The letters go two hours before close, each of five people's in trouble of its own; receipts go while nobody answers. */
beforeAll(async () => {
  instance = await startInstance({ people: 5, startsAt: afterClose(-7_200), web: true });
  windowId = await instance.setUp();
  await instance.mail.behave({ mode: 'refuse-recipient', for: siobhan.email });
  await instance.mail.behave({ mode: 'greylist-first', for: patrick.email, times: 2 });
  await instance.mail.behave({ mode: 'drop-after-data', for: amina.email, times: 1 });
  await instance.mail.behave({ mode: 'refuse', for: gwen.email });
  await instance.publish(windowId);
  await instance.untilQuiet();
  await instance.stepTo(afterClose(-3_600));
}, 180_000);
afterAll(() => instance.close());

const ledger = async (userId: number, template: string) => {
  const rows: { state: string; outcomes: string[] }[] = await instance.database.query(
    `select m.state, array(select a.outcome from email_attempt a where a.email_id = m.id order by a.id) as outcomes
     from email m join person p on p.id = m.person_id where p.moodle_user_id = $1 and m.template = $2`,
    [userId, template],
  );
  return rows;
};

test('a greylisted letter is tried again until it is taken', async () => {
  expect(await ledger(patrick.userId, 'window-opens')).toEqual([
    { state: 'accepted', outcomes: ['later', 'later', 'accepted'] },
  ]);
  expect(await instance.mail.list(patrick.email)).toHaveLength(1);
});

test('a letter dropped after DATA comes again with the same Message-ID: one email, two deliveries', async () => {
  const mails = await instance.mail.list(amina.email);
  expect(mails.map(({ deliveries }) => deliveries.map(({ answered }) => answered))).toEqual([[false, true]]);
  expect(await ledger(amina.userId, 'window-opens')).toEqual([{ state: 'accepted', outcomes: ['later', 'accepted'] }]);
});

test('a letter refused for good is not tried again, and a person is told', async () => {
  for (const who of [siobhan, gwen])
    expect(await ledger(who.userId, 'window-opens')).toEqual([{ state: 'refused', outcomes: ['refused'] }]);
  expect((await openProblemsOf(instance.database)).filter(({ kind }) => kind === 'email-refused')).toHaveLength(2);
  const office = await instance.signedIn(instance.office);
  expect((await office.open(`/windows/${windowId}/intake`)).page('main').text()).toContain(
    '2 emails were refused for good',
  );
});

test('[R28] the address is corrected by a person: the letter goes to the new one, once, and the problem is settled', async () => {
  const office = await instance.signedIn(instance.office);
  const rows: { id: string }[] = await instance.database.query('select id from person where moodle_user_id = $1', [
    siobhan.userId,
  ]);
  const page = await office.open(`/participants/${rows[0]?.id ?? ''}`);
  const form = findForm(page, ({ writable }) => writable.has('email'));
  if (form === undefined) throw new Error('The participant’s page has no address form.');
  const answers = await Promise.all([
    office.send(form, { email: 'siobhan.o.briain@school.example' }),
    office.send(form, { email: 'siobhan.o.briain@school.example' }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  await instance.untilQuiet();
  expect(await instance.mail.list('siobhan.o.briain@school.example')).toHaveLength(1);
  expect(await instance.mail.list(siobhan.email)).toHaveLength(0);
  expect(await ledger(siobhan.userId, 'window-opens')).toEqual([
    { state: 'accepted', outcomes: ['refused', 'accepted'] },
  ]);
  expect((await openProblemsOf(instance.database)).filter(({ kind }) => kind === 'email-refused')).toHaveLength(1);
});

test('[R78] nobody answers at the mail server for an hour: every receipt comes in the end, once', async () => {
  await instance.mail.behave({ mode: 'accept' });
  for (const who of [siobhan, patrick, amina, gwen, zoe])
    for (const task of ['1', '2'] as const) await instance.moodle.handIn(who, task);
  await instance.stepTo(afterClose(-1));
  await instance.mail.goesAway();
  // The catcher's clock is away with it: only our own row moves.
  await instance.database.query('update instance set rehearsal_now = $1', [afterClose(1)]);
  await instance.untilQuiet();
  expect(await instance.counts(windowId)).toMatchObject({ received: 10 });
  // A receipt waits two minutes for whatever else of its participant is on its way.
  await instance.database.query('update instance set rehearsal_now = $1', [afterClose(180)]);
  await instance.untilQuiet();
  expect(await ledger(zoe.userId, 'receipt')).toMatchObject([{ state: 'waiting' }]);
  await instance.database.query('update instance set rehearsal_now = $1', [afterClose(3_600)]);
  await instance.untilQuiet();
  await instance.mail.returns();
  await instance.stepTo(afterClose(3 * 3_600));
  const receipts = (await instance.mail.list()).filter(({ subject }) => subject.includes('received'));
  expect(receipts).toHaveLength(5);
  expect(receipts.every(({ deliveries }) => deliveries.length === 1)).toBe(true);
  expect(new Set(receipts.flatMap(({ to }) => to)).size).toBe(5);
});
