// Draws the scripts of a window for moderation, all at once (R130 to R136): what is drawn goes to moderators, the rest is final.
import { randomUUID } from 'node:crypto';
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { assignModerators, type Assignments } from '../../../domain/moderation/assign-moderators.ts';
import { type Draw, drawAlgorithm, drawSample } from '../../../domain/moderation/draw-sample.ts';
import { inFrameOrder } from '../../../domain/moderation/frame.ts';
import { moderationDueOn } from '../../../domain/moderation/moderation-due-on.ts';
import { defaultModerationTerms } from '../../../domain/moderation/moderation-terms.ts';
import { keyText } from '../../../domain/programme/programme-key.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { defaultRoutingTerms } from '../../../domain/routing/routing-terms.ts';
import { drawForModeration, passUndrawn } from '../../../domain/submission/moderation-transitions.ts';
import type { Tx } from '../../database/database.ts';
import type { Frameworks } from '../../frameworks/load-frameworks.ts';
import { readAssessors } from '../assessors.ts';
import { note } from '../note.ts';
import { recordAll } from '../record-all.ts';
import type { By } from '../record.ts';
import { tell } from '../tell.ts';
import { readWindow, type StoredWindow } from '../window-row.ts';
import { frameHash } from './frame-hash.ts';
import { readFrame, type MarkedWindow } from './read-frame.ts';

/** What an admin decided on the preview. `frame` is the hash of the frame that it showed. */
export interface WantedDraw {
  readonly seed: string;
  readonly chosen: number;
  readonly frame: string;
}

/** How many scripts were drawn, and how many are final as first marked. */
export interface Drawn {
  readonly drawId: string;
  readonly drawn: number;
  readonly undrawn: number;
}

/** Draws, or refuses and writes nothing that is kept: the caller undoes the transaction of a refusal. */
export async function drawWindow(
  tx: Tx,
  frameworks: Frameworks,
  windowId: string,
  wanted: WantedDraw,
  by: By,
): Promise<Drawn | Refusal> {
  await tx.query('select 1 from submission_window where id = $1 for update', [windowId]);
  const stored = await readWindow(tx, windowId);
  const marked = await readFrame(tx, frameworks, windowId);
  const barred = barrier(marked, wanted);
  if (barred !== null) return barred;
  const draw = drawSample(marked.frame, defaultModerationTerms.sample, wanted.seed, wanted.chosen);
  const moderators = await readAssessors(tx, windowId, 'moderator');
  const scripts = draw.drawn.flatMap(({ line }) => marked.scripts.get(line.submissionId) ?? []);
  const terms = { ...defaultRoutingTerms, today: ukDate(by.at) };
  const assignments = assignModerators(scripts, moderators, terms, wanted.seed);
  if (assignments.left.length > 0) return refused('moderator-missing', { count: assignments.left.length });
  const drawId = await keepDraw(tx, stored, marked, wanted, draw, by);
  const moved = await moveOn(tx, marked, draw, by);
  if (isRefusal(moved)) return moved;
  await giveOut(tx, drawId, assignments, by);
  await note(tx, { subject: 'window', id: windowId, what: 'draw sample', to: 'drawn', why: { drawId } }, by);
  return { drawId, drawn: draw.drawn.length, undrawn: marked.frame.length - draw.drawn.length };
}

function barrier(marked: MarkedWindow, { seed, frame }: WantedDraw): Refusal | null {
  if (seed.trim() === '') return refused('seed-missing', { field: 'seed' });
  if (marked.unlocked > 0) return refused('marking-not-complete', { count: marked.unlocked });
  if (marked.frame.length === 0) return refused('nothing-to-draw');
  return frameHash(marked.frame) === frame ? null : refused('frame-changed');
}

/** Seed, algorithm, terms and frame: with them anyone can draw the same scripts again. */
async function keepDraw(
  tx: Tx,
  stored: StoredWindow,
  { frame }: MarkedWindow,
  wanted: WantedDraw,
  draw: Draw,
  by: By,
): Promise<string> {
  const id = randomUUID();
  const { window } = stored;
  await tx.query(
    `insert into draw (id, window_id, programme, seed, algorithm, terms, chosen, frame_hash, frame, rest, sampled, due_on, drawn_at, drawn_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      id,
      stored.id,
      keyText(window.programme),
      wanted.seed,
      drawAlgorithm,
      JSON.stringify(defaultModerationTerms),
      wanted.chosen,
      wanted.frame,
      JSON.stringify(inFrameOrder(frame)),
      draw.rest,
      draw.sampled,
      moderationDueOn(window.closesOn, ukDate(by.at)),
      by.at,
      by.who,
    ],
  );
  await tx.query(
    `insert into draw_member (draw_id, submission_id, reasons)
     select $1, m.id, array(select jsonb_array_elements_text(m.reasons)) from jsonb_to_recordset($2::jsonb) as m(id uuid, reasons jsonb)`,
    [id, JSON.stringify(draw.drawn.map(({ line, reasons }) => ({ id: line.submissionId, reasons })))],
  );
  return id;
}

async function moveOn(tx: Tx, { frame }: MarkedWindow, draw: Draw, by: By): Promise<Refusal | undefined> {
  const drawn = new Set(draw.drawn.map(({ line }) => line.submissionId));
  const inputs = (which: boolean) =>
    new Map(frame.flatMap((line) => (drawn.has(line.submissionId) === which ? [[line.submissionId, undefined]] : [])));
  const sent = await recordAll(tx, drawForModeration, inputs(true), by);
  if (isRefusal(sent)) return sent;
  const passed = await recordAll(tx, passUndrawn, inputs(false), by);
  if (isRefusal(passed)) return passed;
  await tx.query(
    `insert into final_mark (submission_id, task_id, code, score, source)
     select m.submission_id, k.task_id, k.code, k.score, 'first' from mark_sheet m join mark k on k.sheet_id = m.id
     where m.kind = 'first' and m.state = 'locked' and m.submission_id = any($1)`,
    [[...inputs(false).keys()]],
  );
  return undefined;
}

/** A blind sheet for every drawn script, and one letter for each moderator (R136, E13). */
async function giveOut(tx: Tx, drawId: string, { given }: Assignments, by: By): Promise<void> {
  const rows = given.map(({ submissionId, moderatorId, order }) => ({
    id: randomUUID(),
    submissionId,
    moderatorId,
    order,
  }));
  await tx.query(
    `insert into mark_sheet (id, submission_id, marker_id, kind, state, seed_order, opened_at)
     select g.id, g."submissionId", g."moderatorId", 'moderation', 'open', g."order", $2
     from jsonb_to_recordset($1::jsonb) as g(id uuid, "submissionId" uuid, "moderatorId" uuid, "order" integer)`,
    [JSON.stringify(rows), by.at],
  );
  for (const personId of new Set(given.map(({ moderatorId }) => moderatorId)))
    await tell(tx, { template: 'moderation-request', personId, occasion: drawId, at: by.at });
}
