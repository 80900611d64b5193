// A draw on a real database: what is drawn, who gets it, what is recorded, and that nothing tells why a script is there.
// long because: a whole draw is told with its surroundings.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { drawSample } from '../../../../domain/moderation/draw-sample.ts';
import type { FrameLine } from '../../../../domain/moderation/frame.ts';
import { defaultModerationTerms } from '../../../../domain/moderation/moderation-terms.ts';
import { isRefusal, type Refusal } from '../../../../domain/refusal.ts';
import { inTransaction } from '../../../../services/database/database.ts';
import { drawWindow, type Drawn } from '../../../../services/register/moderation/draw-window.ts';
import { frameHash } from '../../../../services/register/moderation/frame-hash.ts';
import { readFrame } from '../../../../services/register/moderation/read-frame.ts';
import { fileStore } from '../../../../services/storage/file-store.ts';
import type { FileStore } from '../../../../services/storage/kept-files.ts';
import { freshDatabase, type FreshDatabase } from '../../../support/database.ts';
import { anAssessor, anEntry, aPerson, aWindow, type MadeEntry, type MadeWindow } from '../../../support/factories.ts';
import { shipped } from '../../../support/frameworks.ts';
import { aMarkedScript, type ScoreOf } from '../../../support/marked-scripts.ts';

const at = new Date('2022-05-05T10:00:00Z');
const safe: ScoreOf = () => 2;
const failing: ScoreOf = () => 0;
const borderline: ScoreOf = (key) => (key.startsWith('1/4.') ? 1 : 2);

const folder = mkdtempSync(join(tmpdir(), 'draw-'));
let fresh: FreshDatabase;
let files: FileStore;
let window: MadeWindow;
let admin: string;
let assessors: readonly string[];
let moderators: readonly string[];

beforeAll(async () => {
  fresh = await freshDatabase();
  files = fileStore(`file://${folder}`);
});

afterAll(async () => {
  await fresh.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  const { database } = fresh;
  // Moderators of an earlier test would be moderators of this one.
  await database.query('delete from training');
  window = await aWindow(database);
  admin = await aPerson(database, { roles: ['admin'] });
  assessors = [await anAssessor(database, window), await anAssessor(database, window)];
  moderators = [
    await anAssessor(database, window, { roles: ['moderator'] }),
    await anAssessor(database, window, { roles: ['assessor', 'moderator'] }),
  ];
});

/** A marked Task 1 of a new participant, whose Task 2 was never handed in. */
async function marked(score: ScoreOf, marker: string | undefined, minute = 0): Promise<MadeEntry> {
  const entry = await anEntry(fresh.database, window);
  await fresh.database.query(
    `update submission set state = 'not-submitted', facts = '{"reason":"nothing-submitted"}' where id = $1`,
    [entry.submissions['2']],
  );
  const script = { submissionId: entry.submissions['1'] ?? '', unit: '1' };
  await aMarkedScript(
    fresh.database,
    files,
    script,
    marker ?? '',
    score,
    new Date(at.getTime() - 86_400_000 + minute * 60_000),
  );
  return entry;
}

/** Twelve safe passes each, the first five of which are a new assessor's first. */
async function manyMarked(): Promise<void> {
  for (let minute = 0; minute < 12; minute += 1) for (const assessor of assessors) await marked(safe, assessor, minute);
}

async function draw(seed = '7', wanted: { frame?: string; chosen?: number } = {}): Promise<Drawn | Refusal> {
  const { frame } = await readFrame(fresh.database, shipped, window.id);
  const { frame: hash = frameHash(frame), chosen = 0 } = wanted;
  return inTransaction(fresh.database, (tx) =>
    drawWindow(tx, shipped, window.id, { seed, chosen, frame: hash }, { who: admin, at }),
  );
}

interface Sheet {
  readonly submission_id: string;
  readonly marker_id: string;
  readonly seed_order: number;
  readonly first: string;
  readonly reasons: readonly string[];
  readonly opened_at: Date;
}

