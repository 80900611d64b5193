// Marking as an assessor does it: start, save criterion by criterion, review, submit, recall; blind, and nobody else's to change.
// long because: it is one assessor’s story, from the first script to the one that is handed back.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { criteriaIn } from '../../../domain/mark-scheme/mark-scheme.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { lockSheet } from '../../../services/register/marking/submit-sheet.ts';
import { pathTo } from '../../../web/paths.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import {
  allocated,
  anAssessor,
  anEntry,
  aReadyScript,
  aWindow,
  type MadeEntry,
  type MadeWindow,
} from '../../support/factories.ts';
import { schemeOf } from '../../support/frameworks.ts';
import { startTestWeb, type Answer, type TestWeb, type Visitor } from '../../support/web.ts';

const now = new Date('2022-04-24T13:21:00Z');
const minutes = (n: number) => new Date(now.getTime() + n * 60_000);
const keys = criteriaIn(schemeOf('NPQH'), ['2']).map(({ key }) => key);
let fresh: FreshDatabase;
let web: TestWeb;
let window: MadeWindow;
let entry: MadeEntry;
let script: string;
let moodleUserId = 9_870_000;
let assessor: Visitor;

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at: now, mode: 'rehearsal' });
  window = await aWindow(fresh.database);
});
afterAll(async () => {
  await web.close();
  await fresh.close();
});
beforeEach(async () => {
  web.setTime(now);
  entry = await anEntry(fresh.database, window, {
    givenName: 'Siobhán',
    familyName: 'Thistlewood',
    trn: '7654321',
    moodleUserId: (moodleUserId += 1),
    email: `siobhan.${String(Math.trunc(performance.now()))}@larkfell.example`,
  });
  script = entry.submissions['2'] ?? '';
  await aReadyScript(fresh.database, web.around.files, script, now);
  assessor = await web.signInAs(await anAssessor(fresh.database, window));
  await allocated(fresh.database, window, script, assessor.personId, now);
});

const start = async () => (await assessor.post(pathTo('myScripts', {}), { submission: script })).location;
const save = (sheet: string, key: string, fields: Readonly<Record<string, string>>) =>
  assessor.post(sheet, {
    at: key,
    version: '0',
    score: '2',
    place: 'p. 4',
    comment: 'Shown throughout.',
    then: 'stay',
    ...fields,
  });
async function fill(sheet: string, scores: Readonly<Record<string, string>> = {}): Promise<void> {
  for (const key of keys) await save(sheet, key, { score: scores[key] ?? '2' });
}
const stateOf = async () => {
  const rows: { state: string }[] = await fresh.database.query('select state from submission where id = $1', [script]);
  return rows[0]?.state;
};
const [first = '', second = ''] = keys;

test('opening a script starts it, once, and its sheet has one place for every criterion of its task', async () => {
  const sheet = await start();
  expect(sheet).toMatch(/^\/mark\/[0-9a-f-]{36}$/);
  expect(await stateOf()).toBe('marking');
  expect(await start()).toBe(sheet);
  const { page } = await assessor.get(sheet);
  expect(page('.crit').length).toBe(keys.length);
  expect(page('form#mark input[type=radio]').length).toBe(3);
  expect(page('.sheet-pane').text()).toContain('Example descriptors, not the provider’s scheme');
});

test('[R114] 0 is a score and an empty place is none', async () => {
  const sheet = await start();
  await save(sheet, first, { score: '0' });
  await save(sheet, second, { score: '' });
  const marks: unknown = await fresh.database.query(
    `select k.score from mark k join mark_sheet m on m.id = k.sheet_id where m.submission_id = $1 order by k.task_id, k.code`,
    [script],
  );
  expect(marks).toEqual([{ score: 0 }, { score: null }]);
  const { page } = await assessor.get(sheet);
  expect(page('.fbar').text()).toContain(`1 of ${String(keys.length)} scored`);
  expect((await save(sheet, first, { score: '3', version: '1' })).status).toBe(400);
  expect((await save(sheet, '1/1.3.1', {})).status).toBe(400);
});

test('[R122] an older copy never takes the place of a newer one without asking', async () => {
  const sheet = await start();
  await save(sheet, first, { comment: 'From the laptop.' });
  const asked = await save(sheet, first, { comment: 'From the tablet.', score: '1' });
  expect(asked.status).toBe(409);
  expect(asked.page('.versions').text()).toContain('From the laptop.');
  expect(asked.page('#comment').text()).toBe('From the tablet.');
  expect(asked.page('input[name=version]').attr('value')).toBe('1');
  expect((await save(sheet, first, { comment: 'From the tablet.', version: '1' })).status).toBe(303);
  expect((await save(sheet, first, { comment: 'From the tablet.', version: '1' })).status).toBe(303);
});

