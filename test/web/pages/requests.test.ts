// Requests from the participant's page to the decision and what follows from it: deferral, more time, exception, withdrawal.
// long because: each kind of request is followed from its page to what comes of it.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readChecked } from '../../../services/register/checked-submission.ts';
import { correctionsOf } from '../../../services/register/correction-row.ts';
import { entriesAtClose } from '../../../services/register/entries-at-close.ts';
import { notesForMarker } from '../../../services/register/marking/notes-for-marker.ts';
import { pathTo } from '../../../web/paths.ts';
import { aCheckedScript, aCorrectionAsked } from '../../support/checked-scripts.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anEntry, aWindow, type MadeEntry, type MadeWindow } from '../../support/factories.ts';
import { startTestWeb, type TestWeb, type Visitor } from '../../support/web.ts';

const beforeClose = new Date('2022-03-01T09:00:00Z');
const inCheck = new Date('2022-03-11T15:00:00Z');
let fresh: FreshDatabase;
let web: TestWeb;
let admin: Visitor;
let window: MadeWindow;

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at: beforeClose });
  admin = await web.signIn('admin');
  window = await aWindow(fresh.database, { cohort: 'K', lastAcceptance: { '2': '2022-03-31' } });
});

afterAll(async () => {
  await web.close();
  await fresh.close();
});

type Kind = 'deferral' | 'extension' | 'exception' | 'withdrawal';
const asking = ({ personId }: MadeEntry, kind: Kind, windowId = window.id) =>
  pathTo('ask', { personId }, { kind, window: windowId });
const status = ({ personId }: MadeEntry) => pathTo('ownStatus', { personId }, { window: window.id });
const recording = '1/document:1:presentation-recording-and-feedback:recording';

async function requestOf({ entryId }: MadeEntry) {
  const rows: { id: string; state: string; reason: string; unit: string | null; asked_at: Date }[] =
    await fresh.database.query('select * from request where entry_id = $1 order by asked_at desc', [entryId]);
  const [row] = rows;
  if (row === undefined) throw new Error('Nothing was asked.');
  return row;
}
const decide = async (entry: MadeEntry, fields: Readonly<Record<string, string>>) =>
  admin.post(pathTo('decideRequest', { requestId: (await requestOf(entry)).id }), fields);
const lettersTo = async ({ personId }: MadeEntry): Promise<readonly string[]> => {
  const rows: { template: string }[] = await fresh.database.query(
    'select template from email where person_id = $1 order by created_at, template',
    [personId],
  );
  return rows.map(({ template }) => template);
};
const resultsOf = async (entry: MadeEntry) => {
  const one = await readChecked(fresh.database, web.around.frameworks, entry.submissions['1'] ?? '');
  return new Map(one?.results.map(({ requirement, answer }) => [requirement.key, answer]));
};
const stateOf = async (entry: MadeEntry) => {
  const rows: { state: string }[] = await fresh.database.query('select state from submission where id = $1', [
    entry.submissions['1'],
  ]);
  return rows[0]?.state;
};

test('[R98] the terms of a withdrawal are told first, nothing presses to stay, and a reason may be left out', async () => {
  web.setTime(beforeClose);
  const entry = await anEntry(fresh.database, window);
  const me = await web.signInAs(entry.personId);
  const { text, page } = await me.get(asking(entry, 'withdrawal'));
  expect(text).toContain('It is your decision. Nobody presses you to stay');
  expect(text).toContain('No charge for not submitting (£100) is raised after the day you withdraw.');
  expect(page('main form button').text()).toBe('Withdraw');
  expect((await me.post(asking(entry, 'withdrawal'), {})).location).toBe(status(entry));
  expect(await requestOf(entry)).toMatchObject({ state: 'open', reason: 'Not given' });
  expect((await me.get(status(entry))).page('.task:contains("Withdrawal") .govuk-tag').text()).toBe('With the team');
});

