// Whom to write to before close.
import type { Tx } from '../../services/database/database.ts';

/** The people who are expected in a window and neither deferred nor withdrawn, in a stable order. */
export async function expectedPeople(tx: Tx, windowId: string): Promise<readonly string[]> {
  const rows: { person_id: string }[] = await tx.query(
    `select e.person_id from entry e where e.window_id = $1
       and exists (select 1 from submission s where s.entry_id = e.id and s.state = 'expected') order by e.candidate_number`,
    [windowId],
  );
  return rows.map((row) => row.person_id);
}

/** Of those, the people with a task that Moodle last showed as anything but submitted. */
export async function peopleStillToSubmit(tx: Tx, windowId: string): Promise<readonly string[]> {
  const rows: { person_id: string }[] = await tx.query(
    `select e.person_id from entry e join person p on p.id = e.person_id where e.window_id = $1
       and exists (select 1 from submission s join window_task t on t.window_id = e.window_id and t.unit = s.unit
         left join sighting g on g.assignment_id = t.assignment_id and g.moodle_user_id = p.moodle_user_id
         where s.entry_id = e.id and s.state = 'expected' and coalesce(g.status, 'new') <> 'submitted')
     order by e.candidate_number`,
    [windowId],
  );
  return rows.map((row) => row.person_id);
}
