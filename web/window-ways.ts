// The pages of each window that whoever steers no window may still open: what waits for them there, and nothing of participants.
import { z } from 'zod';
import type { Actor } from '../domain/person/actor.ts';
import { may } from '../domain/policy/may.ts';
import type { SubmissionState } from '../domain/submission/submission.ts';
import { leadsToOutcome } from '../domain/window/yield.ts';
import type { Database } from '../services/database/database.ts';
import { currentOutcome } from '../services/register/release/current-outcome.ts';
import { readWindows } from '../services/register/window-row.ts';
import { pathTo } from './paths.ts';
import type { Link } from './view-helpers/part-props.ts';
import { windowName } from './window-name.ts';

/** One window with its links. */
export interface WindowWays {
  readonly name: string;
  readonly links: readonly Link[];
}

const rows = z.array(z.object({ window_id: z.string(), unread: z.coerce.number(), next: z.string().nullable() }));

/** Before these there is nothing to draw from, to confirm or to read. */
const marked: readonly SubmissionState[] = [
  'marked',
  'in-moderation',
  'adjudication',
  'agreed',
  'outcome-confirmed',
  'released',
];

/** The windows that have scripts whose marks stand, latest close first: links that this person may follow. */
export async function windowWays(database: Database, actor: Actor): Promise<readonly WindowWays[]> {
  const due = rows.parse(
    await database.query(
      `select e.window_id, count(*) filter (where u.unread) as unread,
         (array_agg(s.id::text order by e.candidate_number, s.unit) filter (where u.unread))[1] as next
       from submission s join entry e on e.id = s.entry_id left join ${currentOutcome} o on o.submission_id = s.id,
         lateral (select s.state = 'outcome-confirmed' and o.result = 'fail'
           and not exists (select 1 from feedback_reading f where f.submission_id = s.id)
           and not exists (select 1 from mark_sheet m where m.submission_id = s.id and m.kind = 'first' and m.marker_id = $1) as unread) u
       where s.state = any($2) group by e.window_id`,
      [actor.personId, marked],
    ),
  );
  const stored = await readWindows(database);
  return stored.toReversed().flatMap((one) => {
    const found = due.find(({ window_id: id }) => id === one.id);
    if (found === undefined || !leadsToOutcome(one.window)) return [];
    const links = linksOf(actor, one.id, found);
    return links.length === 0 ? [] : [{ name: windowName(one), links }];
  });
}

function linksOf(actor: Actor, windowId: string, { unread, next }: z.infer<typeof rows>[number]): readonly Link[] {
  return [
    ...(next !== null && may(actor, 'read feedback')
      ? [
          {
            href: pathTo('feedback', { windowId, submissionId: next }),
            text: `Feedback to read: ${String(unread)}`,
          },
        ]
      : []),
    ...(may(actor, 'see outcomes')
      ? [
          { href: pathTo('outcomes', { windowId }), text: 'Outcomes' },
          { href: pathTo('release', { windowId }), text: 'Release' },
        ]
      : []),
    ...(may(actor, 'see sampling') ? [{ href: pathTo('sampling', { windowId }), text: 'Sampling' }] : []),
  ];
}
