// The facts of E13: how many scripts one draw gave one moderator, and by when. Nothing of a script is in it (R136).
import { z } from 'zod';
import { isLocalDate } from '../../domain/calendar/local-date.ts';
import { readWindow } from '../../services/register/window-row.ts';
import { moderationRequestWords } from '../../templates/emails/moderation-request/words.ts';
import { letter, letterheadFor } from '../letter.ts';

const rows = z.array(
  z.object({ window_id: z.string(), due_on: z.string().refine(isLocalDate), scripts: z.coerce.number() }),
);

/** The occasion is the draw. */
export const moderationRequestLetter = letter('moderation-request', async (around, reader, occasion) => {
  const found: unknown = await around.database.query(
    `select d.window_id, d.due_on, count(*) as scripts from draw d join draw_member n on n.draw_id = d.id
       join mark_sheet m on m.submission_id = n.submission_id and m.kind = 'moderation'
     where d.id = $1 and m.marker_id = $2 group by d.id`,
    [occasion, reader.personId],
  );
  const [row] = rows.parse(found);
  if (row === undefined) return null;
  const stored = await readWindow(around.database, row.window_id);
  return moderationRequestWords({
    ...letterheadFor(around, reader),
    programme: stored.window.programme.programme,
    count: row.scripts,
    dueOn: row.due_on,
    link: `${around.config.baseUrl}/moderation`,
  });
});
