// What happens between an approval and its day: a hold, a mark scheme loaded anew, feedback whose words are no longer those that were read.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { noonUk } from '../../../../domain/calendar/uk-time.ts';
import type { MarkScheme } from '../../../../domain/mark-scheme/mark-scheme.ts';
import { isRefusal } from '../../../../domain/refusal.ts';
import { withdraw } from '../../../../domain/submission/leave-transitions.ts';
import { inTransaction } from '../../../../services/database/database.ts';
import { approveRelease, takeBackApproval } from '../../../../services/register/release/approve-release.ts';
import { confirmOutcomes, proposalHash } from '../../../../services/register/release/confirm-outcomes.ts';
import { dryRunOf } from '../../../../services/register/release/dry-run-of.ts';
import { feedbackFor } from '../../../../services/register/release/feedback-for.ts';
import { openHold } from '../../../../services/register/release/holds.ts';
import { keepReading } from '../../../../services/register/release/keep-reading.ts';
import { readFinal } from '../../../../services/register/release/read-final.ts';
import { record } from '../../../../services/register/record.ts';
import { releaseBatch } from '../../../../services/register/release/release-batch.ts';
import { readWindow } from '../../../../services/register/window-row.ts';
import { fileStore } from '../../../../services/storage/file-store.ts';
import { anAgreedEntry, type Marking, passOn } from '../../../support/agreed-scripts.ts';
import { freshDatabase, type FreshDatabase } from '../../../support/database.ts';
import { anAssessor, aPerson, aWindow, type MadeEntry, type MadeWindow } from '../../../support/factories.ts';
import { shipped } from '../../../support/frameworks.ts';
import { aMarkedScript } from '../../../support/marked-scripts.ts';

const at = new Date('2022-06-09T10:00:00Z');
const day = noonUk('2022-06-16');
const folder = mkdtempSync(join(tmpdir(), 'release-'));
const fresh: FreshDatabase = await freshDatabase();
const { database } = fresh;
const [office, lead] = [
  await aPerson(database, { roles: ['admin'] }),
  await aPerson(database, { roles: ['lead-moderator'] }),
];
let window: MadeWindow;
let marking: Marking;
let passing: MadeEntry;
let failing: MadeEntry;

afterAll(async () => {
  await fresh.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  window = await aWindow(database);
  const marker = await anAssessor(database, window);
  marking = { database, files: fileStore(`file://${folder}`), window, marker, at };
  passing = await anAgreedEntry(marking, () => 2);
  failing = await anAgreedEntry(marking, (key) => (key.startsWith('1/1.') ? 0 : 2));
  await confirm();
  expect(await read(shipped)).toBe(true);
});

/** The office confirms whatever is agreed. */
async function confirm(): Promise<void> {
  const proposed = await readFinal(database, shipped, { windowId: window.id, states: ['agreed'] });
  await inTransaction(database, (tx) =>
    confirmOutcomes(tx, shipped, window.id, proposalHash(proposed), { who: office, at }),
  );
}

type Loaded = typeof shipped;
const reloaded = (change: (scheme: MarkScheme) => MarkScheme): Loaded => ({
  ...shipped,
  markSchemes: shipped.markSchemes.map(change),
});
/** The same version and pass rule, with other words for what meeting a criterion asks. */
const reworded = reloaded((scheme) => ({
  ...scheme,
  criteria: scheme.criteria.map((criterion) => ({
    ...criterion,
    descriptors: new Map([...criterion.descriptors].map(([score, words]) => [score, `${words} Now.`])),
  })),
}));
const setting = (frameworks: Loaded) => ({ frameworks, mode: 'rehearsal' }) as const;

/** A moderator reads the feedback of the fail as these frameworks put it. */
async function read(frameworks: Loaded): Promise<unknown> {
  const submissionId = failing.submissions['1'] ?? '';
  const [script] = await readFinal(database, frameworks, { submissionIds: [submissionId] });
  const seen = script === undefined ? '' : feedbackFor(script).hash;
  return inTransaction(database, (tx) => keepReading(tx, frameworks, submissionId, seen, { who: lead, at }));
}
/** What the participant reads, put together under these frameworks. */
async function wordsOf({ submissions }: MadeEntry, frameworks: Loaded) {
  const submissionId = submissions['1'] ?? '';
  const [script] = await readFinal(database, frameworks, { submissionIds: [submissionId] });
  if (script === undefined) throw new Error('There is no such script.');
  return { submissionId, words: feedbackFor(script) };
}
const dryRunUnder = async (frameworks: Loaded) =>
  dryRunOf(database, setting(frameworks), await readWindow(database, window.id), at);

