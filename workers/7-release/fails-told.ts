// Reads how often the participants who were told of a further fail have failed that unit, this time included (R156, R163).
import { z } from 'zod';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { ukDate } from '../../domain/calendar/uk-time.ts';
import type { Database, Tx } from '../../services/database/database.ts';

/** An entry to which E18 went, and the day of its release. `fails` is of the unit that failed most often. */
export interface FailsTold {
  readonly entryId: string;
  readonly fails: number;
  readonly releasedOn: LocalDate;
}

const rows = z.array(z.object({ id: z.string(), fails: z.coerce.number(), released_at: z.date() }));

/** The entries of a window, in the order of their candidate numbers. An outcome that was corrected counts as it stands now (R152). */
export async function failsTold(database: Database | Tx, windowId: string): Promise<readonly FailsTold[]> {
  const found: unknown = await database.query(
    `with stands as (
       select s.id, s.unit, e.id as entry_id, e.person_id, k.family, k.programme, o.result
       from outcome o join submission s on s.id = o.submission_id join entry e on e.id = s.entry_id
       join submission_window w on w.id = e.window_id join cohort k on k.id = w.cohort_id
       where s.state = 'released' and not exists (select 1 from outcome later where later.corrects = o.id))
     select e.id, b.released_at, max((select count(*) from stands every where every.person_id = mine.person_id and every.unit = mine.unit
         and every.family = mine.family and every.programme = mine.programme and every.result = 'fail')) as fails
     from release_member m join release_batch b on b.id = m.batch_id join entry e on e.id = m.entry_id
     join stands mine on mine.entry_id = e.id and mine.result = 'fail'
     where e.window_id = $1 and m.letter = 'result-fail-again' and m.state = 'released' and b.released_at is not null
     group by e.id, b.released_at, e.candidate_number order by e.candidate_number`,
    [windowId],
  );
  return rows.parse(found).map(({ id, fails, released_at }) => ({
    entryId: id,
    fails,
    releasedOn: ukDate(released_at),
  }));
}
