// Reads the draws of a window from their records.
import { z } from 'zod';
import type { Database } from '../../../services/database/database.ts';

const rows = z.array(
  z.object({
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
  }),
);

/** A draw as it was recorded, and how many of its scripts are not settled yet. */
export type StoredDraw = z.infer<typeof rows>[number];

/** The draws of a window, newest first. */
export async function drawsOf(database: Database, windowId: string): Promise<readonly StoredDraw[]> {
  return rows.parse(
    await database.query(
      `select d.seed, d.algorithm, d.frame_hash, jsonb_array_length(d.frame) as scripts, d.rest, d.sampled, d.drawn_at,
         p.given_name || ' ' || p.family_name as name, (select count(*) from draw_member m where m.draw_id = d.id) as drawn,
         (select count(*) from draw_member m join submission s on s.id = m.submission_id
          where m.draw_id = d.id and s.state in ('in-moderation', 'adjudication')) as open
       from draw d join person p on p.id = d.drawn_by where d.window_id = $1 order by d.drawn_at desc`,
      [windowId],
    ),
  );
}
