// Who hands in nothing: a charge is proposed a week after close, and nobody hears of it before an admin has confirmed it.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from '../../rehearsal/people/browser.ts';
import { findForm } from '../../rehearsal/people/form.ts';
import type { ShownPage } from '../../rehearsal/people/shown-page.ts';
import { inTransaction } from '../../services/database/database.ts';
import { afterClose, people, type Pupil } from '../support/cohort-site.ts';
import { startInstance, type Instance } from '../support/instance.ts';

let instance: Instance;
let windowId: string;
let office: Browser;
const { siobhan, patrick, amina, gwen, zoe, idris, meg, tom } = people;
const day = 86_400;

const agreed = async (who: Pupil, kind: 'extension' | 'deferral', until: Date | null): Promise<void> => {
  await instance.database.query(
    `insert into agreement (id, entry_id, kind, until_at, reason, agreed_by, agreed_at)
     select gen_random_uuid(), e.id, $2, $3, 'Agreed.', $4, $5 from entry e join person p on p.id = e.person_id where p.moodle_user_id = $1`,
    [who.userId, kind, until, instance.office, await instance.now()],
  );
};

/** Siobhán hands in one task; Patrick, Tom and Gwen nothing; Amina has an extension; Zoë is unreachable; Idris leaves a draft; Meg defers too late. */
beforeAll(async () => {
  instance = await startInstance({ people: 8, web: true });
  windowId = await instance.setUp();
  await instance.mail.behave({ mode: 'refuse', for: zoe.email });
  await instance.publish(windowId);
  await instance.untilQuiet();
  await instance.moodle.handIn(siobhan, '1');
  await agreed(amina, 'extension', afterClose(2 * day));
  await instance.moodle.draft(idris, '2');
  await instance.stepTo(afterClose(day));
  await agreed(meg, 'deferral', null);
  office = await instance.signedIn(instance.office);
}, 180_000);
afterAll(() => instance.close());

interface Charge {
  readonly id: string;
  readonly user: number;
  readonly kind: string;
  readonly pence: number;
  readonly state: string;
}
const charges = (): Promise<Charge[]> =>
  instance.database.query(
    `select c.id, p.moodle_user_id as user, c.kind, c.pence, c.state from charge c join entry e on e.id = c.entry_id join person p on p.id = e.person_id
     order by p.moodle_user_id`,
  );
const chargeOf = async (who: Pupil): Promise<Charge> => {
  const found = (await charges()).find(({ user }) => user === who.userId);
  if (found === undefined) throw new Error(`${who.name} has no charge.`);
  return found;
};
const mailsOf = async (who: Pupil) =>
  (await instance.mail.list(who.email)).filter(({ subject }) => /charge/iu.test(subject));
const open = (path = '') => office.open(`/windows/${windowId}/charges${path}`);
const formWith = (page: ShownPage, name: string, value?: string) => {
  const form = findForm(page, ({ values }) => values.has(name) && (value === undefined || values.get(name) === value));
  if (form === undefined) throw new Error(`${page.url} has no form with ${name}.`);
  return form;
};

test('[R157] nothing is proposed in the week in which drafts and late work are decided', async () => {
  await instance.stepTo(new Date(afterClose(7 * day).getTime() - 1_000));
  expect(await charges()).toEqual([]);
  expect((await open()).page('h1').text()).toBe('No charges');
});

test('[R157] a week after close £100 is proposed for those who were told of the window, handed in nothing and agreed nothing by close', async () => {
  await instance.stepTo(afterClose(7 * day));
  expect((await charges()).map(({ user, kind, pence, state }) => ({ user, kind, pence, state }))).toEqual(
    [patrick, gwen, meg, tom].map(({ userId }) => ({
      user: userId,
      kind: 'non-submission',
      pence: 100_00,
      state: 'proposed',
    })),
  );
});

test('[R157] the page says why the others are not charged', async () => {
  const page = await open();
  expect(page.page('h1').text()).toBe('4 charges to confirm or waive, £400');
  const text = page.page('main').text();
  expect(text).toContain('1 participant has submitted at least one task.');
  expect(text).toContain('1 participant had an extension, a deferral or a withdrawal recorded by close.');
  expect(text).toContain('1 participant submitted nothing, but the mail server took no letter');
  expect(text).toContain('1 participant is not decided yet');
});

