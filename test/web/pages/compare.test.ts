// From two locked sheets to final marks: what each person sees, when, and what they can do (M1, M3, M4).
// long because: two sheets are compared from every side that decides something.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { isRefusal } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { drawWindow } from '../../../services/register/moderation/draw-window.ts';
import { frameHash } from '../../../services/register/moderation/frame-hash.ts';
import { readFrame } from '../../../services/register/moderation/read-frame.ts';
import { settleComparison } from '../../../services/register/moderation/settle-comparison.ts';
import { pathTo } from '../../../web/paths.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anAssessor, anEntry, aPerson, aWindow, type MadeEntry, type MadeWindow } from '../../support/factories.ts';
import { aMarkedScript, type ScoreOf, secondMark } from '../../support/marked-scripts.ts';
import { startTestWeb, type TestWeb, type Visitor } from '../../support/web.ts';

const at = new Date('2022-05-05T10:00:00Z');
/** A pass that one mark lower on 4.3.1, 4.3.2 or 4.3.3 would fail. */
const borderline: ScoreOf = (key) => (key.startsWith('1/4.') ? 1 : 2);
const but =
  (score: ScoreOf, changed: Readonly<Record<string, number>>): ScoreOf =>
  (key) =>
    changed[key] ?? score(key);
/** It decides the outcome on 4.3.1, and is two marks lower on 1.3.1. */
const apart = but(borderline, { '1/1.3.1': 0, '1/4.3.1': 0 });

let fresh: FreshDatabase;
let web: TestWeb;
let window: MadeWindow;
let first: Visitor;
let moderator: Visitor;
let lead: Visitor;
let admin: Visitor;
let entry: MadeEntry;

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at });
});

afterAll(async () => {
  await web.close();
  await fresh.close();
});

beforeEach(async () => {
  const { database } = fresh;
  await database.query('delete from training');
  window = await aWindow(database);
  first = await web.signInAs(await anAssessor(database, window));
  moderator = await web.signInAs(await anAssessor(database, window, { roles: ['moderator'] }));
  lead = await web.signInAs(await anAssessor(database, window, { roles: ['lead-moderator'] }));
  admin = await web.signIn('admin');
  entry = await anEntry(database, window);
  await database.query(`update submission set state = 'deferred', facts = '{}' where id = $1`, [
    entry.submissions['2'],
  ]);
  await aMarkedScript(database, web.around.files, script(), first.personId, borderline, at);
  await draw();
});

const script = () => ({ submissionId: entry.submissions['1'] ?? '', unit: '1' });
const compare = () => pathTo('compare', { submissionId: script().submissionId });
const decide = () => pathTo('adjudicate', { submissionId: script().submissionId });
const queue = pathTo('moderationQueue', {});

async function draw(): Promise<void> {
  const { database, frameworks } = web.around;
  const { frame } = await readFrame(database, frameworks, window.id);
  const drawn = await inTransaction(database, (tx) =>
    drawWindow(
      tx,
      frameworks,
      window.id,
      { seed: '7', chosen: 0, frame: frameHash(frame) },
      { who: admin.personId, at },
    ),
  );
  if (isRefusal(drawn)) throw new Error(drawn.refused);
}

async function secondMarked(score: ScoreOf): Promise<void> {
  await secondMark(fresh.database, script(), score, at);
  await settle();
}
const settle = () =>
  inTransaction(fresh.database, (tx) => settleComparison(tx, web.around.frameworks, script().submissionId, at));

const stateNow = async (): Promise<string | undefined> => {
  const rows: { state: string }[] = await fresh.database.query('select state from submission where id = $1', [
    script().submissionId,
  ]);
  return rows[0]?.state;
};
const agreement = (): Promise<readonly { outcome: string; changed: boolean; by_person: string | null }[]> =>
  fresh.database.query('select outcome, changed, by_person from agreement_of_marks where submission_id = $1', [
    script().submissionId,
  ]);
const finalMarks = async (): Promise<Readonly<Record<string, readonly [number, string, string | null]>>> => {
  const rows: { code: string; score: number; source: string; reason: string | null }[] = await fresh.database.query(
    'select code, score, source, reason from final_mark where submission_id = $1',
    [script().submissionId],
  );
  return Object.fromEntries(rows.map(({ code, score, source, reason }) => [code, [score, source, reason] as const]));
};
const told = async (): Promise<readonly string[]> => {
  const rows: { person_id: string }[] = await fresh.database.query(
    `select person_id from email where template = 'disagreement' and occasion = $1 order by created_at`,
    [script().submissionId],
  );
  return rows.map(({ person_id }) => person_id);
};
const proposal = async () => (await first.get(compare())).page('input[name=proposal]').first().attr('value') ?? '';
const scores = (one: string, other: string) => ({
  'score 1/1.3.1': one,
  'reason 1/1.3.1': 'Table 4 does compare with the local authority.',
  'score 1/4.3.1': other,
  'reason 1/4.3.1': 'The hub is named on p. 15.',
});
const propose = () => moderator.post(compare(), { act: 'propose', ...scores('1', '1') });