const approveAs = (who: string, seen: string) =>
  inTransaction(database, async (tx) =>
    approveRelease(tx, setting(shipped), await readWindow(tx, window.id), seen, { who, at }),
  );
async function approve(): Promise<string> {
  const approved = await approveAs(lead, (await dryRunUnder(shipped)).hash);
  if (isRefusal(approved)) throw new Error(`Nothing was approved: ${approved.refused}.`);
  const rows: { id: string }[] = await database.query('select id from release_batch where window_id = $1', [window.id]);
  return rows[0]?.id ?? '';
}
const goOut = (id: string, frameworks: Loaded) =>
  inTransaction(database, (tx) => releaseBatch(tx, setting(frameworks), id, day));
const leftOut = (id: string): Promise<unknown> =>
  database.query(
    `select entry_id, left_out_because from release_member where batch_id = $1 and state = 'left-out' order by left_out_because, entry_id`,
    [id],
  );
async function lettersTo({ personId }: MadeEntry): Promise<readonly string[]> {
  const rows: { template: string }[] = await database.query(
    'select template from email where person_id = $1 order by template',
    [personId],
  );
  return rows.map(({ template }) => template);
}

test('[R149] feedback whose words changed after it was read does not go before it is read anew', async () => {
  const id = await approve();
  expect(await goOut(id, reworded)).toBe(1);
  expect(await leftOut(id)).toEqual([{ entry_id: failing.entryId, left_out_because: 'feedback-unread' }]);
  expect(await lettersTo(passing)).toEqual(['result-pass']);
  expect(await lettersTo(failing)).not.toContain('result-fail');
  const { run } = await dryRunUnder(reworded);
  expect(run.later).toMatchObject([{ entryId: failing.entryId, reasons: ['feedback-unread'] }]);
  expect(await read(reworded)).toBe(true);
  expect((await dryRunUnder(reworded)).run.going).toMatchObject([{ entryId: failing.entryId }]);
  expect(await read(reworded)).toMatchObject({ refused: 'feedback-read-already' });
});

test('[R152] a mark scheme loaded anew changes no confirmed outcome: nothing goes, and an admin sees why', async () => {
  const id = await approve();
  const stricter = { minTotalPercent: 101, minContentAreaPercent: 0 };
  const lenient = { minTotalPercent: 0, minContentAreaPercent: 0 };
  for (const rule of [stricter, lenient])
    for (const version of ['another', null]) {
      const loaded = reloaded((scheme) => ({
        ...scheme,
        version: version ?? scheme.version,
        passRule: { ...scheme.passRule, ...rule },
      }));
      const scripts = await readFinal(database, loaded, { windowId: window.id, states: ['outcome-confirmed'] });
      expect(scripts.map(({ outcome }) => outcome.result).toSorted()).toEqual(['fail', 'pass']);
    }
  const other = reloaded((scheme) => ({ ...scheme, version: 'another' }));
  expect(await goOut(id, other)).toBe(0);
  const both = [passing, failing].map(({ entryId }) => ({ entry_id: entryId, left_out_because: 'outcome-changed' }));
  expect(await leftOut(id)).toEqual(expect.arrayContaining(both));
  const { run } = await dryRunUnder(other);
  expect(run.later.map(({ reasons }) => reasons)).toEqual([['outcome-changed'], ['outcome-changed']]);
  expect((await dryRunUnder(shipped)).run.going).toHaveLength(2);
});