test('[R158] nobody is told of a proposal', async () => {
  for (const who of [patrick, gwen, meg, tom]) expect(await mailsOf(who)).toEqual([]);
});

test('[R157] who was still open is looked at again each day, and proposed once decided', async () => {
  const intake = await office.open(`/windows/${windowId}/intake`);
  const form = findForm(intake, ({ values }) => values.has('submission'));
  if (form === undefined) throw new Error('No draft to decide.');
  await office.send(form, { decision: 'refuse', reason: 'A fragment.' });
  await instance.stepTo(afterClose(8 * day));
  expect(await chargeOf(idris)).toMatchObject({ pence: 100_00, state: 'proposed' });
  const again: unknown[] = await instance.database.query(
    `select 1 from outbox where job = 'propose-charges' and done_at is null`,
  );
  expect(again).toEqual([]);
});

test('[R158] a charge is waived with a reason, which is kept, and nobody is told', async () => {
  const { id } = await chargeOf(gwen);
  const page = await open(`/${id}`);
  const bare = await office.send(formWith(page, 'act', 'waive'), {});
  expect([bare.status, (await chargeOf(gwen)).state]).toEqual([422, 'proposed']);
  await office.send(formWith(page, 'act', 'waive'), { reason: 'Bereaved in February.' });
  await instance.untilQuiet();
  expect([(await chargeOf(gwen)).state, await mailsOf(gwen)]).toEqual(['waived', []]);
  expect((await open()).page('main').text()).toContain('Bereaved in February.');
});

test('[R158] the email is seen before it is confirmed, and goes once however often the button is pressed', async () => {
  const { id } = await chargeOf(patrick);
  const page = await open(`/${id}`);
  const preview = page.page('.letter').text();
  expect(preview).toContain('you are charged £100.');
  const form = formWith(page, 'act', 'confirm');
  const other = await instance.signedIn(await instance.account('admin'));
  await other.open(`/windows/${windowId}/charges/${id}`);
  const answers = await Promise.all([
    office.press(`/windows/${windowId}/charges/${id}`, { act: 'confirm' }),
    other.press(`/windows/${windowId}/charges/${id}`, { act: 'confirm' }),
  ]);
  expect(answers.toSorted()).toEqual([303, 409]);
  expect((await office.send(form, {})).status).toBe(409);
  await instance.untilQuiet();
  const mails = await mailsOf(patrick);
  expect(mails.map(({ subject, count }) => [subject, count])).toEqual([['About a charge for NPQH', 1]]);
  const { text } = await instance.mail.read(mails[0]?.id ?? '');
  expect(text).toContain(preview.trim());
  expect(text).toContain('npq.team@provider.example');
});

test('[R158] all that is left is confirmed at once, and only what was seen', async () => {
  const form = formWith(await open('/confirm'), 'charges');
  const { id } = await chargeOf(meg);
  await office.press(`/windows/${windowId}/charges/${id}`, { act: 'waive', reason: 'Deferred.' });
  expect((await office.send(form, {})).status).toBe(409);
  expect((await charges()).filter(({ state }) => state === 'confirmed').length).toBe(1);
  const page = await office.send(formWith(await open('/confirm'), 'charges'), {});
  await instance.untilQuiet();
  expect(page.page('main').text()).toContain('3 confirmed, £300');
  expect((await mailsOf(tom)).length + (await mailsOf(idris)).length).toBe(2);
  expect(await mailsOf(meg)).toEqual([]);
});

test('[R218] every step of a charge is in the log, by whom', async () => {
  const { id } = await chargeOf(gwen);
  const lines: unknown = await instance.database.query(
    'select transition, who from history where subject_id = $1 order by id',
    [id],
  );
  expect(lines).toEqual([
    { transition: 'propose charge', who: 'clock' },
    { transition: 'waive charge', who: instance.office },
  ]);
});

test('proposing again changes nothing', async () => {
  const before = await charges();
  await inTransaction(instance.database, (tx) =>
    tx.query(
      `insert into outbox (job, key, payload, due_at, attempts) values ('propose-charges', 'again', $1, $2, 0)`,
      [JSON.stringify({ id: windowId }), afterClose(8 * day)],
    ),
  );
  await instance.untilQuiet();
  expect(await charges()).toEqual(before);
});

test('only an admin opens the charges', async () => {
  const checker = await instance.signedIn(await instance.account('technical-checker'));
  expect((await checker.open(`/windows/${windowId}/charges`)).status).toBe(403);
});