test('[R99] a withdrawal that is recorded keeps its reason and date, and is confirmed by email', async () => {
  web.setTime(beforeClose);
  const entry = await anEntry(fresh.database, window);
  const me = await web.signInAs(entry.personId);
  await me.post(asking(entry, 'withdrawal'), { reason: 'A new post abroad' });
  const { id } = await requestOf(entry);
  const offered = await admin.get(pathTo('decideRequest', { requestId: id }));
  const link = offered.page('a:contains("Record the withdrawal")').attr('href') ?? '';
  const form = await admin.get(link);
  expect(form.page('#reason').attr('value')).toBe('A new post abroad');
  const hidden = {
    agreement: form.page('input[name=agreement]').attr('value') ?? '',
    seen: form.page('input[name=seen]').attr('value') ?? '',
  };
  const done = await admin.post(link, { ...hidden, unit: '', reason: 'A new post abroad', confirmed: 'yes' });
  expect(done.status).toBe(303);
  expect(await stateOf(entry)).toBe('withdrawn');
  expect(await requestOf(entry)).toMatchObject({ state: 'granted' });
  const kept: { reason: string; kind: string; agreed_at: Date }[] = await fresh.database.query(
    'select reason, kind, agreed_at from agreement where entry_id = $1',
    [entry.entryId],
  );
  expect(kept).toEqual([{ reason: 'A new post abroad', kind: 'withdrawal', agreed_at: beforeClose }]);
  expect(await lettersTo(entry)).toContain('request-decision');
});

test('[R96] where a cohort allows no deferral the page says so and leads to the team; nothing can be sent', async () => {
  const strict = await aWindow(fresh.database, { deferralAllowed: false });
  const entry = await anEntry(fresh.database, strict);
  const me = await web.signInAs(entry.personId);
  const { text, page } = await me.get(asking(entry, 'deferral', strict.id));
  expect(text).toContain('This cohort allows no deferral');
  expect(page('main a[href="mailto:team@provider.example"]').length).toBe(1);
  expect(page('main form').length).toBe(0);
  expect((await me.post(asking(entry, 'deferral', strict.id), { reason: 'Illness' })).status).toBe(422);
});

test('[R95] a deferral that is not agreed is answered with the reason by email, and nothing else changes', async () => {
  web.setTime(beforeClose);
  const entry = await anEntry(fresh.database, window);
  const me = await web.signInAs(entry.personId);
  expect((await me.post(asking(entry, 'deferral'), { unit: '1', reason: '' })).page('#reason-error').text()).toContain(
    'Tell us why',
  );
  await me.post(asking(entry, 'deferral'), { unit: '1', reason: 'Long illness' });
  expect((await admin.get(pathTo('requests', {}))).page('a').text()).toContain('Deferral, Task 1');
  expect(
    (await admin.get(pathTo('window', { windowId: window.id }))).page('a.t:contains("of participants")').attr('href'),
  ).toBe(pathTo('requests', {}));
  expect((await decide(entry, { act: 'refuse', answer: ' ' })).status).toBe(422);
  await decide(entry, { act: 'refuse', answer: 'The reason is not exceptional.' });
  expect(await stateOf(entry)).toBe('expected');
  expect(await lettersTo(entry)).toEqual(['request-decision']);
  expect((await me.get(status(entry))).text).toContain('The reason is not exceptional.');
});

test('the same is asked once, and can be taken back while nobody has decided', async () => {
  const entry = await anEntry(fresh.database, window);
  const me = await web.signInAs(entry.personId);
  await me.post(asking(entry, 'deferral'), { unit: '2', reason: 'Illness' });
  expect((await me.post(asking(entry, 'deferral'), { unit: '2', reason: 'Illness' })).status).toBe(409);
  const { id } = await requestOf(entry);
  const stranger = await web.signInAs((await anEntry(fresh.database, window)).personId);
  expect((await stranger.post(pathTo('ownStatus', { personId: stranger.personId }), { request: id })).status).toBe(409);
  expect((await me.post(status(entry), { request: id })).location).toBe(status(entry));
  expect(await requestOf(entry)).toMatchObject({ state: 'taken-back' });
  expect((await decide(entry, { act: 'refuse', answer: 'Too late' })).status).toBe(409);
});

