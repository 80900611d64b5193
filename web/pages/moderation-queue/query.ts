// Reads what somebody has to do in moderation: second sheets, marks to agree on, scripts to decide.
import { z } from 'zod';
import { isLocalDate } from '../../../domain/calendar/local-date.ts';
import type { Database } from '../../../services/database/database.ts';

const common = {
  submission_id: z.string(),
  candidate_number: z.string(),
  programme_key: z.string(),
  unit: z.string(),
  state: z.string(),
  proposed: z.boolean(),
};
const second = z.array(
  z.object({
    ...common,
    sheet_id: z.string(),
    sheet_state: z.enum(['open', 'submitted', 'locked']),
    due_on: z.string().refine(isLocalDate),
    compared: z.boolean(),
  }),
);
const others = z.array(z.object(common));

/** A second sheet of the person's own. */
export type SecondSheet = z.infer<typeof second>[number];
/** A script that waits for an answer, or for a decision. */
export type OpenPair = z.infer<typeof others>[number];

const columns = `s.id as submission_id, e.candidate_number, s.unit, s.state,
  c.family || '/' || c.programme || '/' || s.framework_version as programme_key,
  exists (select 1 from mark_proposal q where q.submission_id = s.id) as proposed`;
const joins = `join entry e on e.id = s.entry_id join submission_window w on w.id = e.window_id join cohort c on c.id = w.cohort_id`;

/** The queue in its drawn order, which no state changes (R136); scripts that were withdrawn are gone from it. */
export async function secondSheets(database: Database, personId: string): Promise<readonly SecondSheet[]> {
  return second.parse(
    await database.query(
      `select ${columns}, m.id as sheet_id, m.state as sheet_state, d.due_on,
         exists (select 1 from agreement_of_marks a where a.submission_id = s.id) as compared
       from mark_sheet m join submission s on s.id = m.submission_id ${joins}
         join draw_member n on n.submission_id = s.id join draw d on d.id = n.draw_id
       where m.marker_id = $1 and m.kind = 'moderation' and s.state not in ('withdrawn', 'deferred', 'released')
       order by d.due_on, d.drawn_at, m.seed_order`,
      [personId],
    ),
  );
}

/** Scripts that the person marked first, where the two differ; none before both sheets are locked. E14 has told them. */
export async function pairsToAgree(database: Database, personId: string): Promise<readonly OpenPair[]> {
  return others.parse(
    await database.query(
      `select ${columns} from email t join submission s on s.id::text = t.occasion ${joins}
         join mark_sheet f on f.submission_id = s.id and f.kind = 'first' and f.marker_id = t.person_id
       where t.template = 'disagreement' and t.person_id = $1 and s.state = 'in-moderation' order by e.candidate_number, s.unit`,
      [personId],
    ),
  );
}

/** Scripts that two markers could not agree on, but for those that the lead marked. Conflicts are judged when one is opened. */
export async function pairsToDecide(database: Database, personId: string): Promise<readonly OpenPair[]> {
  return others.parse(
    await database.query(
      `select ${columns} from submission s ${joins} where s.state = 'adjudication'
         and not exists (select 1 from mark_sheet m where m.submission_id = s.id and m.marker_id = $1)
       order by e.candidate_number, s.unit`,
      [personId],
    ),
  );
}
