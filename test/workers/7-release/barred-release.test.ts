// A release that was approved and may not go on its day: an admin sees it, who waits is told, and it goes once nothing bars it.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { noonUk } from '../../../domain/calendar/uk-time.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { approveRelease } from '../../../services/register/release/approve-release.ts';
import { confirmOutcomes, proposalHash } from '../../../services/register/release/confirm-outcomes.ts';
import { dryRunOf } from '../../../services/register/release/dry-run-of.ts';
import { readFinal } from '../../../services/register/release/read-final.ts';
import { readWindow } from '../../../services/register/window-row.ts';
import { needsOf } from '../../../web/needs.ts';
import { jobs } from '../../../workers/pipeline.ts';
import { anAgreedEntry } from '../../support/agreed-scripts.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { anAssessor, aPerson, aWindow, type MadeEntry, type MadeWindow } from '../../support/factories.ts';
import { surroundings, type MadeSurroundings } from '../../support/surroundings.ts';

const at = new Date('2022-06-09T10:00:00Z');
const day = noonUk('2022-06-16');
let fresh: FreshDatabase;
let made: MadeSurroundings;
let window: MadeWindow;
let entry: MadeEntry;
let batchId: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  made = surroundings(fresh, at);
  const { database } = fresh;
  const { frameworks, files, config } = made.around;
  window = await aWindow(database, { cohort: 'K' });
  entry = await anAgreedEntry({ database, files, window, marker: await anAssessor(database, window), at }, () => 2);
  const setting = { frameworks, mode: config.mode };
  const who = await aPerson(database, { roles: ['admin'] });
  const lead = await aPerson(database, { roles: ['lead-moderator'] });
  await inTransaction(database, async (tx) => {
    const seen = proposalHash(await readFinal(tx, frameworks, { windowId: window.id, states: ['agreed'] }));
    await confirmOutcomes(tx, frameworks, window.id, seen, { who, at });
    const stored = await readWindow(tx, window.id);
    const { hash } = await dryRunOf(tx, setting, stored, at);
    const approved = await approveRelease(tx, setting, stored, hash, { who: lead, at });
    if (isRefusal(approved)) throw new Error(`Nothing was approved: ${approved.refused}.`);
  });
  const rows: { id: string }[] = await database.query('select id from release_batch');
  batchId = rows[0]?.id ?? '';
});

afterAll(async () => {
  made.close();
  await fresh.close();
});

const letters = async () => {
  const rows: { template: string }[] = await fresh.database.query(
    'select template from email where person_id = $1 order by created_at',
    [entry.personId],
  );
  return rows.map(({ template }) => template);
};
const release = (frameworks: MadeSurroundings['around']['frameworks'], on: Date) =>
  jobs['release-batch'].run({ ...made.around, frameworks }, { id: batchId }, { at: on, attempts: 0 });
const later = (hours: number) => new Date(day.getTime() + hours * 3_600_000);
const releasesStuck = async () => (await needsOf(fresh.database, window.id)).releases;

test('[R143] where an approved release may not go, everyone in it is told the next date once, and an admin sees it', async () => {
  const barred = { ...made.around.frameworks, markSchemes: [] };
  expect(await releasesStuck()).toBe(0);
  expect(await release(barred, day)).toEqual({ again: later(1) });
  expect(await release(barred, later(1))).toEqual({ again: later(2) });
  expect(await letters()).toEqual(['delay']);
  expect(await releasesStuck()).toBe(1);
  // Before that date passes too they hear the next.
  expect(await release(barred, later(24 * 13))).toEqual({ again: later(24 * 13 + 1) });
  expect(await letters()).toEqual(['delay', 'delay']);
});

test('[R144] it goes by itself once nothing bars it, and the admin is asked no more', async () => {
  expect(await release(made.around.frameworks, later(24 * 14))).toBeUndefined();
  expect(await letters()).toEqual(['delay', 'delay', 'result-pass']);
  expect(await releasesStuck()).toBe(0);
  const open: unknown[] = await fresh.database.query('select 1 from problem where resolved_at is null');
  expect(open).toEqual([]);
});
