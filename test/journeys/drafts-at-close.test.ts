// Work that was uploaded and never submitted waits for a person: accepted it is copied and received, refused it is not, neither silently.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from '../../rehearsal/people/browser.ts';
import type { ShownPage } from '../../rehearsal/people/shown-page.ts';
import { afterClose, people } from '../support/cohort-site.ts';
import { startInstance, type Instance } from '../support/instance.ts';
import { copiesOf, historyOf, stateOf } from '../support/intake-facts.ts';
import { findForm, type Form } from '../../rehearsal/people/form.ts';

let instance: Instance;
let windowId: string;
let office: Browser;
const { siobhan, patrick, amina, gwen } = people;

/** Siobhán's and Patrick's second tasks stay drafts, Amina's was reopened and left, Gwen saves hers after close. */
beforeAll(async () => {
  instance = await startInstance({ people: 4, web: true });
  windowId = await instance.setUp();
  await instance.publish(windowId);
  await instance.untilQuiet();
  const { moodle } = instance;
  for (const who of [siobhan, patrick, amina, gwen]) await moodle.handIn(who, '1');
  await moodle.draft(siobhan, '2', { 'Siobhán Ó Briain account.docx': 'Nearly done.' });
  await moodle.draft(patrick, '2', { "O'Neill.docx": 'A fragment.' });
  await moodle.handIn(amina, '2', { 'First.docx': 'The first attempt.' });
  await moodle.tutor(amina, '2', { kind: 'another-attempt' });
  await moodle.draft(gwen, '2');
  await instance.stepTo(afterClose(240));
  office = await instance.signedIn(instance.office);
}, 180_000);
afterAll(() => instance.close());

const intake = () => office.open(`/windows/${windowId}/intake`);
const submissionOf = async (userId: number): Promise<string> => {
  const rows: { id: string }[] = await instance.database.query(
    `select s.id from submission s join entry e on e.id = s.entry_id join person p on p.id = e.person_id where s.unit = '2' and p.moodle_user_id = $1`,
    [userId],
  );
  return rows[0]?.id ?? '';
};
async function draftForm(page: ShownPage, userId: number): Promise<Form> {
  const id = await submissionOf(userId);
  const form = findForm(page, ({ values }) => values.get('submission') === id);
  if (form === undefined) throw new Error(`The page has no draft of user ${String(userId)}.`);
  return form;
}

test('[R73] a draft at close is listed apart, and neither taken nor dropped', async () => {
  for (const who of [siobhan, patrick, amina, gwen])
    expect(await stateOf(instance.database, windowId, who, '2')).toBe('draft-at-close');
  expect(await instance.counts(windowId)).toMatchObject({ received: 4, draftAtClose: 4, notSubmitted: 0 });
  expect((await copiesOf(instance.database, windowId)).every(({ task }) => task === '1')).toBe(true);
  const words = (await intake()).page('#drafts').text();
  expect(words).toContain('Siobhán Ó Briain');
  expect(words).toContain('Patrick O’Neill'.replace('’', "'"));
  expect(words).toContain('Siobhán Ó Briain account.docx');
});

test('[R73] a decision needs a reason, which is kept', async () => {
  const form = await draftForm(await intake(), siobhan.userId);
  const answered = await office.send(form, { decision: 'accept', reason: ' ' });
  expect(answered.status).toBe(422);
  expect(await stateOf(instance.database, windowId, siobhan, '2')).toBe('draft-at-close');
});

test('[R73] an accepted draft is copied and received by the person who accepted it', async () => {
  await office.send(await draftForm(await intake(), siobhan.userId), {
    decision: 'accept',
    reason: 'Pressed save, not submit.',
  });
  await instance.untilQuiet();
  expect(await stateOf(instance.database, windowId, siobhan, '2')).toBe('received');
  const copy = (await copiesOf(instance.database, windowId)).find(
    ({ person, task }) => person === siobhan.userId && task === '2',
  );
  expect(copy?.files.map(({ name }) => name.normalize('NFC'))).toEqual(['Siobhán Ó Briain account.docx']);
  const last = (await historyOf(instance.database, windowId)).at(-1);
  expect(last).toMatchObject({ transition: 'accept draft', who: instance.office });
  const reasons: { reason: string }[] = await instance.database.query(
    `select reason from agreement where kind = 'draft'`,
  );
  expect(reasons).toEqual([{ reason: 'Pressed save, not submit.' }]);
});

test('[R78] a second receipt is written because something more was received, and it lists both tasks', async () => {
  const receipts = (await instance.mail.list(siobhan.email)).filter(({ subject }) => subject.includes('received'));
  expect(receipts).toHaveLength(2);
  const { text, html } = await instance.mail.read(receipts[1]?.id ?? '');
  expect(text.normalize('NFC')).toContain('Siobhán Ó Briain account.docx');
  expect(text).toContain('Written account.docx');
  expect(html).toContain('Siobhán Ó Briain');
});

test('[R73] a refused draft counts as not submitted, with its reason in the history', async () => {
  const page = await intake();
  await office.send(await draftForm(page, patrick.userId), { decision: 'refuse', reason: 'A fragment.' });
  await instance.untilQuiet();
  expect(await stateOf(instance.database, windowId, patrick, '2')).toBe('not-submitted');
  const reasons: { reason: string }[] = await instance.database.query(
    'select d.reason from decision_reason d join history h on h.id = d.history_id where h.subject_id = $1',
    [await submissionOf(patrick.userId)],
  );
  expect(reasons).toEqual([{ reason: 'A fragment.' }]);
  expect(await instance.counts(windowId)).toMatchObject({
    received: 4,
    draftAccepted: 1,
    draftRefused: 1,
    draftAtClose: 2,
  });
  // The page that was open before is sent by somebody else: it is told so, and nothing changes.
  const other = await instance.signedIn(await instance.account('admin'));
  const late = await draftForm(await other.open(`/windows/${windowId}/intake`), gwen.userId);
  await office.send(await draftForm(await intake(), gwen.userId), { decision: 'refuse', reason: 'Saved too late.' });
  const answered = await other.send(late, { decision: 'accept', reason: 'Let us take it.' });
  expect(answered.status).toBe(409);
  await instance.untilQuiet();
  expect(await stateOf(instance.database, windowId, gwen, '2')).toBe('not-submitted');
});

test('of a reopened attempt that was accepted, the attempt before it is what is copied', async () => {
  const form = await draftForm(await intake(), amina.userId);
  // Double-clicked: both presses are answered, one acts.
  const answers = await Promise.all(
    [1, 2].map(() => office.send(form, { decision: 'accept', reason: 'The first attempt stands.' })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  await instance.untilQuiet();
  const copies = (await copiesOf(instance.database, windowId)).filter(
    ({ person, task }) => person === amina.userId && task === '2',
  );
  expect(copies.map(({ attempt_number: attempt, files }) => [attempt, files.map(({ name }) => name)])).toEqual([
    [0, ['First.docx']],
  ]);
  expect((await instance.mail.list(amina.email)).filter(({ subject }) => subject.includes('received'))).toHaveLength(2);
});
