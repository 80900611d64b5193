// What limits a window's dates, and how many were told the present ones.
import { z } from 'zod';
import { isLocalDate } from '../../../domain/calendar/local-date.ts';
import type { LastAcceptance } from '../../../domain/window/last-acceptance.ts';
import type { Database } from '../../../services/database/database.ts';

const rows = z.array(
  z.object({ last_acceptance: z.record(z.string(), z.string().refine(isLocalDate)), told: z.coerce.number() }),
);

/** The cohort's last acceptance (R19), and the participants who were written to about this window. */
export async function limitsOf(
  database: Database,
  windowId: string,
): Promise<{ readonly lastAcceptance: LastAcceptance; readonly told: number }> {
  const found: unknown = await database.query(
    `select c.last_acceptance, (select count(*) from email m where m.template = 'window-opens' and m.occasion = w.id::text) as told
     from submission_window w join cohort c on c.id = w.cohort_id where w.id = $1`,
    [windowId],
  );
  const row = rows.parse(found)[0];
  if (row === undefined) throw new Error(`There is no window ${windowId}.`);
  return { lastAcceptance: row.last_acceptance, told: row.told };
}
