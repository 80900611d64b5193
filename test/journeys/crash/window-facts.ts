// What a window must have come to, whoever was killed on the way: one letter a result, one grade an assignment, nothing unmoderated.
import { z } from 'zod';
import type { Database } from '../../../services/database/database.ts';

const windows = z.array(z.object({ id: z.string() }));
const letters = z.array(z.object({ address: z.string(), subject: z.string(), message_id: z.string() }));
const counted = z.array(z.object({ id: z.string(), n: z.coerce.number() }));

/** The window of a database that holds one. */
export async function onlyWindow(database: Database): Promise<string> {
  const [window] = windows.parse(await database.query('select id from submission_window'));
  if (window === undefined) throw new Error('There is no window.');
  return window.id;
}

/** Every letter that was accepted, in a stable order. */
export async function acceptedLetters(database: Database): Promise<z.output<typeof letters>> {
  return letters.parse(
    await database.query(
      `select m.address, m.subject, m.message_id from email_message m join email e on e.id = m.email_id where e.state = 'accepted' order by 1, 2, 3`,
    ),
  );
}

/** How many result letters were accepted for each released entry. */
export async function lettersByEntry(database: Database): Promise<readonly number[]> {
  return numbers(
    await database.query(
      `select r.entry_id as id, (select count(*) from email m where m.template like 'result-%' and m.state = 'accepted'
           and m.person_id = e.person_id and m.occasion = e.id::text) as n
       from release_member r join entry e on e.id = r.entry_id where r.state = 'released'`,
    ),
  );
}

/** How many confirmed grades each Moodle assignment of each released submission has. */
export async function gradesByAssignment(database: Database): Promise<readonly number[]> {
  return numbers(
    await database.query(
      `select s.id || ' ' || t.assignment_id as id, (select count(*) from moodle_grade g where g.submission_id = s.id
           and g.assignment_id = t.assignment_id and g.state = 'confirmed') as n
       from submission s join entry e on e.id = s.entry_id join window_task t on t.window_id = e.window_id and t.unit = s.unit
       where s.state = 'released'`,
    ),
  );
}

/** How often each borderline or failing script of a draw was second-marked. */
export async function lookedAtTwice(database: Database): Promise<readonly number[]> {
  return numbers(
    await database.query(
      `select line->>'submissionId' as id, (select count(*) from agreement_of_marks a where a.submission_id = (line->>'submissionId')::uuid) as n
       from draw d, jsonb_array_elements(d.frame) line where line->'borderline' = 'true' or line->>'result' = 'fail'`,
    ),
  );
}

const numbers = (rows: unknown): readonly number[] => counted.parse(rows).map(({ n }) => n);