test('[R165] a hold opened after the approval leaves its entry out, and its participant hears only that it takes longer', async () => {
  const id = await approve();
  const held = await inTransaction(database, (tx) =>
    openHold(tx, passing.entryId, 'malpractice', 'Two accounts share a page.', { who: office, at }),
  );
  expect(held).toBe(true);
  expect(await goOut(id, shipped)).toBe(1);
  expect(await leftOut(id)).toEqual([{ entry_id: passing.entryId, left_out_because: 'held' }]);
  expect(await lettersTo(passing)).toEqual(['delay']);
  expect(await lettersTo(failing)).toEqual(['result-fail']);
});

test('[R152] a letter says what was approved, whatever mark scheme is loaded after it went', async () => {
  const id = await approve();
  expect(await goOut(id, shipped)).toBe(2);
  const { submissionId, words } = await wordsOf(failing, shipped);
  expect(words.shortfalls.map(({ asks }) => asks)).not.toEqual([]);
  for (const later of [reworded, reloaded((scheme) => ({ ...scheme, criteria: scheme.criteria.slice(0, -1) }))])
    expect((await wordsOf(failing, later)).words).toEqual(words);
  const kept: unknown = await database.query('select text_hash from approved_words where submission_id = $1', [
    submissionId,
  ]);
  expect(kept).toEqual([{ text_hash: words.hash }]);
});

test('[R144] words that changed after the approval do not go, although they have been read anew', async () => {
  const id = await approve();
  expect(await read(reworded)).toBe(true);
  expect(await goOut(id, reworded)).toBe(1);
  expect(await leftOut(id)).toEqual([{ entry_id: failing.entryId, left_out_because: 'words-changed' }]);
  expect(await lettersTo(failing)).not.toContain('result-fail');
});

test('[R153] a dry run that was seen under other words is not approved', async () => {
  const { hash } = await dryRunUnder(shipped);
  expect(await read(reworded)).toBe(true);
  const { run, hash: other } = await dryRunUnder(reworded);
  expect(run.going).toHaveLength(2);
  expect(other).not.toBe(hash);
});

test('[R144] two who approve at once approve once; approving it again, or one’s own outcomes, is refused', async () => {
  const { hash } = await dryRunUnder(shipped);
  const other = await aPerson(database, { roles: ['admin'] });
  expect(await approveAs(office, hash)).toMatchObject({ refused: 'release-needs-another' });
  const both = await Promise.all([approveAs(lead, hash), approveAs(other, hash), approveAs(lead, hash)]);
  expect(both.filter((one) => !isRefusal(one))).toHaveLength(1);
  expect(both.filter((one) => isRefusal(one) && one.refused === 'dry-run-changed')).toHaveLength(2);
});

test('[R144] taken back and released at once, it is one of them: all letters, or none', async () => {
  const id = await approve();
  const [sent, twice, taken] = await Promise.all([
    goOut(id, shipped),
    goOut(id, shipped),
    inTransaction(database, (tx) => takeBackApproval(tx, window.id, id, { who: office, at: day })),
  ]);
  const letters = [...(await lettersTo(passing)), ...(await lettersTo(failing))].toSorted();
  expect(isRefusal(taken) ? taken.refused : taken).toBe(sent + twice === 0 ? true : 'release-is-out');
  expect([sent + twice, letters]).toEqual(taken === true ? [0, []] : [2, ['result-fail', 'result-pass']]);
});

test('[R153] whoever withdraws after the approval is told nothing; of one task, not what was approved for two', async () => {
  const two = await anAgreedEntry(marking, () => 2);
  const task2 = { submissionId: two.submissions['2'] ?? '', unit: '2' };
  await aMarkedScript(database, marking.files, task2, marking.marker, () => 2, at);
  await passOn(database, task2.submissionId, at);
  await confirm();
  const id = await approve();
  for (const submissionId of [passing.submissions['1'] ?? '', task2.submissionId])
    await inTransaction(database, (tx) => record(tx, submissionId, withdraw, undefined, { who: office, at }));
  expect(await goOut(id, shipped)).toBe(1);
  expect(await leftOut(id)).toEqual([
    { entry_id: passing.entryId, left_out_because: 'left' },
    { entry_id: two.entryId, left_out_because: 'words-changed' },
  ]);
  expect([await lettersTo(passing), await lettersTo(two)]).toEqual([[], ['delay']]);
});