test('[R137] within tolerance the first marks stand by themselves, once, and nobody is written to', async () => {
  await secondMarked(but(borderline, { '1/1.3.1': 1, '1/4.3.1': 2 }));
  await settle();
  expect(await stateNow()).toBe('agreed');
  expect(await agreement()).toEqual([{ outcome: 'first-stands', changed: false, by_person: null }]);
  const marks = await finalMarks();
  expect(Object.keys(marks)).toHaveLength(15);
  expect(marks['1.3.1']).toEqual([2, 'first', null]);
  expect(marks['4.3.1']).toEqual([1, 'first', null]);
  expect(await told()).toEqual([]);
  expect((await moderator.get(compare())).text).toContain('The first marks stand: moderation changed no mark.');
});

test('[R136] before both sheets are locked nobody sees them together, and the first marker does not learn of the draw', async () => {
  for (const person of [moderator, admin]) {
    const { status, text } = await person.get(compare());
    expect(status).toBe(409);
    expect(text).not.toContain('borderline');
    expect(text).not.toContain('What was missing');
  }
  expect((await first.get(compare())).status).toBe(404);
  expect((await first.get(queue)).text).not.toContain(entry.candidate);
});

test('[R136] the queue names candidate, task, due day and the moderator’s own progress, and no reason', async () => {
  const { page, text } = await moderator.get(queue);
  expect(page('h1').text()).toBe('1 script to second-mark');
  expect(page('tbody tr').text().split(/\s+/u).join(' ').trim()).toBe(`${entry.candidate}NPQH Task 1To mark`);
  for (const word of ['borderline', 'sample', 'random', 'fail', 'Applegarth', 'Larkfell'])
    expect(text).not.toContain(word);
});

test('[R136] once both are locked the moderator sees both with the reasons, and still no name', async () => {
  await secondMarked(apart);
  const { page, text } = await moderator.get(compare());
  expect(page('h1').text()).toBe('2 criteria differ, and 1 decides the outcome');
  expect(page('.lead').text()).toBe(
    'The assessor’s sheet passes. Your sheet fails: Working in partnership reaches 2 of the 3 marks it needs.',
  );
  expect(text).toContain(
    'it is borderline, and it is among its assessor’s first five. One mark lower on 4.3.1 or 4.3.2 or 4.3.3',
  );
  expect(
    page('.dif')
      .map((_at, one) => page(one).attr('id'))
      .get(),
  ).toEqual(['d-1-4.3.1', 'd-1-1.3.1']);
  expect(page('.dif input[checked]')).toHaveLength(0);
  for (const word of ['Applegarth', 'Larkfell', 'Programme office']) expect(page('main').text()).not.toContain(word);
});

test('[R137] sheets that differ are agreed by two: one proposes with reasons, the other accepts', async () => {
  await secondMarked(apart);
  expect([...(await told())].sort()).toEqual([first.personId, moderator.personId].sort());
  expect((await propose()).location).toBe(compare());
  expect(await stateNow()).toBe('in-moderation');
  expect((await first.get(queue)).page('tbody').text()).toContain('Proposed');
  const { page } = await first.get(compare());
  expect(page('#d-1-1\\.3\\.1 .ag').text()).toContain('Table 4 does compare');
  await first.post(compare(), { act: 'accept', proposal: await proposal() });
  expect(await stateNow()).toBe('agreed');
  const marks = await finalMarks();
  expect(marks['1.3.1']).toEqual([1, 'agreed', 'Table 4 does compare with the local authority.']);
  expect(marks['4.3.1']).toEqual([1, 'agreed', 'The hub is named on p. 15.']);
  expect(marks['4.3.2']).toEqual([1, 'first', null]);
});

test('[R139] the record says that moderation changed a mark, or that it changed none', async () => {
  await secondMarked(apart);
  await propose();
  await first.post(compare(), { act: 'accept', proposal: await proposal() });
  expect(await agreement()).toEqual([{ outcome: 'agreed', changed: true, by_person: first.personId }]);
});

