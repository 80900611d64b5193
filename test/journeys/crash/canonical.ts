// How a window stands, without the ids and moments that no two runs share: what a crash must not change.
import { z } from 'zod';
import type { Database } from '../../../services/database/database.ts';
import { openProblemsOf } from '../../support/intake-facts.ts';

const rows = z.array(z.record(z.string(), z.unknown()));

/** Submissions with their copies, histories, emails, problems and the window's own state. */
export async function canonical(database: Database, windowId: string): Promise<Readonly<Record<string, unknown>>> {
  const ask = async (sql: string) => rows.parse(await database.query(sql, [windowId]));
  return {
    window: await ask('select state from submission_window where id = $1'),
    submissions: await ask(
      `select p.moodle_user_id, s.unit, s.state, s.version, s.facts - 'copyIds' as facts, jsonb_array_length(s.facts->'copyIds') as copies
       from submission s join entry e on e.id = s.entry_id join person p on p.id = e.person_id where e.window_id = $1 order by 1, 2`,
    ),
    files: await ask(
      `select p.moodle_user_id, c.task_id, c.attempt_number, c.moodle_status, f.filename, f.filesize, f.sha1, f.sha256, s.facts->'copyIds' ? c.id::text as used
       from copy c join copied_file f on f.copy_id = c.id join submission s on s.id = c.submission_id join entry e on e.id = s.entry_id
       join person p on p.id = e.person_id where e.window_id = $1 order by 1, 2, 3, 5, 4, 8, 9`,
    ),
    history: await ask(
      `select p.moodle_user_id, s.unit, h.transition, h.from_state, h.to_state, case when h.who ~ '^[0-9a-f-]{36}$' then 'a person' else h.who end as who from history h join submission s on s.id = h.subject_id
       join entry e on e.id = s.entry_id join person p on p.id = e.person_id where e.window_id = $1 order by 1, 2, h.id`,
    ),
    emails: await ask(
      `select p.moodle_user_id, m.template, m.state, count(*)::int as n from email m join person p on p.id = m.person_id
       where exists (select 1 from entry e where e.person_id = p.id and e.window_id = $1) group by 1, 2, 3 order by 1, 2, 3`,
    ),
    problems: (await openProblemsOf(database)).map(({ kind, person }) => `${kind} ${String(person)}`).toSorted(),
    owed: await ask(
      `select job, count(*)::int as n from outbox where done_at is null and job not in ('tidy-up', 'look-at-moodle') and $1::text is not null group by 1 order by 1`,
    ),
  };
}
