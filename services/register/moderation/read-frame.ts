// Reads what a draw is made from: every marked script of a window with its locked first sheet, and what is not marked yet.
import { z } from 'zod';
import type { ScriptToModerate } from '../../../domain/moderation/assign-moderators.ts';
import { borderlineOf } from '../../../domain/moderation/borderline.ts';
import type { FrameLine } from '../../../domain/moderation/frame.ts';
import { defaultModerationTerms } from '../../../domain/moderation/moderation-terms.ts';
import { outcomeOf } from '../../../domain/outcome/outcome.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { PooledScript } from '../../../domain/routing/pooled-script.ts';
import type { Database, Tx } from '../../database/database.ts';
import type { Frameworks } from '../../frameworks/load-frameworks.ts';
import { readScripts } from '../pooled-scripts.ts';
import { markedBy } from './scheme-of.ts';
import { sheetOf, storedMarks } from './sheet-of.ts';

/** The frame, its scripts as moderators may take them, and how many scripts hold a draw up. */
export interface MarkedWindow {
  readonly frame: readonly FrameLine[];
  readonly scripts: ReadonlyMap<string, ScriptToModerate>;
  /** Marked or to be marked, and not locked: a draw waits for them. */
  readonly unlocked: number;
  /** Still being checked; they come in a later draw. */
  readonly beingChecked: number;
}

const sheets = z.array(
  z.object({ submission_id: z.string(), marker_id: z.string(), place: z.coerce.number(), marks: storedMarks }),
);
const counts = z.array(z.object({ unlocked: z.coerce.number(), being_checked: z.coerce.number() }));

/** Reads it. Throws where a locked sheet is not complete: none is locked before it is. */
export async function readFrame(
  database: Database | Tx,
  frameworks: Frameworks,
  windowId: string,
): Promise<MarkedWindow> {
  const pooled = new Map(
    (await readScripts(database, windowId, 'marked')).map((script) => [script.submissionId, script]),
  );
  const read = await readSheets(database, windowId);
  const found = read.flatMap((sheet) => {
    const script = pooled.get(sheet.submission_id);
    return script === undefined ? [] : [{ sheet, script: { ...script, firstMarkerId: sheet.marker_id } }];
  });
  const [count] = counts.parse(
    await database.query(
      `select count(*) filter (where s.state in ('ready-to-mark', 'allocated', 'marking') or (s.state = 'marked' and not exists (
           select 1 from mark_sheet m where m.submission_id = s.id and m.kind = 'first' and m.state = 'locked'))) as unlocked,
         count(*) filter (where s.state in ('received', 'basic-issue', 'technical-check', 'correction-requested', 'correction-returned',
           'correction-lapsed', 'exception-pending')) as being_checked
       from submission s join entry e on e.id = s.entry_id where e.window_id = $1`,
      [windowId],
    ),
  );
  return {
    frame: found.map(({ sheet, script }) => lineOf(frameworks, script, sheet)),
    scripts: new Map(found.map(({ script }) => [script.submissionId, script])),
    unlocked: count?.unlocked ?? 0,
    beingChecked: count?.being_checked ?? 0,
  };
}

/** Only locked sheets are drawn from (R125). Places count an assessor's sheets of every window, in the order of submission, and those of earlier seasons (R134). */
async function readSheets(database: Database | Tx, windowId: string): Promise<z.infer<typeof sheets>> {
  return sheets.parse(
    await database.query(
      `with marked as (
         select m.id, p.marked_before + row_number() over (partition by m.marker_id order by m.submitted_at, e.candidate_number, s.unit) as place
         from mark_sheet m join person p on p.id = m.marker_id join submission s on s.id = m.submission_id join entry e on e.id = s.entry_id
         where m.kind = 'first' and m.state <> 'open')
       select m.submission_id, m.marker_id, n.place,
         (select json_agg(json_build_object('task_id', k.task_id, 'code', k.code, 'score', k.score, 'place', k.place, 'comment', k.comment))
          from mark k where k.sheet_id = m.id) as marks
       from mark_sheet m join marked n on n.id = m.id join submission s on s.id = m.submission_id join entry e on e.id = s.entry_id
       where e.window_id = $1 and s.state = 'marked' and m.kind = 'first' and m.state = 'locked'`,
      [windowId],
    ),
  );
}

function lineOf(
  frameworks: Frameworks,
  { submissionId, candidate, unit, programme }: PooledScript,
  sheet: z.infer<typeof sheets>[number],
): FrameLine {
  const { scheme, tasks } = markedBy(frameworks, programme, unit);
  const marks = sheetOf(scheme, tasks, sheet.marks);
  const outcome = outcomeOf(marks, scheme);
  const borderline = borderlineOf(marks, scheme, defaultModerationTerms.borderline);
  if (isRefusal(outcome) || isRefusal(borderline)) throw new Error(`The locked sheet of ${candidate} is not complete.`);
  return {
    key: `${candidate}/${unit}`,
    submissionId,
    assessorId: sheet.marker_id,
    result: outcome.result,
    borderline: borderline !== null,
    place: sheet.place,
  };
}
