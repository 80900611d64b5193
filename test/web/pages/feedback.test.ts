// Feedback for fails is read by somebody else than its marker, in the words that will be sent: other words are unread (R149).
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inTransaction } from '../../../services/database/database.ts';
import { confirmOutcomes, proposalHash } from '../../../services/register/release/confirm-outcomes.ts';
import { readFinal } from '../../../services/register/release/read-final.ts';
import { pathTo } from '../../../web/paths.ts';
import { anAgreedEntry } from '../../support/agreed-scripts.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anAssessor, aPerson, aWindow, type MadeEntry, type MadeWindow } from '../../support/factories.ts';
import { startTestWeb, type TestWeb, type Visitor } from '../../support/web.ts';

const at = new Date('2022-06-09T10:00:00Z');
let fresh: FreshDatabase;
let web: TestWeb;
let window: MadeWindow;
let reader: Visitor;
let fails: readonly MadeEntry[];

/** Three fails by candidate number; whoever reads has marked the second. */
beforeAll(async () => {
  fresh = await freshDatabase();
  web = await startTestWeb(fresh, { at, mode: 'rehearsal' });
  const { database } = fresh;
  window = await aWindow(database, { cohort: 'K' });
  const [other, own] = [await anAssessor(database, window), await anAssessor(database, window)];
  const made: MadeEntry[] = [];
  for (const marker of [other, own, other])
    made.push(await anAgreedEntry({ database, files: web.around.files, window, marker, at }, () => 0));
  fails = made.toSorted((one, next) => (one.candidate < next.candidate ? -1 : 1));
  await database.query(`update mark_sheet set marker_id = $2 where marker_id = any($1)`, [[own], other]);
  await database.query(`update mark_sheet set marker_id = $2 where submission_id = $1`, [idOf(1), own]);
  await database.query(`update person set roles = '{assessor,lead-moderator}' where id = $1`, [own]);
  reader = await web.signInAs(own);
  const office = await aPerson(database, { roles: ['admin'] });
  const { frameworks } = web.around;
  await inTransaction(database, async (tx) => {
    const seen = proposalHash(await readFinal(tx, frameworks, { windowId: window.id, states: ['agreed'] }));
    expect(await confirmOutcomes(tx, frameworks, window.id, seen, { who: office, at })).toBe(3);
  });
});
afterAll(async () => {
  await web.close();
  await fresh.close();
});

const idOf = (which: number) => fails[which]?.submissions['1'] ?? '';
const address = (which: number) => pathTo('feedback', { windowId: window.id, submissionId: idOf(which) });
const board = async (which: number) =>
  (await reader.get(pathTo('outcomes', { windowId: window.id })))
    .page(`#confirmed tr:contains("${fails[which]?.candidate ?? ''}")`)
    .text();
async function read(which: number): Promise<string> {
  const { page } = await reader.get(address(which));
  return (await reader.post(address(which), { seen: page('input[name=seen]').attr('value') ?? '' })).location;
}

test('[R149] the next to read is one that the reader has not marked', async () => {
  expect(await read(0)).toBe(address(2));
  expect(await read(2)).toBe(address(2));
  expect((await reader.get(address(2))).text).toContain('No other feedback of this window waits for you.');
});

test('[R149] whoever marked it first is told that somebody else reads it, and has nothing to press', async () => {
  const { page, text } = await reader.get(address(1));
  expect(text).toContain('You marked this script first');
  expect(page('main form')).toHaveLength(0);
});

test('[R149] a reading counts only for the words that were read', async () => {
  expect(await board(0)).toContain('Feedback read by');
  await fresh.database.query(
    `update mark set comment = 'Other words.' where sheet_id = (select id from mark_sheet where submission_id = $1)`,
    [idOf(0)],
  );
  expect(await board(0)).toContain('No moderator has read the feedback as it stands: its words changed after');
  expect((await reader.get(address(0))).text).toContain('before its words changed');
  expect(await board(2)).toContain('Feedback read by');
  expect(await board(1)).toContain('No moderator has read the feedback.');
  const lead = await web.signIn('lead-moderator');
  const shown = await lead.get(address(1));
  const seen = shown.page('input[name=seen]').attr('value') ?? '';
  expect((await lead.post(address(1), { seen })).location).toBe(address(0));
});
