// Routing from the pool to the assessors: seen first, committed as seen, told without names.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { pathTo } from '../../../web/paths.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import {
  anAssessor,
  anEntry,
  aReadyScript,
  aWindow,
  type MadeEntry,
  type MadeWindow,
} from '../../support/factories.ts';
import { startTestWeb, type Answer, type TestWeb, type Visitor } from '../../support/web.ts';

const now = new Date('2022-03-18T10:00:00Z');
let fresh: FreshDatabase;
let web: TestWeb;
let admin: Visitor;
let window: MadeWindow;

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at: now, mode: 'rehearsal' });
  admin = await web.signIn('admin');
});
afterAll(async () => {
  await web.close();
  await fresh.close();
});
beforeEach(async () => {
  await fresh.database.query(`update person set roles = '{auditor}' where 'assessor' = any(roles)`);
  window = await aWindow(fresh.database);
});

async function aScript(...units: readonly ('1' | '2')[]): Promise<MadeEntry> {
  const entry = await anEntry(fresh.database, window);
  for (const unit of units) await aReadyScript(fresh.database, web.around.files, entry.submissions[unit] ?? '', now);
  return entry;
}

const address = (query: Readonly<Record<string, string>> = {}) => pathTo('routing', { windowId: window.id }, query);
const hidden = ({ page }: Answer, name: string) => page(`form[method=post] input[name=${name}]`).attr('value') ?? '';
async function commit(seed = '7'): Promise<Answer> {
  const preview = await admin.get(address({ seed }));
  return admin.post(address(), { seed: hidden(preview, 'seed'), seen: hidden(preview, 'seen') });
}
const states = async () => {
  const rows: { state: string; n: string }[] = await fresh.database.query(
    `select s.state, count(*) as n from submission s join entry e on e.id = s.entry_id where e.window_id = $1 group by s.state order by 1`,
    [window.id],
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]));
};

test('[R106] what is committed is what was seen, in one go: plan, allocations, moves, one letter each', async () => {
  await anAssessor(fresh.database, window, { familyName: 'Hale' });
  await anAssessor(fresh.database, window, { familyName: 'Ilves' });
  for (let n = 0; n < 3; n += 1) await aScript('1', '2');
  const { page } = await admin.get(address({ seed: '7' }));
  expect(page('h1').text()).toBe('6 scripts can go to 2 assessors');
  expect((await states())['ready-to-mark']).toBe(6);
  expect((await commit()).location).toBe(address());
  expect(await states()).toEqual({ allocated: 6 });
  const given: unknown = await fresh.database.query(
    `select count(a.id)::int as n, count(distinct a.person_id)::int as people, min(a.due_on) as due from allocation a join routing_plan r on r.id = a.plan_id where r.window_id = $1 and r.seed = '7'`,
    [window.id],
  );
  expect(given).toEqual([{ n: 6, people: 2, due: '2022-05-05' }]);
  const letters: unknown[] = await fresh.database.query(
    `select 1 from email m join routing_plan r on m.occasion = r.id::text where m.template = 'allocation' and r.window_id = $1`,
    [window.id],
  );
  expect(letters.length).toBe(2);
});

test('[R105][R103] those in conflict or without training get nothing, and the page says what is short', async () => {
  await anAssessor(fresh.database, window, { school: '900001' });
  await anAssessor(fresh.database, window, { trained: false });
  await aScript('1');
  const preview = await admin.get(address());
  expect(preview.page('h1').text()).toBe('1 script waits, and nobody can take it');
  expect(preview.text).toContain('Everyone who is trained has a conflict');
  expect(
    preview
      .page('form[method=post] button[type=submit]')
      .filter((_at, button) => preview.page(button).text().startsWith('Give')).length,
  ).toBe(0);
  expect((await admin.post(address(), { seed: '7', seen: 'x' })).status).toBe(409);
});

test('[R90] whoever judged the form of a script is not given it to mark', async () => {
  const checker = await anAssessor(fresh.database, window);
  const { submissions } = await aScript('1');
  await fresh.database.query(
    `insert into requirement_result (submission_id, requirement, result, found_by, note, evidence, at, by_person) values ($1, 'account:1', 'met', 'person', '', '[]', $2, $3)`,
    [submissions['1'], now, checker],
  );
  expect((await admin.get(address())).page('h1').text()).toBe('1 script waits, and nobody can take it');
  await anAssessor(fresh.database, window);
  expect((await admin.get(address())).page('h1').text()).toBe('1 script can go to 1 assessor');
});

test('a plan that is no longer the one that was seen gives nothing out', async () => {
  await anAssessor(fresh.database, window);
  await aScript('1');
  const preview = await admin.get(address({ seed: '7' }));
  await aScript('1');
  const answer = await admin.post(address(), { seed: hidden(preview, 'seed'), seen: hidden(preview, 'seen') });
  expect(answer.page('h1').text()).toBe('The plan has changed since you saw it');
  expect((await states())['allocated']).toBeUndefined();
});

test('two admins who commit at once give each script out once', async () => {
  await anAssessor(fresh.database, window);
  for (let n = 0; n < 4; n += 1) await aScript('1');
  const preview = await admin.get(address({ seed: '7' }));
  const form = { seed: hidden(preview, 'seed'), seen: hidden(preview, 'seen') };
  const answers = await Promise.all([admin.post(address(), form), admin.post(address(), form)]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
  expect((await states())['allocated']).toBe(4);
});

test('[R216] only an admin routes', async () => {
  for (const role of ['assessor', 'moderator', 'technical-checker', 'auditor'] as const)
    expect((await (await web.signIn(role)).get(address())).status).toBe(403);
});
