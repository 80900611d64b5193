// The demo with sixty people, once in peace and once with its workers killed with -9 at 25 seeded points and its queue emptied:
// the same summary, one letter for each result, one grade for each assignment. The two are played side by side.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { cohortFor } from '../../rehearsal/demo/cohort-for.ts';
import { intakeForeseen, startDemo } from '../rehearsal/run-demo.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { residentWords, watchResident } from '../support/resident-peaks.ts';
import { canonical } from './crash/canonical.ts';
import { countSteps } from './crash/committed-steps.ts';
import { crashWindow, killPoints, type PlayedWindow } from './crash/crash-window.ts';
import {
  acceptedLetters,
  gradesByAssignment,
  lettersByEntry,
  lookedAtTwice,
  onlyWindow,
} from './crash/window-facts.ts';

const participants = 60;
const seed = 7;
const kills = 25;
/** Committed steps over which the kills are drawn: nearly all that such a window takes. */
const steps = participants * 45;

const count = z.number().int().nonnegative();
const ends = ['pass', 'fail', 'held', 'notReady', 'withdrawn', 'deferred', 'notSubmitted', 'open'] as const;
const summarySchema = z.strictObject({
  participants: count,
  entries: count,
  intake: z.record(z.string(), count),
  corrections: z.strictObject({ requested: count, returned: count, lapsed: count }),
  marked: count,
  borderline: count,
  moderated: count,
  changedByModeration: count,
  adjudicated: count,
  ended: z.record(z.enum(ends), count),
  emails: z.record(z.string(), count),
  charges: z.strictObject({ proposed: count, confirmed: count, waived: count }),
  moodle: z.strictObject({ gradesWritten: count, gradesConfirmed: count }),
  wallSeconds: z.number().positive(),
  virtualDays: count,
});

let peace: FreshDatabase;
let trouble: FreshDatabase;
let peaceful: z.output<typeof summarySchema>;
let disturbed: PlayedWindow;

const say = (words: string): void => void process.stderr.write(`${words}\n`);

async function playInPeace(): Promise<void> {
  let passed = 0;
  const stopCounting = await countSteps(peace.database, peace.url, (sofar) => (passed = sofar));
  const demo = startDemo(['--exit', '--json', '--participants', String(participants), '--seed', String(seed)], {
    DATABASE_URL: peace.url,
    REDIS_URL: '',
  });
  const peaks = watchResident(demo.pid);
  const { code, stdout, stderr } = await demo.ended;
  await stopCounting();
  if (code !== 0) throw new Error(stderr);
  peaceful = summarySchema.parse(JSON.parse(stdout));
  say(`In peace: ${String(peaceful.wallSeconds)} s, ${String(passed)} steps; ${residentWords(peaks())}.`);
}

async function playKilled(): Promise<void> {
  const cohort = cohortFor({ programme: 'npqh', participants, seed: String(seed) });
  const killAfter = killPoints(seed, kills, steps);
  const peaks = watchResident(process.pid);
  disturbed = await crashWindow({ cohort, fresh: trouble, killAfter });
  const again = disturbed.caught.filter(({ deliveries }) => deliveries > 1).length;
  const seconds = Math.round(disturbed.summary.wallSeconds);
  say(`Killed: ${String(seconds)} s, ${String(again)} letters came again; ${residentWords(peaks())}.`);
}

beforeAll(async () => {
  [peace, trouble] = [await freshDatabase(), await freshDatabase()];
  await Promise.all([playInPeace(), playKilled()]);
}, 1_500_000);
afterAll(async () => {
  await peace.close();
  await trouble.close();
});

test('the run comes to what its cases foresee, and its ends sum to its entries', () => {
  expect(peaceful).toMatchObject({ participants, entries: participants });
  expect(peaceful.intake).toEqual(intakeForeseen(participants, String(seed)));
  expect(Object.values(peaceful.ended).reduce((sum, n) => sum + n, 0)).toBe(peaceful.entries);
});

test('[R72] killed 25 times, its queue emptied once, it ends with the same summary', () => {
  expect(disturbed.killedAt).toHaveLength(kills);
  expect({ ...disturbed.summary, wallSeconds: 0 }).toEqual({ ...peaceful, wallSeconds: 0 });
  expect(disturbed.faults).toEqual([]);
});

test('every submission has been through the same states, with the same files and letters', async () => {
  const stands = async ({ database }: FreshDatabase) => canonical(database, await onlyWindow(database));
  expect(await stands(trouble)).toEqual(await stands(peace));
});

test('nobody gets a letter twice: what came again between acceptance and commit bears the same Message-ID', async () => {
  const accepted = await acceptedLetters(trouble.database);
  expect(disturbed.caught.map(({ messageId }) => messageId).toSorted()).toEqual(
    accepted.map((letter) => letter.message_id).toSorted(),
  );
  const headings = (all: typeof accepted) => all.map(({ address, subject }) => `${address} ${subject}`);
  expect(headings(accepted)).toEqual(headings(await acceptedLetters(peace.database)));
});

test.each(['in peace', 'killed'])(
  '%s: every released entry has one result letter, every assignment one grade, every borderline and fail a second look',
  async (how) => {
    const { database } = how === 'killed' ? trouble : peace;
    const letters = await lettersByEntry(database);
    expect(letters).toEqual(Array<number>(peaceful.ended.pass + peaceful.ended.fail).fill(1));
    const grades = await gradesByAssignment(database);
    expect(grades.length).toBeGreaterThanOrEqual(letters.length);
    expect(new Set(grades)).toEqual(new Set([1]));
    expect(new Set(await lookedAtTwice(database))).toEqual(new Set([1]));
  },
);
