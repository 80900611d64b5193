// Twenty-eight days before close the opening letter goes, then reminders to those who have something left to hand in, and to nobody else.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { browserAt } from '../../rehearsal/people/browser.ts';
import { findForm } from '../../rehearsal/people/form.ts';
import { afterClose, people } from '../support/cohort-site.ts';
import { startInstance, type Instance } from '../support/instance.ts';

let instance: Instance;
const day = 86_400;
const { siobhan, patrick, amina, gwen } = people;

/** Published thirty days before close; Siobhán hands both in early, Patrick in the last minutes before a reminder, Amina only one. */
beforeAll(async () => {
  instance = await startInstance({ people: 4, startsAt: afterClose(-30 * day), web: true });
  const windowId = await instance.setUp();
  await instance.publish(windowId);
  await instance.stepTo(afterClose(-28 * day - 1));
  expect(await instance.mail.list()).toHaveLength(0);
  await instance.stepTo(afterClose(-13.5 * day));
  for (const task of ['1', '2'] as const) await instance.moodle.handIn(siobhan, task);
  await instance.moodle.handIn(amina, '1');
  await instance.moodle.draft(amina, '2');
  // Between the last look of the day and the reminder of the seventh day before close.
  await instance.stepTo(afterClose(-7 * day - 180));
  for (const task of ['1', '2'] as const) await instance.moodle.handIn(patrick, task);
  await instance.stepTo(afterClose(60));
}, 300_000);
afterAll(() => instance.close());

const daysBefore = async (email: string, subject: RegExp): Promise<number[]> =>
  (await instance.mail.list(email))
    .filter((mail) => subject.test(mail.subject))
    .map(({ deliveries }) => (afterClose(0).getTime() - (deliveries[0]?.receivedAt.getTime() ?? 0)) / 1000 / day);

test('[R28] the opening letter reaches everybody once, 28 days before close, and asks to confirm the address', async () => {
  for (const who of [siobhan, patrick, amina, gwen])
    expect(await daysBefore(who.email, /upload Task 1 and Task 2/u)).toEqual([28]);
  const [letter] = await instance.mail.list(siobhan.email);
  const { text, html } = await instance.mail.read(letter?.id ?? '');
  expect(text).toContain('Siobhán Ó Briain');
  expect(html).toContain('Siobhán Ó Briain');
  expect(text).toContain('/address/');
  const [other] = await instance.mail.list(patrick.email);
  expect((await instance.mail.read(other?.id ?? '')).text).toContain("Patrick O'Neill");
});

test('reminders go 14, 7, 2 and 1 days before close, each only to those with something left', async () => {
  const left = /^(?!.*(upload Task 1 and Task 2 by|received)).*$/u;
  expect((await daysBefore(gwen.email, left)).map(Math.round)).toEqual([14, 7, 2, 1]);
  expect((await daysBefore(amina.email, left)).map(Math.round)).toEqual([14, 7, 2, 1]);
  expect((await daysBefore(siobhan.email, left)).map(Math.round)).toEqual([14]);
  expect((await daysBefore(patrick.email, left)).map(Math.round)).toEqual([14]);
  const last = (await instance.mail.list(amina.email)).filter(({ subject }) => left.test(subject)).at(-1);
  const { text } = await instance.mail.read(last?.id ?? '');
  expect(text).toContain('Task 2');
});

test('[R28] opening the link in the letter changes nothing; the button confirms', async () => {
  const [letter] = await instance.mail.list(siobhan.email);
  const { text } = await instance.mail.read(letter?.id ?? '');
  const link = /https?:\/\/\S*\/address\/\S+/u.exec(text)?.[0] ?? '';
  const site = (await instance.serve()).replace(/\/$/u, '');
  const browser = browserAt(site);
  const confirmed = async () => {
    const rows: { n: string }[] = await instance.database.query(
      'select count(*) as n from person where email_confirmed_at is not null',
    );
    return Number(rows[0]?.n);
  };
  const { pathname, search } = new URL(link);
  const shown = await browser.open(pathname + search);
  expect(shown.status).toBe(200);
  expect(await confirmed()).toBe(0);
  const form = findForm(shown, ({ action }) => action.includes('/address/'));
  if (form === undefined) throw new Error('The page has no button.');
  await Promise.all([browser.send(form, {}), browser.send(form, {})]);
  expect(await confirmed()).toBe(1);
  const wrong = await browser.open(`${pathname}?code=${'x'.repeat(43)}`);
  expect(wrong.status).toBeGreaterThanOrEqual(400);
});