test('saving goes where the button says', async () => {
  const sheet = await start();
  const where = async (key: string, then: string, version = '0') =>
    (await save(sheet, key, { then, version })).location;
  expect(await where(first, 'next')).toContain(encodeURIComponent(second));
  expect(await where(second, 'previous')).toContain(encodeURIComponent(first));
  expect(await where(second, 'stay', '1')).toContain(encodeURIComponent(second));
  expect(await where(second, 'review', '1')).toBe(`${sheet}/review`);
});

test('[R113] what is missing is listed with a link, and an incomplete sheet is not taken', async () => {
  const sheet = await start();
  await fill(sheet);
  await save(sheet, first, { score: '', version: '1' });
  await save(sheet, second, { score: '1', comment: '', place: '', version: '1' });
  const review = await assessor.get(`${sheet}/review`);
  expect(
    review
      .page('.acts .act')
      .toArray()
      .map((line) => review.page(line).find('.why').text()),
  ).toEqual([
    'No score yet',
    'Say where in the script or in which document',
    'Say what was missing against the descriptor',
  ]);
  expect(review.page('.acts a').first().attr('href')).toContain(encodeURIComponent(first));
  expect(review.page('button[type=submit]').text()).not.toContain('Submit');
  expect((await assessor.post(`${sheet}/review`, { act: 'submit' })).status).toBe(409);
  expect(await stateOf()).toBe('marking');
});

test('[R124] no total and no outcome is shown anywhere before submission, both are after it', async () => {
  const sheet = await start();
  await fill(sheet, { [first]: '1' });
  const total = `${String(keys.length * 2 - 1)} of ${String(keys.length * 2)}`;
  for (const path of [sheet, `${sheet}/review`, pathTo('myScripts', {})]) {
    const { page } = await assessor.get(path);
    expect(page('main, footer').text()).not.toMatch(new RegExp(`${total}|\\b(pass|fail)\\b`, 'i'));
  }
  expect((await assessor.post(`${sheet}/review`, { act: 'submit' })).location).toBe(`${sheet}/review`);
  const after = await assessor.get(`${sheet}/review`);
  expect(after.page('h1').text()).toContain(`${total}, pass`);
  expect((await assessor.get(pathTo('myScripts', {}))).text).toContain(total);
});

test('[R125] a submitted sheet can be recalled for 15 minutes, and then locks', async () => {
  const sheet = await start();
  const sheetId = sheet.split('/').at(-1) ?? '';
  await fill(sheet);
  await assessor.post(`${sheet}/review`, { act: 'submit' });
  expect(await stateOf()).toBe('marked');
  const due: unknown = await fresh.database.query(
    `select due_at from outbox where job = 'lock-sheet' and key = $1 and done_at is null`,
    [sheetId],
  );
  expect(due).toEqual([{ due_at: minutes(15) }]);
  expect((await save(sheet, first, { score: '0', version: '1' })).status).toBe(409);
  web.setTime(minutes(14));
  await assessor.post(`${sheet}/review`, { act: 'recall' });
  expect(await stateOf()).toBe('marking');
  await save(sheet, first, { score: '1', version: '1' });
  await assessor.post(`${sheet}/review`, { act: 'submit' });
  await inTransaction(fresh.database, (tx) => lockSheet(tx, sheetId, minutes(28)));
  const stands = async (): Promise<unknown> =>
    fresh.database.query('select state from mark_sheet where id = $1', [sheetId]);
  expect(await stands()).toEqual([{ state: 'submitted' }]);
  await inTransaction(fresh.database, (tx) => lockSheet(tx, sheetId, minutes(29)));
  expect(await stands()).toEqual([{ state: 'locked' }]);
  web.setTime(minutes(30));
  expect((await assessor.post(`${sheet}/review`, { act: 'recall' })).status).toBe(409);
  expect(await stateOf()).toBe('marked');
  const told: { transition: string }[] = await fresh.database.query(
    `select transition from history where subject_id = $1 order by id`,
    [sheetId],
  );
  expect(told.map(({ transition }) => transition)).toEqual([
    'open sheet',
    'submit sheet',
    'recall sheet',
    'submit sheet',
    'lock sheet',
  ]);
});

