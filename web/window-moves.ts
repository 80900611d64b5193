// Where a window's submissions are and when they last moved: what its milestones are told from (R24).
import { z } from 'zod';
import { ukDate } from '../domain/calendar/uk-time.ts';
import { isSubmissionState, type SubmissionState } from '../domain/submission/submission.ts';
import type { LastMove } from '../domain/window/done-on.ts';
import type { Database } from '../services/database/database.ts';

const stateRows = z.array(z.object({ state: z.string() }));
const moveRows = z.array(z.object({ from: z.string(), to: z.string(), at: z.date() }));

/** Where the submissions of a window are, and the last move from each state to each other. */
interface WindowMoves {
  readonly present: ReadonlySet<SubmissionState>;
  readonly moves: readonly LastMove[];
}

/** Reads both. What is checked once more after a correction stands with the corrections, what was handed back with the marking. */
export async function windowMoves(database: Database, windowId: string): Promise<WindowMoves> {
  const again = (state: string, id: string, before: string) =>
    `case when ${state} = 'technical-check' and exists (select 1 from correction c where c.submission_id = ${id} and c.asked_at < ${before})
         then 'correction-returned'
       when ${state} = 'ready-to-mark' and exists (select 1 from history x where x.subject_id = ${id} and x.to_state = 'allocated' and x.at < ${before})
         then 'allocated' else ${state} end`;
  const present = stateRows.parse(
    await database.query(
      `select distinct ${again('s.state', 's.id', "'infinity'")} as state from submission s join entry e on e.id = s.entry_id where e.window_id = $1`,
      [windowId],
    ),
  );
  const moves = moveRows.parse(
    await database.query(
      `select ${again('h.from_state', 's.id', 'h.at')} as from, h.to_state as to, max(h.at) as at
       from history h join submission s on s.id = h.subject_id join entry e on e.id = s.entry_id
       where e.window_id = $1 and h.from_state is not null group by 1, 2`,
      [windowId],
    ),
  );
  return {
    present: new Set(present.flatMap(({ state }) => (isSubmissionState(state) ? [state] : []))),
    moves: moves.flatMap(({ from, to, at }) =>
      isSubmissionState(from) && isSubmissionState(to) ? [{ from, to, on: ukDate(at) }] : [],
    ),
  };
}
