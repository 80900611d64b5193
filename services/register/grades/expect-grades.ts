// Writes down which grades an entry's released results become: one for each submission and assignment, once its participant was told.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { awaitedLetters } from '../../../domain/pipeline/owed-once-told.ts';
import type { Database, Tx } from '../../database/database.ts';
import { currentOutcome } from '../release/current-outcome.ts';

/** A grade that is due and not written down yet. */
export interface DueGrade {
  readonly submissionId: string;
  readonly assignmentId: number;
  readonly result: 'pass' | 'fail';
}

const rows = z.array(
  z.object({ submission_id: z.string(), assignment_id: z.number(), result: z.enum(['pass', 'fail']) }),
);

/** The due grades of an entry. There is none before the letter was accepted, or somebody recorded another way of telling. */
export async function dueGrades(database: Database | Tx, entryId: string): Promise<readonly DueGrade[]> {
  const found: unknown = await database.query(
    `select s.id as submission_id, t.assignment_id, o.result
     from submission s join entry e on e.id = s.entry_id join ${currentOutcome} o on o.submission_id = s.id
     join window_task t on t.window_id = e.window_id and t.unit = s.unit
     where e.id = $1 and s.state = 'released'
       and exists (select 1 from email m left join told_otherwise x on x.email_id = m.id where m.person_id = e.person_id
         and m.template = any($2) and m.occasion = e.id::text and (m.state = 'accepted' or x.email_id is not null))
       and not exists (select 1 from moodle_grade g where g.submission_id = s.id and g.assignment_id = t.assignment_id)
     group by s.id, t.assignment_id, o.result order by s.unit, t.assignment_id`,
    [entryId, awaitedLetters],
  );
  return rows.parse(found).map(({ submission_id, assignment_id, result }) => ({
    submissionId: submission_id,
    assignmentId: assignment_id,
    result,
  }));
}

/** Writes them down as waiting, each with the feedback that goes with it; one that stands already is left as it is. */
export async function expectGrades(
  tx: Tx,
  due: readonly (DueGrade & { readonly comment: string })[],
  at: Date,
): Promise<void> {
  for (const { submissionId, assignmentId, result, comment } of due)
    await tx.query(
      `insert into moodle_grade (id, submission_id, assignment_id, wanted, state, overwrites, at) values ($1, $2, $3, $4, 'waiting', false, $5)
       on conflict (submission_id, assignment_id) do nothing`,
      [randomUUID(), submissionId, assignmentId, JSON.stringify({ result, comment }), at],
    );
}