test('[R139] marks that are agreed as they first were are moderated and unchanged', async () => {
  await secondMarked(apart);
  await moderator.post(compare(), { act: 'propose', ...scores('2', '1') });
  await first.post(compare(), { act: 'accept', proposal: await proposal() });
  expect(await agreement()).toEqual([{ outcome: 'agreed', changed: false, by_person: first.personId }]);
  expect((await finalMarks())['1.3.1']).toEqual([2, 'agreed', 'Table 4 does compare with the local authority.']);
});

test.each([
  ['a score missing', { 'score 1/4.3.1': '' }, 'Give a score for 4.3.1'],
  ['a reason missing', { 'reason 1/1.3.1': '  ' }, 'Say why for 1.3.1'],
])('[R137] a proposal with %s comes back with what was typed', async (_what, changed, words) => {
  await secondMarked(apart);
  const { status, page } = await moderator.post(compare(), { act: 'propose', ...scores('1', '1'), ...changed });
  expect(status).toBe(422);
  expect(page('.govuk-error-summary').text()).toContain(words);
  expect(page('#d-1-4\\.3\\.1-reason').text()).toBe('The hub is named on p. 15.');
  expect(await finalMarks()).toEqual({});
});

test('[R137] nobody accepts what they have not seen, their own proposal, or for another', async () => {
  await secondMarked(apart);
  await propose();
  const seen = await proposal();
  expect((await moderator.post(compare(), { act: 'accept', proposal: seen })).status).toBe(403);
  await moderator.post(compare(), { act: 'propose', ...scores('0', '1') });
  expect((await first.post(compare(), { act: 'accept', proposal: seen })).status).toBe(409);
  expect((await admin.post(compare(), { act: 'accept', proposal: await proposal() })).status).toBe(403);
  expect((await first.post(compare(), { act: 'propose', ...scores('2', '2') })).status).toBe(403);
  const stranger = await web.signIn('assessor', 'moderator');
  expect((await stranger.get(compare())).status).toBe(404);
  expect((await stranger.post(compare(), { act: 'hand-to-lead' })).status).toBe(404);
  expect(await stateNow()).toBe('in-moderation');
});

test('[R138] where they cannot agree the lead is told and decides, with reasons that are kept', async () => {
  await secondMarked(apart);
  await propose();
  await first.post(compare(), { act: 'hand-to-lead', proposal: '' });
  expect(await stateNow()).toBe('adjudication');
  expect(await told()).toContain(lead.personId);
  expect((await lead.get(queue)).page('h1').text()).toBe('1 script to decide');
  const { page, text } = await lead.get(decide());
  expect(page('.dif')).toHaveLength(2);
  expect(text).toContain('The moderator had proposed 4.3.1 at 1 (The hub is named on p. 15.); 1.3.1 at 1');
  expect((await lead.post(decide(), { ...scores('0', '') })).status).toBe(422);
  expect((await lead.post(decide(), scores('0', '2'))).location).toBe(queue);
  expect(await stateNow()).toBe('agreed');
  expect(await agreement()).toEqual([{ outcome: 'adjudicated', changed: true, by_person: lead.personId }]);
  expect((await finalMarks())['1.3.1']).toEqual([0, 'adjudicated', 'Table 4 does compare with the local authority.']);
  expect((await lead.post(decide(), scores('2', '2'))).status).toBe(409);
});

test('[R135] an adjudicator is neither marker, trained and without a conflict', async () => {
  await secondMarked(apart);
  await fresh.database.query(`update person set roles = '{assessor,lead-moderator}' where id = $1`, [first.personId]);
  await first.post(compare(), { act: 'hand-to-lead' });
  expect(await told()).toContain(lead.personId);
  const untrained = await web.signInAs(await aPerson(fresh.database, { roles: ['lead-moderator'] }));
  for (const barred of [first, untrained]) {
    expect((await barred.get(decide())).status).toBe(403);
    expect((await barred.post(decide(), scores('2', '2'))).status).toBe(403);
  }
  expect((await moderator.get(decide())).status).toBe(403);
  expect(await stateNow()).toBe('adjudication');
});

test('[R138] without a lead who may decide, it stays with the two and they are told so', async () => {
  await secondMarked(apart);
  await fresh.database.query('delete from training where person_id = $1', [lead.personId]);
  const { status, page } = await moderator.post(compare(), { act: 'hand-to-lead' });
  expect([status, page('h1').text()]).toEqual([409, 'Find a lead moderator first']);
  expect(await stateNow()).toBe('in-moderation');
});