const sheets = (): Promise<readonly Sheet[]> =>
  fresh.database.query(
    `select m.submission_id, m.marker_id, m.seed_order, m.opened_at, f.marker_id as first, d.reasons
     from mark_sheet m join mark_sheet f on f.submission_id = m.submission_id and f.kind = 'first'
       join draw_member d on d.submission_id = m.submission_id join submission s on s.id = m.submission_id join entry e on e.id = s.entry_id
     where m.kind = 'moderation' and e.window_id = $1 order by m.marker_id, m.seed_order`,
    [window.id],
  );
const stateOf = async ({ submissions }: MadeEntry): Promise<string | undefined> => {
  const rows: { state: string }[] = await fresh.database.query('select state from submission where id = $1', [
    submissions['1'],
  ]);
  return rows[0]?.state;
};

test('[R129] what is drawn is in moderation, and the rest is final as first marked', async () => {
  await manyMarked();
  const drawn = await draw();
  if (isRefusal(drawn)) throw new Error(drawn.refused);
  expect(drawn.drawn + drawn.undrawn).toBe(24);
  expect(drawn.undrawn).toBeGreaterThan(0);
  const counts: { state: string; n: string; marks: string }[] = await fresh.database.query(
    `select s.state, count(distinct s.id) as n, count(f.code) as marks from submission s join entry e on e.id = s.entry_id
       left join final_mark f on f.submission_id = s.id and f.source = 'first' and f.score = 2
     where e.window_id = $1 and s.unit = '1' group by s.state order by s.state`,
    [window.id],
  );
  expect(counts).toEqual([
    { state: 'agreed', n: String(drawn.undrawn), marks: String(drawn.undrawn * 15) },
    { state: 'in-moderation', n: String(drawn.drawn), marks: '0' },
  ]);
});

test('[R130] borderlines are drawn with their reason, whoever marked them', async () => {
  await manyMarked();
  const entry = await marked(borderline, assessors[0], 30);
  await draw();
  expect(await stateOf(entry)).toBe('in-moderation');
  const own = (await sheets()).find(({ submission_id }) => submission_id === entry.submissions['1']);
  expect(own?.reasons).toEqual(['borderline']);
});

test('[R133] fails are drawn with their reason', async () => {
  await manyMarked();
  const entry = await marked(failing, assessors[1], 30);
  await draw();
  const own = (await sheets()).find(({ submission_id }) => submission_id === entry.submissions['1']);
  expect(own?.reasons).toEqual(['fail']);
});

test('[R134] an assessor’s first five scripts are drawn, and those of a season before count', async () => {
  await manyMarked();
  await draw();
  const fresh5 = (await sheets()).filter(({ reasons }) => reasons.includes('new-assessor'));
  expect(fresh5).toHaveLength(10);
  window = await aWindow(fresh.database);
  for (let minute = 0; minute < 8; minute += 1) await marked(safe, assessors[0], minute + 60);
  await draw();
  expect((await sheets()).filter(({ reasons }) => reasons.includes('new-assessor'))).toEqual([]);
});

test('[R134] whoever marked in seasons before Moderato is new no more; whoever marked three has two to go', async () => {
  for (const [assessor, before] of [
    [assessors[0], 5],
    [assessors[1], 3],
  ] as const)
    await fresh.database.query('update person set marked_before = $2 where id = $1', [assessor, before]);
  await manyMarked();
  await draw();
  expect((await sheets()).filter(({ reasons }) => reasons.includes('new-assessor'))).toHaveLength(2);
});

test('[R135] nobody moderates what they marked, and the untrained moderate nothing', async () => {
  const [, both] = moderators;
  const untrained = await anAssessor(fresh.database, window, { roles: ['moderator'], trained: false });
  for (let minute = 0; minute < 6; minute += 1) await marked(failing, both, minute);
  for (let minute = 0; minute < 6; minute += 1) await marked(failing, assessors[0], minute);
  await draw();
  const given = await sheets();
  expect(given).toHaveLength(12);
  for (const { marker_id, first } of given) expect(marker_id).not.toBe(first);
  expect(given.map(({ marker_id }) => marker_id)).not.toContain(untrained);
});