test('[R93] an exception goes to DfE and is decided with date and reference, before it can be marked', async () => {
  web.setTime(inCheck);
  const entry = await anEntry(fresh.database, window);
  await aCheckedScript(fresh.database, web.around, entry.submissions['1'] ?? '', inCheck, [recording.slice(2)]);
  const me = await web.signInAs(entry.personId);
  const form = await me.get(asking(entry, 'exception'));
  expect(form.text).toContain('DfE and its quality assurance agent, who decide case by case');
  await me.post(asking(entry, 'exception'), {
    requirement: recording,
    reason: 'A governor objected',
    adjustment: 'yes',
  });
  expect(await requestOf(entry)).toMatchObject({ state: 'open', unit: '1' });
  const checker = await web.signIn('technical-checker');
  const check = pathTo('check', { submissionId: entry.submissions['1'] ?? '' });
  const passing = { act: 'pass', [`answer[${recording.slice(2)}]`]: 'met' };
  expect((await checker.post(check, passing)).status).toBe(409);
  await decide(entry, { act: 'refer' });
  expect(await requestOf(entry)).toMatchObject({ state: 'referred' });
  const bare = await decide(entry, { act: 'grant', decidedOn: '', reference: '', answer: '' });
  expect(bare.page('.govuk-error-summary__list li').length).toBe(3);
  const early = { act: 'grant', decidedOn: '2022-03-10', reference: 'QA-117', answer: 'Leave it out.' };
  expect((await decide(entry, early)).page('#decidedOn-error').length).toBe(1);
  expect((await decide(entry, { ...early, decidedOn: '2022-03-11' })).status).toBe(303);
  expect((await checker.post(check, { act: 'pass' })).status).toBe(303);
  expect(await stateOf(entry)).toBe('ready-to-mark');
});

test('[R94] a granted exception passes its item as excepted and is told to whoever marks', async () => {
  web.setTime(inCheck);
  const entry = await anEntry(fresh.database, window);
  const id = entry.submissions['1'] ?? '';
  await aCheckedScript(fresh.database, web.around, id, inCheck, [recording.slice(2)]);
  const me = await web.signInAs(entry.personId);
  await me.post(asking(entry, 'exception'), { requirement: recording, reason: 'A private matter', adjustment: 'yes' });
  await decide(entry, { act: 'grant', decidedOn: '2022-03-11', reference: 'QA-118', answer: 'Send the slides.' });
  expect((await resultsOf(entry)).get(recording.slice(2))).toBe('excepted');
  expect(await lettersTo(entry)).toEqual(['exception-decision']);
  const programme = (await readChecked(fresh.database, web.around.frameworks, id))?.programme;
  if (programme === undefined) throw new Error('There is no programme.');
  const notes = await notesForMarker(fresh.database, id, programme, ['1']);
  expect(notes).toEqual([
    {
      codes: ['3.3.3'],
      what: 'Presentation recording and feedback: recording',
      decision: { on: '2022-03-11', reference: 'QA-118' },
      comments: null,
    },
  ]);
  expect((await me.get(status(entry))).page('.task:contains("feedback: recording") .govuk-tag').first().text()).toBe(
    'Excepted',
  );
});

