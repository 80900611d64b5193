// Sampling (D7): the page says what a sample would prove, and draws it once.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { agreeFinalMarks } from '../../../domain/submission/moderation-transitions.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { keepAgreement } from '../../../services/register/moderation/keep-agreement.ts';
import { readPair } from '../../../services/register/moderation/read-pair.ts';
import { settleComparison } from '../../../services/register/moderation/settle-comparison.ts';
import { record } from '../../../services/register/record.ts';
import { pathTo } from '../../../web/paths.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anAssessor, anEntry, aWindow, type MadeWindow } from '../../support/factories.ts';
import { aMarkedScript, type ScoreOf, secondMark } from '../../support/marked-scripts.ts';
import { startTestWeb, type Answer, type TestWeb, type Visitor } from '../../support/web.ts';

const at = new Date('2022-05-05T10:00:00Z');
let fresh: FreshDatabase;
let web: TestWeb;
let admin: Visitor;
let window: MadeWindow;
let marker: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at });
  admin = await web.signIn('admin');
  window = await aWindow(fresh.database, { cohort: 'K' });
  marker = await anAssessor(fresh.database, window);
  await anAssessor(fresh.database, window, { roles: ['moderator'] });
});

afterAll(async () => {
  await web.close();
  await fresh.close();
});

const address = () => pathTo('sampling', { windowId: window.id });
const frameOf = ({ page }: Answer) => page('input[name=frame]').attr('value') ?? '';

async function mark(score: ScoreOf, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const { submissions } = await anEntry(fresh.database, window);
    await fresh.database.query(`update submission set state = 'deferred', facts = '{}' where id = $1`, [
      submissions['2'],
    ]);
    await aMarkedScript(
      fresh.database,
      web.around.files,
      { submissionId: submissions['1'] ?? '', unit: '1' },
      marker,
      score,
      at,
    );
  }
}

test('before anything is marked the page says so and offers no draw', async () => {
  const { page } = await admin.get(address());
  expect(page('h1').text()).toBe('Nothing is marked yet');
  expect(page('main form')).toHaveLength(0);
});

test('[R216] only an admin draws; a lead moderator may look, and nobody else', async () => {
  for (const role of ['assessor', 'moderator', 'lead-moderator', 'technical-checker', 'auditor'] as const) {
    const visitor = await web.signIn(role);
    expect((await visitor.get(address())).status).toBe(role === 'lead-moderator' ? 200 : 403);
    expect((await visitor.post(address(), { seed: '7', frame: '' })).status).toBe(403);
  }
});

test('[R132] the page shows what each size proves, and chooses the one that reaches the target', async () => {
  await mark(() => 0, 3);
  await mark(() => 2, 22);
  const shown = await admin.get(address());
  // 25 scripts: 3 fails and 2 more of the first five are named, 20 are the rest; 2 wrong are 5 %, and 16 clean ones prove that there are not so many.
  expect(shown.page('h1').text()).toBe('16 more scripts without a difference would prove 96.0%');
  expect(shown.page('.lead').text()).toContain('5 of 25 are second-marked whatever happens');
  const chosen = shown.page('input[name=size][checked]');
  expect(chosen.attr('value')).toBe('16');
  expect(chosen.closest('tr').find('td').first().text()).toBe('96.0%');
  expect(
    shown
      .page('input[name=size]')
      .map((_at, one) => shown.page(one).attr('value'))
      .get()
      .map(Number)
      .every((size) => size >= 16),
  ).toBe(true);
});

test('[R216] a lead moderator is led to the sampling page, sees the trade, and has nothing to press', async () => {
  const lead = await web.signIn('lead-moderator');
  const ways = (await lead.get(pathTo('moderationQueue', {}))).page(`a[href="${address()}"]`);
  expect(ways.text()).toBe('Sampling');
  const { page, text } = await lead.get(address());
  expect(page('h1').text()).toBe('16 more scripts without a difference would prove 96.0%');
  expect(page('main form, main input, main button')).toHaveLength(0);
  expect(text).toContain('An admin draws.');
  const moderator = await web.signIn('moderator');
  expect((await moderator.get(pathTo('moderationQueue', {}))).text).not.toContain(address());
});

test('[R132] a draw is recorded with seed, algorithm and the hash that was shown, and is made once', async () => {
  const frame = frameOf(await admin.get(address()));
  const { location } = await admin.post(address(), { size: '16', seed: ' 7 ', frame });
  expect(location).toBe(address());
  const { page, text } = await admin.get(location);
  expect(text).toContain(
    '21 scripts are drawn and with moderators, who are told by email. 4 are final as first marked.',
  );
  const facts = page('dl').last().text();
  for (const part of [frame, 'keyed-order-1', '16 of 20']) expect(facts).toContain(part);
  expect(page('h1').text()).toBe('Every marked script has been drawn from');
  expect((await admin.post(address(), { size: '16', seed: '7', frame })).status).toBe(409);
});

test('[R132] once all is settled the page says what the sample proves, differences found counted', async () => {
  const { database, frameworks } = web.around;
  const drawn: { id: string; reasons: string[] }[] = await database.query(
    `select m.submission_id as id, m.reasons from draw_member m join draw d on d.id = m.draw_id where d.window_id = $1 order by m.submission_id`,
    [window.id],
  );
  const sampled = drawn.filter(({ reasons }) => reasons.includes('sample'));
  for (const { id, reasons } of drawn) {
    const isTurned = id === sampled[0]?.id;
    await secondMark(
      database,
      { submissionId: id, unit: '1' },
      () => (reasons.includes('fail') || isTurned ? 0 : 2),
      at,
    );
    await inTransaction(database, async (tx) => {
      await settleComparison(tx, frameworks, id, at);
      const pair = await readPair(tx, frameworks, id);
      if (!isTurned || pair === null) return;
      const by = { who: marker, at };
      await record(tx, id, agreeFinalMarks, undefined, by);
      const reason = 'Nothing of it is in the script.';
      const settled = new Map(pair.comparison.differences.map(({ key }) => [key, { score: 0, reason }]));
      await keepAgreement(tx, pair, 'agreed', pair.second.marks, settled, by);
    });
  }
  const { page } = await admin.get(address());
  expect(page('h2').first().text()).toBe('21 of 25 drawn, all settled');
  // 16 of 20 with 1 found: 3 wrong among 20 are still likely enough, 4 are not, and the one found was put right.
  expect(page('dd').first().text()).toContain('(21 checked of 25, 1 difference in the random sample)');
  expect(page('dd').first().text()).toContain('At least 92.0%');
});