test('[R126] others read a sheet at most, and only those who may', async () => {
  const sheet = await start();
  await save(sheet, first, { comment: 'Mine alone.' });
  const lead = await web.signIn('lead-moderator');
  const read = await lead.get(sheet);
  expect(read.status).toBe(200);
  expect(read.text).toContain('Mine alone.');
  expect(read.page('form#mark').length).toBe(0);
  const form = { at: first, version: '1', score: '0', place: 'x', comment: 'x', then: 'stay' };
  expect((await lead.post(sheet, form)).status).toBe(403);
  expect((await lead.post(`${sheet}/review`, { act: 'submit' })).status).toBe(403);
  for (const role of ['assessor', 'moderator', 'technical-checker'] as const) {
    const other = await web.signIn(role);
    expect((await other.get(sheet)).status).toBe(403);
    expect((await other.post(sheet, form)).status).toBe(403);
  }
});

test('whoever is to mark the same script blind does not see the first sheet, whatever else they are', async () => {
  const sheet = await start();
  const lead = await web.signIn('moderator', 'lead-moderator');
  await fresh.database.query(
    `insert into mark_sheet (id, submission_id, marker_id, kind, state, seed_order, opened_at) values (gen_random_uuid(), $1, $2, 'moderation', 'open', 1, $3)`,
    [script, lead.personId, now],
  );
  expect((await lead.get(sheet)).status).toBe(403);
});

/** Name, address, school, its number, what files were called, TRN and Moodle's number. */
const personal = /Siobh|Thistlewood|larkfell|900001|Written account|Governors|\b7654321\b|\b987\d{4}\b/i;

test('[R107] an assessor meets a candidate number and our file names: in pages, addresses, headers and names', async () => {
  const seen = async (answer: Answer) => {
    expect(answer.status).toBeLessThan(400);
    expect(answer.text).not.toMatch(personal);
    expect([...answer.headers].flat().join(' ')).not.toMatch(personal);
    expect(answer.location).not.toMatch(personal);
  };
  await seen(await assessor.get(pathTo('myScripts', {})));
  await seen(await assessor.get(pathTo('handBack', { submissionId: script })));
  const sheet = await start();
  const marking = await assessor.get(sheet);
  await seen(marking);
  await seen(await assessor.get(`${sheet}/review`));
  const links = marking
    .page('.papers .act > a')
    .toArray()
    .map((link) => marking.page(link).attr('href') ?? '');
  expect(links.length).toBe(2);
  for (const link of links) {
    const file = await assessor.get(link);
    await seen(file);
    expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toMatch(
      /K-\d+ Task 2 (account|document 1)\.(docx|pdf)$/,
    );
  }
  expect((await (await web.signIn('assessor')).get(links[0] ?? '')).status).toBe(403);
  expect((await assessor.get(pathTo('file', { fileId: links[0]?.split('/').at(-1) ?? '' }))).status).toBe(403);
});

test('[R107] [R222] a cover sheet goes to no assessor; a file that names the participant says so before it is opened', async () => {
  const findings = { faults: [], opening: '', signature: 'none', tableWords: 0, annexWords: 0, waypoints: [] };
  const read = (named: string, seen: object) =>
    fresh.database.query(
      `insert into document_reading (copied_file_id, kind, words, words_method, pages, findings, read_at)
       select f.id, 'docx', 90, 'by hand', null, $2, $3 from copied_file f join copy c on c.id = f.copy_id
       where c.submission_id = $1 and f.filename like $4`,
      [script, JSON.stringify({ ...findings, declares: false, ...seen }), now, named],
    );
  await fresh.database.query(
    `update copied_file set filename = 'Front page.docx' where filename like 'Governors%' and copy_id in (select id from copy where submission_id = $1)`,
    [script],
  );
  await read('Front%', { declares: true });
  await read('%ccount%', { names: ['margins'] });
  const sheet = await start();
  const papers = (await assessor.get(sheet)).page('.papers .act');
  expect(papers.length).toBe(1);
  expect(papers.text()).toContain('identifies the participant: opening it is recorded');
  const ids: { id: string }[] = await fresh.database.query(
    `select f.id from copied_file f join copy c on c.id = f.copy_id where c.submission_id = $1 and f.filename = 'Front page.docx'`,
    [script],
  );
  const sheetId = sheet.split('/').at(-1)?.split('?')[0] ?? '';
  expect((await assessor.get(pathTo('scriptFile', { sheetId, fileId: ids[0]?.id ?? '' }))).status).toBe(404);
});

