// Outcomes and release over their forms: confirmed as seen, feedback read, a dry run approved by somebody else, letters once.
// long because: one window is followed from final marks to letters.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { noonUk } from '../../../domain/calendar/uk-time.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { releaseBatch } from '../../../services/register/release/release-batch.ts';
import { tellOverdue } from '../../../services/register/release/tell-overdue.ts';
import { pathTo } from '../../../web/paths.ts';
import { anAgreedEntry, type Marking, passOn } from '../../support/agreed-scripts.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anAssessor, anEntry, aWindow, type MadeEntry, type MadeWindow } from '../../support/factories.ts';
import { aMarkedScript } from '../../support/marked-scripts.ts';
import { startTestWeb, type Answer, type TestWeb, type Visitor } from '../../support/web.ts';

const at = new Date('2022-06-09T10:00:00Z');
const dueAt = noonUk('2022-06-16');
let fresh: FreshDatabase;
let web: TestWeb;
let admin: Visitor;
let lead: Visitor;
let window: MadeWindow;
let marking: Marking;
let passing: MadeEntry;
let failing: MadeEntry;
let held: MadeEntry;
let late: MadeEntry;

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at, mode: 'rehearsal' });
  admin = await web.signIn('admin');
  lead = await web.signIn('lead-moderator');
  window = await aWindow(fresh.database, { cohort: 'K' });
  const { files } = web.around;
  const { database } = fresh;
  marking = { database, files, window, marker: await anAssessor(database, window), at };
  passing = await anAgreedEntry(marking, () => 2);
  failing = await anAgreedEntry(marking, (key) => (key.startsWith('1/1.') ? 0 : 2));
  held = await anAgreedEntry(marking, () => 1);
  late = await anEntry(database, window);
  const other = await anAssessor(database, window);
  const submissionId = late.submissions['1'] ?? '';
  await database.query(`update submission set state = 'deferred', facts = '{}' where id = $1`, [late.submissions['2']]);
  await aMarkedScript(database, files, { submissionId, unit: '1' }, other, () => 2, at);
});

afterAll(async () => {
  await web.close();
  await fresh.close();
});

const outcomes = () => pathTo('outcomes', { windowId: window.id });
const release = () => pathTo('release', { windowId: window.id });
const holds = ({ personId }: MadeEntry) => pathTo('holds', { personId });
const seenOf = ({ page }: Answer, button: string) =>
  page(`button:contains("${button}")`).closest('form').find('input[name=seen]').attr('value') ?? '';
const stateOf = async ({ submissions }: MadeEntry) => {
  const rows: { state: string }[] = await fresh.database.query('select state from submission where id = $1', [
    submissions['1'],
  ]);
  return rows[0]?.state;
};
const lettersTo = async ({ personId }: MadeEntry) => {
  const rows: { template: string }[] = await fresh.database.query(
    `select template from email where person_id = $1 and template <> 'sign-in' order by created_at, template`,
    [personId],
  );
  return rows.map(({ template }) => template);
};
const batchId = async () => {
  const rows: { id: string }[] = await fresh.database.query(
    'select id from release_batch where window_id = $1 and taken_back_at is null order by approved_at desc limit 1',
    [window.id],
  );
  return rows[0]?.id ?? '';
};
const setting = () => ({ frameworks: web.around.frameworks, mode: web.around.config.mode });

test('[R116] the board proposes outcomes with the sums and lines that led to them, and its counts add up', async () => {
  const { page } = await admin.get(outcomes());
  expect(page('h1').text()).toBe('3 outcomes to confirm, 1 not agreed yet');
  const row = page(`#proposed tr:contains("${failing.candidate}")`);
  expect(row.text()).toContain('Fail');
  expect(row.text()).toContain('needs 15');
  expect(row.text()).toContain('Strategy and improvement: 0 of 8, needs 4');
  expect(page('.lsum').first().text()).toMatch(/4 expected = 3 to confirm \+ 1 not agreed yet/);
  expect(page(`#waiting tr:contains("${late.candidate}")`).text()).toContain('Marked, waits for the draw');
});