test('[R102] the reason of an adjustment stays with those who decide: no marker’s page and no log line has it', async () => {
  const reason = 'Chronic migraine';
  const entry = await anEntry(fresh.database, window);
  const id = entry.submissions['1'] ?? '';
  web.setTime(inCheck);
  await aCheckedScript(fresh.database, web.around, id, inCheck, [recording.slice(2)]);
  const me = await web.signInAs(entry.personId);
  await me.post(asking(entry, 'exception'), { requirement: recording, reason, adjustment: 'yes' });
  await decide(entry, { act: 'grant', decidedOn: '2022-03-11', reference: 'QA-119', answer: 'Send the slides.' });
  const log: unknown[] = await fresh.database.query(`select why from history where why::text like '%' || $1 || '%'`, [
    reason,
  ]);
  expect(log).toEqual([]);
  const asAdmin = await admin.get(pathTo('decideRequest', { requestId: (await requestOf(entry)).id }));
  expect(asAdmin.text).toContain(reason);
  for (const role of ['assessor', 'moderator', 'lead-moderator', 'technical-checker'] as const) {
    const visitor = await web.signIn(role);
    expect((await visitor.get(pathTo('requests', {}))).status).toBe(403);
    expect((await visitor.get(pathTo('decideRequest', { requestId: (await requestOf(entry)).id }))).status).toBe(403);
  }
});

test('[R86] more time for a correction moves its deadline, here and in Moodle, and its reminder with it', async () => {
  web.setTime(inCheck);
  const entry = await anEntry(fresh.database, window);
  const id = entry.submissions['1'] ?? '';
  await aCorrectionAsked(fresh.database, web.around, id, inCheck);
  const me = await web.signInAs(entry.personId);
  await me.post(asking(entry, 'extension'), { unit: '1', untilOn: '2022-03-21', reason: 'The sponsor is away' });
  const answered = await decide(entry, { act: 'more-time', until: '2022-03-21', answer: 'Take the week.' });
  expect(answered.status).toBe(303);
  const [round] = await correctionsOf(fresh.database, id);
  expect(round?.dueAt).toEqual(new Date('2022-03-21T23:59:59Z'));
  expect(round?.reopenedAt).toBeNull();
  const lines: { job: string; due_at: Date }[] = await fresh.database.query(
    'select job, due_at from outbox where key = $1 and done_at is null order by due_at',
    [round?.id],
  );
  expect(lines).toEqual([
    { job: 'remind-correction', due_at: new Date('2022-03-20T23:59:59Z') },
    { job: 'settle-correction', due_at: new Date('2022-03-22T00:00:00Z') },
  ]);
  expect((await me.get(status(entry))).page('h1').text()).toBe('2 things to put right by Monday 21 March, 11:59pm');
});

test('[R157] whoever asked before close is not charged for not submitting while it is open or agreed', async () => {
  web.setTime(beforeClose);
  const entries = [await anEntry(fresh.database, window), await anEntry(fresh.database, window)];
  const [asked, silent] = entries;
  if (asked === undefined || silent === undefined) throw new Error('Two are needed.');
  const me = await web.signInAs(asked.personId);
  await me.post(asking(asked, 'withdrawal'), {});
  await fresh.database.query(
    `update submission set state = 'not-submitted', facts = '{"reason": "nothing-submitted"}' where entry_id = any($1)`,
    [entries.map(({ entryId }) => entryId)],
  );
  for (const { personId } of entries)
    await fresh.database.query(
      `insert into email (id, template, person_id, occasion, state, created_at, settled_at) values (gen_random_uuid(), 'window-opens', $1, $2, 'accepted', $3, $3)`,
      [personId, window.id, beforeClose],
    );
  const answers = new Map((await entriesAtClose(fresh.database, window.id)).map((one) => [one.entryId, one.answer]));
  expect(answers.get(silent.entryId)).not.toEqual(answers.get(asked.entryId));
  await fresh.database.query(`update request set state = 'taken-back' where entry_id = $1`, [asked.entryId]);
  const after = new Map((await entriesAtClose(fresh.database, window.id)).map((one) => [one.entryId, one.answer]));
  expect(after.get(asked.entryId)).toEqual(after.get(silent.entryId));
});
