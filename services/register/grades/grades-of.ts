// Reads how the grades of a window's released results stand in Moodle, and which letters keep some of them back.
import { z } from 'zod';
import { gradeStates } from '../../../domain/grade/moodle-grade.ts';
import { awaitedLetters } from '../../../domain/pipeline/owed-once-told.ts';
import type { Database, Tx } from '../../database/database.ts';

const grades = z.array(
  z
    .object({
      id: z.string().nullable(),
      state: z.enum(gradeStates).nullable(),
      reason: z.string().nullable(),
      unit: z.string(),
      assignment_id: z.number(),
      person_id: z.string(),
      name: z.string(),
      candidate: z.string(),
    })
    .transform(({ assignment_id, person_id, ...rest }) => ({
      ...rest,
      assignmentId: assignment_id,
      personId: person_id,
    })),
);

/** One grade of a released result. `id` and `state` are null until its letter has arrived. */
export type GradeLine = z.infer<typeof grades>[number];

/** Every released submission of a window with every Moodle assignment of its unit, by family name. */
export async function gradesOf(database: Database | Tx, windowId: string): Promise<readonly GradeLine[]> {
  const found: unknown = await database.query(
    `select g.id, g.state, g.reason, s.unit, t.assignment_id, p.id as person_id, p.given_name || ' ' || p.family_name as name,
       e.candidate_number as candidate
     from submission s join entry e on e.id = s.entry_id join person p on p.id = e.person_id
     join (select distinct window_id, unit, assignment_id from window_task) t on t.window_id = e.window_id and t.unit = s.unit
     left join moodle_grade g on g.submission_id = s.id and g.assignment_id = t.assignment_id
     where e.window_id = $1 and s.state = 'released' order by p.family_name, p.given_name, e.candidate_number, s.unit, t.assignment_id`,
    [windowId],
  );
  return grades.parse(found);
}

const letters = z.array(
  z
    .object({ id: z.string(), name: z.string(), candidate: z.string(), reply: z.string().nullable() })
    .transform(({ id, ...rest }) => ({ emailId: id, ...rest })),
);

/** A result's letter that the mail server refused, and nobody has recorded another way of telling. */
export type RefusedLetter = z.infer<typeof letters>[number];

/** Those of a window, by family name. */
export async function refusedLetters(database: Database | Tx, windowId: string): Promise<readonly RefusedLetter[]> {
  const found: unknown = await database.query(
    `select m.id, p.given_name || ' ' || p.family_name as name, e.candidate_number as candidate,
       (select a.reply from email_attempt a where a.email_id = m.id order by a.id desc limit 1) as reply
     from email m join person p on p.id = m.person_id join entry e on e.person_id = p.id and e.id::text = m.occasion
     where e.window_id = $1 and m.template = any($2) and m.state = 'refused'
       and not exists (select 1 from told_otherwise t where t.email_id = m.id) order by p.family_name, p.given_name`,
    [windowId, awaitedLetters],
  );
  return letters.parse(found);
}
