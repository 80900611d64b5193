// What waits for a person in one window, by submission: the list says it beside the name.
import { z } from 'zod';
import type { Database } from '../../../services/database/database.ts';
import { problemWords, isProblemKind } from '../../problem-words.ts';

const rows = z.array(
  z.object({
    submission_id: z.string(),
    kind: z.string().refine(isProblemKind),
    detail: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
);

/** The title of each submission's open problem. */
export async function openProblems(database: Database, windowId: string): Promise<ReadonlyMap<string, string>> {
  const found: unknown = await database.query(
    `select p.submission_id, p.kind, p.detail from problem p join submission s on s.id = p.submission_id join entry e on e.id = s.entry_id
     where e.window_id = $1 and p.resolved_at is null order by p.raised_at desc`,
    [windowId],
  );
  return new Map(rows.parse(found).map((row) => [row.submission_id, problemWords(row.kind, row.detail).title]));
}
