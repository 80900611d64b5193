// Reads the draws of a window from their records, and what was found in their samples.
import { z } from 'zod';
import { outcomeOf } from '../../../domain/outcome/outcome.ts';
import { parseKeyText } from '../../../domain/programme/programme-key.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { Database } from '../../../services/database/database.ts';
import type { Frameworks } from '../../../services/frameworks/load-frameworks.ts';
import { markedBy } from '../../../services/register/moderation/scheme-of.ts';
import { sheetOf } from '../../../services/register/moderation/sheet-of.ts';

const rows = z.array(
  z.object({
    id: z.string(),
    seed: z.string(),
    algorithm: z.string(),
    frame_hash: z.string(),
    scripts: z.number(),
    drawn: z.coerce.number(),
    rest: z.number(),
    sampled: z.number(),
    drawn_at: z.date(),
    name: z.string(),
    open: z.coerce.number(),
    settled: z.coerce.number(),
  }),
);

/** A draw as it was recorded, and how many of its scripts are not settled yet. */
export type StoredDraw = z.infer<typeof rows>[number];

/** The draws of a window, newest first. */
export async function drawsOf(database: Database, windowId: string): Promise<readonly StoredDraw[]> {
  return rows.parse(
    await database.query(
      `select d.id, d.seed, d.algorithm, d.frame_hash, jsonb_array_length(d.frame) as scripts, d.rest, d.sampled, d.drawn_at,
         p.given_name || ' ' || p.family_name as name, (select count(*) from draw_member m where m.draw_id = d.id) as drawn,
         (select count(*) from draw_member m join submission s on s.id = m.submission_id
          where m.draw_id = d.id and s.state in ('in-moderation', 'adjudication')) as open,
         (select count(*) from draw_member m join agreement_of_marks a on a.submission_id = m.submission_id where m.draw_id = d.id) as settled
       from draw d join person p on p.id = d.drawn_by where d.window_id = $1 order by d.drawn_at desc`,
      [windowId],
    ),
  );
}

const samples = z.array(
  z.object({
    draw_id: z.string(),
    unit: z.string(),
    programme: z.string(),
    result: z.enum(['pass', 'fail']),
    marks: z.array(z.object({ task_id: z.string(), code: z.string(), score: z.number() })),
  }),
);

/** What was found in a random sample: how many of it are settled, and how many outcomes moderation turned. */
export interface Found {
  readonly checked: number;
  readonly turned: number;
}

/** By draw. Scripts drawn for another reason too do not count: they are no part of the random sample. */
export async function foundInSamples(
  database: Database,
  frameworks: Frameworks,
  windowId: string,
): Promise<ReadonlyMap<string, Found>> {
  const read = samples.parse(
    await database.query(
      `select d.id as draw_id, s.unit, c.family || '/' || c.programme || '/' || s.framework_version as programme, f.line->>'result' as result,
         (select json_agg(json_build_object('task_id', k.task_id, 'code', k.code, 'score', k.score)) from final_mark k
          where k.submission_id = s.id) as marks
       from draw d join draw_member m on m.draw_id = d.id join agreement_of_marks a on a.submission_id = m.submission_id
         join submission s on s.id = m.submission_id join submission_window w on w.id = d.window_id join cohort c on c.id = w.cohort_id
         join lateral jsonb_array_elements(d.frame) as f(line) on f.line->>'submissionId' = s.id::text
       where d.window_id = $1 and 'sample' = any(m.reasons)`,
      [windowId],
    ),
  );
  const found = new Map<string, Found>();
  for (const { draw_id: id, unit, programme, result, marks } of read) {
    const key = parseKeyText(programme);
    if (key === undefined) throw new Error(`A draw is of the unknown programme ${programme}.`);
    const { scheme, tasks } = markedBy(frameworks, key, unit);
    const final = outcomeOf(
      sheetOf(
        scheme,
        tasks,
        marks.map((mark) => ({ ...mark, place: '', comment: '' })),
      ),
      scheme,
    );
    if (isRefusal(final)) throw new Error('A script was settled without all its final marks.');
    const { checked = 0, turned = 0 } = found.get(id) ?? {};
    found.set(id, { checked: checked + 1, turned: turned + (final.result === result ? 0 : 1) });
  }
  return found;
}