test('[R11] the board says that the scheme is an example, and names who confirmed it, two people at most once each', async () => {
  const shown = await admin.get(outcomes());
  expect(shown.text).toContain('are the examples that come with Moderato');
  expect(shown.text).toContain('Two people');
  const fields = { act: 'confirm-scheme', version: shown.page('input[name=version]').attr('value') ?? '' };
  expect((await admin.post(outcomes(), fields)).location).toBe(outcomes());
  expect((await admin.post(outcomes(), fields)).status).toBe(409);
  expect((await admin.get(outcomes())).page('input[name=version]')).toHaveLength(0);
  expect((await lead.post(outcomes(), fields)).location).toBe(outcomes());
  expect((await admin.get(outcomes())).page('dt:contains("Confirmed")')).toHaveLength(2);
});

test('[R216] auditors look and do nothing; assessors, moderators and checkers do not see the board', async () => {
  const auditor = await web.signIn('auditor');
  const shown = await auditor.get(outcomes());
  expect(shown.status).toBe(200);
  expect(shown.page('main form')).toHaveLength(0);
  expect((await auditor.post(outcomes(), { act: 'confirm-outcomes', seen: '' })).status).toBe(403);
  expect((await auditor.get(release())).status).toBe(200);
  expect((await auditor.post(release(), { act: 'approve', seen: '' })).status).toBe(403);
  for (const role of ['assessor', 'moderator', 'technical-checker'] as const)
    expect((await (await web.signIn(role)).get(outcomes())).status).toBe(403);
});

