// What a technical check is not: no judgement of quality, and "not ready" uses up nothing.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { entriesAtClose } from '../../../services/register/entries-at-close.ts';
import { readEntries } from '../../../services/register/release/read-entries.ts';
import { pathTo } from '../../../web/paths.ts';
import { aCheckedScript } from '../../support/checked-scripts.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anEntry, aWindow, type MadeEntry, type MadeWindow } from '../../support/factories.ts';
import { startTestWeb, type TestWeb } from '../../support/web.ts';

const at = new Date('2022-03-11T15:00:00Z');
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
const check = (entry: MadeEntry) => pathTo('check', { submissionId: taskOne(entry) });

test('[R89] a checker without any training as an assessor judges form alone: the page has no score, and passes the work on', async () => {
  const entry = await anEntry(fresh.database, window);
  await aCheckedScript(fresh.database, web.around, taskOne(entry), at, []);
  const checker = await web.signIn('technical-checker');
  const { page, text } = await checker.get(check(entry));
  expect(text).toContain('Form only, never quality');
  const choices = page('input[type=radio]')
    .toArray()
    .map((radio) => page(radio).attr('value'));
  expect(new Set(choices)).toEqual(new Set(['met', 'not-met', 'excepted', 'does-not-apply']));
  expect(page('[name*=score], [name*=mark]').length).toBe(0);
  expect((await checker.post(check(entry), { act: 'pass' })).status).toBe(303);
  const rows: { state: string }[] = await fresh.database.query('select state from submission where id = $1', [
    taskOne(entry),
  ]);
  expect(rows).toEqual([{ state: 'ready-to-mark' }]);
});

test('[R92] "not ready" raises no charge, and a fail that follows is still the first', async () => {
  const entry = await anEntry(fresh.database, window);
  await aCheckedScript(fresh.database, web.around, taskOne(entry), at);
  const admin = await web.signIn('admin');
  expect((await admin.post(check(entry), { act: 'not-ready', reason: 'Only a plan.' })).status).toBe(303);
  await fresh.database.query(
    `insert into email (id, template, person_id, occasion, state, created_at, settled_at) values (gen_random_uuid(), 'window-opens', $1, $2, 'accepted', $3, $3)`,
    [entry.personId, window.id, new Date('2022-02-03T12:00:00Z')],
  );
  const answers = await entriesAtClose(fresh.database, window.id);
  expect(answers.find(({ entryId }) => entryId === entry.entryId)?.answer).toBe('submitted');
  const later = await aWindow(fresh.database, { closesOn: '2022-06-30' });
  const again = randomUUID();
  await fresh.database.query(
    `insert into entry (id, window_id, person_id, candidate_number, created_at) values ($1, $2, $3, 'L-1', $4)`,
    [again, later.id, entry.personId, at],
  );
  await fresh.database.query(
    `insert into submission (id, entry_id, unit, attempt, framework_version, state, facts, version, changed_at)
     values (gen_random_uuid(), $1, '1', 1, '2019-10', 'expected', '{}', 1, $2)`,
    [again, at],
  );
  const [entered] = await readEntries(fresh.database, later.id, [again]);
  expect(entered?.units.map(({ failedBefore }) => failedBefore)).toEqual([false]);
});

test('the filled button of a check is the first and the one that fits its answers', async () => {
  const entry = await anEntry(fresh.database, window);
  await aCheckedScript(fresh.database, web.around, taskOne(entry), at, []);
  const checker = await web.signIn('technical-checker');
  const answer = (result: string | null) =>
    fresh.database.query(
      `update requirement_result set result = $2 where submission_id = $1 and requirement = (select min(requirement) from requirement_result where submission_id = $1 and requirement <> 'engagement')`,
      [taskOne(entry), result],
    );
  const buttons = async () => {
    const { page } = await checker.get(check(entry));
    const all = page('button[name=act]').toArray();
    const filled = all.filter((button) => !(page(button).attr('class') ?? '').includes('secondary'));
    return { first: page(all[0]).attr('value'), filled: filled.map((button) => page(button).attr('value')) };
  };
  expect(await buttons()).toEqual({ first: 'pass', filled: ['pass'] });
  await answer('not-met');
  expect(await buttons()).toEqual({ first: 'preview', filled: ['preview'] });
  await answer(null);
  expect(await buttons()).toEqual({ first: 'save', filled: ['save'] });
});