test('[R135] where nobody may moderate a drawn script, nothing is drawn and the count is said', async () => {
  const entry = await marked(failing, assessors[0]);
  await fresh.database.query(`delete from training where person_id = any($1)`, [moderators]);
  expect(await draw()).toEqual({ refused: 'moderator-missing', detail: { count: 1 } });
  expect(await stateOf(entry)).toBe('marked');
});

test('[R136] all sheets are opened at one moment, with one due day, and the queue’s order does not follow the reasons', async () => {
  await manyMarked();
  for (let minute = 0; minute < 8; minute += 1) {
    await marked(failing, assessors[0], 30 + minute);
    await marked(borderline, assessors[1], 30 + minute);
  }
  await draw();
  const given = await sheets();
  expect(new Set(given.map(({ opened_at }) => opened_at.getTime())).size).toBe(1);
  const queue = given.filter(({ marker_id }) => marker_id === moderators[0]);
  expect(queue.map(({ seed_order }) => seed_order)).toEqual(queue.map((_one, index) => index + 1));
  const places = (reason: string) =>
    queue.flatMap(({ reasons, seed_order }) => (reasons.includes(reason) ? [seed_order] : []));
  expect(Math.min(...places('fail'))).toBeLessThan(Math.max(...places('new-assessor')));
  expect(Math.min(...places('new-assessor'))).toBeLessThan(Math.max(...places('fail')));
});

test('[R136] every moderator gets one email, the same whatever their scripts were drawn for', async () => {
  await manyMarked();
  await marked(failing, assessors[0], 30);
  const drawn = await draw();
  if (isRefusal(drawn)) throw new Error(drawn.refused);
  const emails: { person_id: string; template: string; created_at: Date }[] = await fresh.database.query(
    'select person_id, template, created_at from email where occasion = $1',
    [drawn.drawId],
  );
  expect(emails.map(({ person_id }) => person_id).sort()).toEqual([...moderators].sort());
  for (const { template, created_at } of emails) expect([template, created_at]).toEqual(['moderation-request', at]);
});

test('[R132] the record alone draws the same scripts again', async () => {
  await manyMarked();
  await draw('a seed of ours', { chosen: 9 });
  const [row]: {
    frame: FrameLine[];
    frame_hash: string;
    seed: string;
    chosen: number;
    algorithm: string;
    id: string;
    rest: number;
    sampled: number;
  }[] = await fresh.database.query('select * from draw where window_id = $1', [window.id]);
  if (row === undefined) throw new Error('no draw');
  expect(row).toMatchObject({ seed: 'a seed of ours', algorithm: 'keyed-order-1', chosen: 9, rest: 14 });
  expect(frameHash(row.frame)).toBe(row.frame_hash);
  const again = drawSample(row.frame, defaultModerationTerms.sample, row.seed, row.chosen);
  const members: { submission_id: string; reasons: string[] }[] = await fresh.database.query(
    'select submission_id, reasons from draw_member where draw_id = $1',
    [row.id],
  );
  expect(new Map(members.map(({ submission_id, reasons }) => [submission_id, reasons]))).toEqual(
    new Map(again.drawn.map(({ line, reasons }) => [line.submissionId, reasons])),
  );
});

test('[R125] a draw waits until every script in marking is locked', async () => {
  await marked(safe, assessors[0]);
  const entry = await marked(safe, assessors[0], 1);
  await fresh.database.query(`update mark_sheet set state = 'submitted', locked_at = null where submission_id = $1`, [
    entry.submissions['1'],
  ]);
  expect(await draw()).toEqual({ refused: 'marking-not-complete', detail: { count: 1 } });
});

test('a draw is made from what was seen, and once', async () => {
  await marked(failing, assessors[0]);
  const { frame } = await readFrame(fresh.database, shipped, window.id);
  await marked(failing, assessors[0], 1);
  expect(await draw('7', { frame: frameHash(frame) })).toEqual({ refused: 'frame-changed' });
  expect(await draw('')).toMatchObject({ refused: 'seed-missing' });
  expect(await draw()).toMatchObject({ drawn: 2 });
  expect(await draw()).toEqual({ refused: 'nothing-to-draw' });
});