test('[R116] what is confirmed is what was seen; two who press at once confirm it once', async () => {
  const seen = seenOf(await admin.get(outcomes()), 'Confirm 3');
  expect((await admin.post(outcomes(), { act: 'confirm-outcomes', seen: 'x' })).status).toBe(409);
  const both = await Promise.all([
    admin.post(outcomes(), { act: 'confirm-outcomes', seen }),
    admin.post(outcomes(), { act: 'confirm-outcomes', seen }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  const rows: { result: string }[] = await fresh.database.query('select result from outcome order by result');
  expect(rows.map(({ result }) => result)).toEqual(['fail', 'pass', 'pass']);
  expect(await stateOf(passing)).toBe('outcome-confirmed');
});

test('[R152] an outcome can be neither changed nor taken away', async () => {
  await expect(fresh.database.query(`update outcome set result = 'pass'`)).rejects.toThrow('append-only');
  await expect(fresh.database.query('delete from outcome')).rejects.toThrow('append-only');
});

test('[R149] feedback names what was not met, and a moderator who did not mark it reads it before release', async () => {
  const address = pathTo('feedback', { windowId: window.id, submissionId: failing.submissions['1'] ?? '' });
  const dry = await lead.get(release());
  expect(dry.page(`tr:contains("${failing.candidate}")`).text()).toContain('No moderator has read the feedback');
  expect((await admin.post(address, { seen: '' })).status).toBe(403);
  const shown = await lead.get(address);
  expect(shown.page('h1').text()).toContain('4 criteria not met');
  expect(shown.text).toContain('What was missing on 1.3.1');
  expect(shown.text).toContain('To meet this:');
  expect(shown.text).not.toContain('Applegarth');
  const seen = seenOf(shown, 'I have read this feedback');
  const marker = await web.signInAs(marking.marker);
  await fresh.database.query(`update person set roles = '{assessor,moderator}' where id = $1`, [marking.marker]);
  expect((await marker.post(address, { seen })).status).toBe(403);
  expect((await lead.post(address, { seen: 'x' })).status).toBe(409);
  expect((await lead.post(address, { seen })).status).toBe(303);
  expect((await lead.post(address, { seen })).status).toBe(409);
  expect((await lead.get(release())).page('h2:contains("Who would get") ~ table').first().text()).toContain(
    failing.candidate,
  );
});

test('[R165] a hold is opened and closed with a reason, and keeps the entry out of the dry run', async () => {
  const [entry] = [held.entryId];
  expect((await admin.post(holds(held), { act: 'open', entry, kind: 'malpractice', reason: ' ' })).status).toBe(422);
  const fields = { act: 'open', entry, kind: 'malpractice', reason: 'Two accounts share a page.' };
  expect((await admin.post(holds(held), fields)).location).toBe(holds(held));
  expect((await admin.post(holds(held), fields)).status).toBe(409);
  expect((await admin.post('/participants/nobody/holds', fields)).status).toBe(404);
  const { page } = await admin.get(release());
  expect(page('h1').text()).toBe('2 letters would go, 2 would wait');
  expect(page('h2:contains("Held back") ~ table').text()).toContain('Suspected malpractice');
  expect(page('a[href$="/holds"]')).toHaveLength(1);
  // Who is held can be told a date like anyone else, and nobody ticks them unasked.
  const box = page(`input[name=entries][form=new-date][value="${held.entryId}"]`);
  expect([box.length, box.attr('checked'), page('form#new-date').length]).toEqual([1, undefined, 1]);
  const auditor = await web.signIn('auditor');
  for (const address of [release(), outcomes()])
    expect((await auditor.get(address)).page('a[href$="/holds"]')).toHaveLength(0);
});

test('[R141] nothing is approved while somebody is neither ready nor told a later date', async () => {
  const seen = seenOf(await lead.get(release()), 'Approve');
  const refusal = await lead.post(release(), { act: 'approve', seen });
  expect(refusal.status).toBe(409);
  expect(refusal.text).toContain('Not everyone is ready or knows a later date');
});

test('[R143] an admin tells those who will wait a new date, once, and it has to be a later day', async () => {
  const tell = (on: string) => admin.post(release(), { act: 'tell-date', entries: late.entryId, on });
  expect((await tell('2022-06-16')).status).toBe(422);
  expect((await admin.post(release(), { act: 'tell-date', entries: passing.entryId, on: '2022-07-14' })).status).toBe(
    409,
  );
  expect((await tell('2022-07-14')).location).toBe(release());
  expect((await tell('2022-07-14')).status).toBe(422);
  expect(await lettersTo(late)).toEqual(['delay']);
});

test('[R153] only the very dry run that was seen is approved, and not by who confirmed its outcomes', async () => {
  const before = seenOf(await lead.get(release()), 'Approve');
  const open = { act: 'open', entry: passing.entryId, kind: 'other', reason: 'A question.' };
  await admin.post(holds(passing), open);
  expect((await lead.post(release(), { act: 'approve', seen: before })).text).toContain(
    'The dry run is no longer what the page showed',
  );
  const hold = (await admin.get(holds(passing))).page('input[name=hold]').attr('value') ?? '';
  await admin.post(holds(passing), { act: 'close', hold, reason: 'Answered.' });
  const seen = seenOf(await lead.get(release()), 'Approve');
  expect(seen).toBe(before);
  expect((await admin.post(release(), { act: 'approve', seen })).status).toBe(403);
  const two = await Promise.all([
    lead.post(release(), { act: 'approve', seen }),
    lead.post(release(), { act: 'approve', seen }),
  ]);
  expect(two.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  const owed: { due_at: Date }[] = await fresh.database.query(
    `select due_at from outbox where job = 'release-batch' and done_at is null`,
  );
  expect(owed.map(({ due_at }) => due_at.toISOString())).toEqual([dueAt.toISOString()]);
  expect(await lettersTo(passing)).toEqual([]);
});

test('an approval is taken back and given again; nothing was sent', async () => {
  const batch = await batchId();
  expect((await lead.post(release(), { act: 'take-back', batch })).location).toBe(release());
  expect((await lead.post(release(), { act: 'take-back', batch })).status).toBe(409);
  await inTransaction(fresh.database, (tx) => releaseBatch(tx, setting(), batch, dueAt));
  expect(await stateOf(passing)).toBe('outcome-confirmed');
  await lead.post(release(), { act: 'approve', seen: seenOf(await lead.get(release()), 'Approve') });
  expect((await admin.get(release())).page('h1').text()).toBe(
    '2 letters approved, to go Thursday 16 June, 2 would wait',
  );
});

test('a release that is killed half-way has sent nothing, and run again, or twice at once, sends everything once', async () => {
  const id = await batchId();
  const killed = inTransaction(fresh.database, async (tx) => {
    await releaseBatch(tx, setting(), id, dueAt);
    throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  expect(await stateOf(passing)).toBe('outcome-confirmed');
  expect(await lettersTo(passing)).toEqual([]);
  const twice = await Promise.all(
    [1, 2].map(() => inTransaction(fresh.database, (tx) => releaseBatch(tx, setting(), id, dueAt))),
  );
  expect(twice.toSorted()).toEqual([0, 2]);
  expect(await stateOf(passing)).toBe('released');
  expect(await lettersTo(passing)).toEqual(['result-pass']);
  expect(await lettersTo(failing)).toEqual(['result-fail']);
});

test('[R165] at the release whoever is held gets the letter of everyone who waits, and no other', async () => {
  expect(await lettersTo(held)).toEqual(['delay']);
  expect(await stateOf(held)).toBe('outcome-confirmed');
  // They knew a later date already.
  expect(await lettersTo(late)).toEqual(['delay']);
});

test('a result that is out can be held no more', async () => {
  const fields = { act: 'open', entry: passing.entryId, kind: 'other', reason: 'Too late.' };
  expect((await admin.post(holds(passing), fields)).status).toBe(409);
});

test('[R144] what comes later goes in a batch of its own, at once where the day is past', async () => {
  web.setTime(new Date('2022-06-20T10:00:00Z'));
  const hold = (await admin.get(holds(held))).page('input[name=hold]').attr('value') ?? '';
  await admin.post(holds(held), { act: 'close', hold, reason: 'Nothing was found.' });
  await passOn(fresh.database, late.submissions['1'] ?? '', at);
  await admin.post(outcomes(), {
    act: 'confirm-outcomes',
    seen: seenOf(await admin.get(outcomes()), 'Confirm 1'),
  });
  const dry = await lead.get(release());
  expect(dry.page('h1').text()).toBe('2 letters would go');
  await lead.post(release(), { act: 'approve', seen: seenOf(dry, 'Approve') });
  const id = await batchId();
  const [line]: { due_at: Date }[] = await fresh.database.query('select due_at from release_batch where id = $1', [id]);
  expect(line?.due_at.toISOString()).toBe('2022-06-20T10:00:00.000Z');
  expect(
    await inTransaction(fresh.database, (tx) => releaseBatch(tx, setting(), id, new Date(line?.due_at ?? 0))),
  ).toBe(2);
  expect(await lettersTo(late)).toEqual(['delay', 'result-pass']);
});

test('[R143] a day before results are due whoever is in no approved batch is told, and told once', async () => {
  const second = await aWindow(fresh.database, { cohort: 'L' });
  const entry = await anAgreedEntry({ ...marking, window: second }, () => 2);
  const eve = noonUk('2022-06-15');
  const tell = () => inTransaction(fresh.database, (tx) => tellOverdue(tx, second.id, '2022-06-16', eve));
  expect(await tell()).toEqual({ told: 1, nextOn: '2022-06-29' });
  expect(await tell()).toEqual({ told: 0, nextOn: '2022-06-29' });
  expect(await lettersTo(entry)).toEqual(['delay']);
});