test('[R55] where a script stayed over its limit its assessor is told up to where to mark, and nobody where it was excepted', async () => {
  const findings = {
    ...{ faults: [], opening: '', signature: 'none', declares: false, givesDays: false, tableWords: 0, annexWords: 0 },
    waypoints: [
      { word: 2_400, ends: 'when the first term was over' },
      { word: 2_500, ends: 'and staff spoke of it as their own' },
      { word: 2_600, ends: 'nobody reads this far' },
    ],
  };
  await fresh.database.query(
    `insert into document_reading (copied_file_id, kind, words, words_method, pages, findings, read_at)
     select f.id, 'docx', 2650, 'by hand', null, $2, $3 from copied_file f join copy c on c.id = f.copy_id
     where c.submission_id = $1 and f.filename like '%ccount%'`,
    [script, JSON.stringify(findings), now],
  );
  const answer = (result: string) =>
    fresh.database.query(
      `insert into requirement_result (submission_id, requirement, result, found_by, note, evidence, at)
       values ($1, 'words:npqh-task-2', $2, 'machine', '', '{}', $3)
       on conflict (submission_id, requirement) do update set result = excluded.result`,
      [script, result, now],
    );
  const sheet = await start();
  const told = async () => (await assessor.get(sheet)).page('.papers .act').first().text();
  await answer('not-met');
  expect(await told()).toContain(
    'Over the limit: 2,650 words by our count, the limit is 2,500. Mark up to “… and staff spoke of it as their own”, word 2,500 of this file.',
  );
  await answer('excepted');
  expect(await told()).not.toContain('limit');
});

test('[R109] a script that is handed back is in the pool with its reason, and not for the same assessor again', async () => {
  const sheet = await start();
  await save(sheet, first, {});
  const page = pathTo('handBack', { submissionId: script });
  expect((await assessor.post(page, { reason: 'conflict' })).status).toBe(422);
  expect((await assessor.post(page, { reason: 'conflict', words: 'I coached this person.' })).location).toBe(
    pathTo('myScripts', {}),
  );
  expect(await stateOf()).toBe('ready-to-mark');
  expect((await assessor.get(sheet)).status).toBe(404);
  const kept: unknown = await fresh.database.query(
    `select h.why->>'reason' as reason, r.reason as words from history h join decision_reason r on r.history_id = h.id where h.subject_id = $1`,
    [script],
  );
  expect(kept).toEqual([{ reason: 'conflict', words: 'I coached this person.' }]);
  expect(
    await fresh.database.query(`select 1 from conflict where person_id = $1 and participant_id = $2`, [
      assessor.personId,
      entry.personId,
    ]),
  ).toHaveLength(1);
  expect((await assessor.post(pathTo('myScripts', {}), { submission: script })).status).toBe(403);
});

test('[R108] both tasks of a participant are handed back together', async () => {
  const other = entry.submissions['1'] ?? '';
  await aReadyScript(fresh.database, web.around.files, other, now);
  await allocated(fresh.database, window, other, assessor.personId, now);
  await assessor.post(pathTo('handBack', { submissionId: script }), { reason: 'away', words: 'In hospital.' });
  const rows: unknown = await fresh.database.query('select state from submission where id = any($1)', [
    [script, other],
  ]);
  expect(rows).toEqual([{ state: 'ready-to-mark' }, { state: 'ready-to-mark' }]);
});

test('the list says what is left and by when', async () => {
  const list = await assessor.get(pathTo('myScripts', {}));
  expect(list.page('h1').text()).toBe('1 to mark');
  expect(list.page('.a1 .when').text()).toBe('Due Thursday 5 May');
  await fill(await start());
  expect((await assessor.get(pathTo('myScripts', {}))).page('.a1row').text()).toContain('Review and submit');
});

test('[R224] the list’s deadline names weekday, time and UK time, and Tab reaches the start before the way back out', async () => {
  const { page } = await assessor.get(pathTo('myScripts', {}));
  expect(page('.lead').text()).toContain('The last is due Thursday 5 May 2022, 11:59pm UK time.');
  const stops = page('.a1row').first().find('a, button').toArray();
  expect(stops.map((stop) => page(stop).text().split(' ')[0])).toEqual(['Start', 'Hand']);
});

test('a sheet’s review lies under my scripts and leads back there from its top', async () => {
  const sheet = await start();
  await fill(sheet);
  await assessor.post(`${sheet}/review`, { act: 'submit' });
  const { page } = await assessor.get(`${sheet}/review`);
  expect(page('nav [aria-current=page]').text()).toBe('My scripts');
  expect(page('main a').first().attr('href')).toBe(pathTo('myScripts', {}));
});

test('handing back without a word asks for the reason and for a sentence, each in its own words', async () => {
  const { page, status } = await assessor.post(pathTo('handBack', { submissionId: script }));
  expect(status).toBe(422);
  const errors = page('.govuk-error-summary a').toArray();
  expect(errors.map((error) => page(error).text())).toEqual(['Choose a reason', 'Say in a sentence what happened']);
});
