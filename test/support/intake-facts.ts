// What journeys ask the database about an intake, in the words of the rules.
import { z } from 'zod';
import type { Database } from '../../services/database/database.ts';

const states = z.array(
  z.object({ person: z.number(), unit: z.string(), state: z.string(), facts: z.record(z.string(), z.unknown()) }),
);

/** The state of every submission by `user:task`, with its facts. */
export async function statesOf(
  database: Database,
  windowId: string,
): Promise<ReadonlyMap<string, { state: string; facts: Readonly<Record<string, unknown>> }>> {
  const rows: unknown = await database.query(
    `select p.moodle_user_id as person, s.unit, s.state, s.facts from submission s join entry e on e.id = s.entry_id join person p on p.id = e.person_id
     where e.window_id = $1 order by 1, 2`,
    [windowId],
  );
  return new Map(
    states.parse(rows).map(({ person, unit, state, facts }) => [`${String(person)}:${unit}`, { state, facts }]),
  );
}

/** The state of one person's task. */
export async function stateOf(
  database: Database,
  windowId: string,
  who: { readonly userId: number },
  task: string,
): Promise<string> {
  return (await statesOf(database, windowId)).get(`${String(who.userId)}:${task}`)?.state ?? 'nobody';
}

const copies = z.array(
  z.object({
    person: z.number(),
    task: z.string(),
    moodle_submission_id: z.number(),
    attempt_number: z.number(),
    time_modified: z.date(),
    files: z.array(z.object({ name: z.string(), bytes: z.number(), sha1: z.string(), sha256: z.string() })),
  }),
);

/** A copy as it is kept, its files in order of name. */
export type KeptCopy = z.infer<typeof copies>[number];

/** Every copy of a window, also those that no submission stands on. */
export async function copiesOf(database: Database, windowId: string): Promise<readonly KeptCopy[]> {
  const rows: unknown = await database.query(
    `select p.moodle_user_id as person, c.task_id as task, c.moodle_submission_id, c.attempt_number, c.time_modified,
       coalesce((select json_agg(json_build_object('name', f.filename, 'bytes', f.filesize, 'sha1', f.sha1, 'sha256', f.sha256) order by f.filename)
         from copied_file f where f.copy_id = c.id), '[]') as files
     from copy c join submission s on s.id = c.submission_id join entry e on e.id = s.entry_id join person p on p.id = e.person_id
     where e.window_id = $1 order by 1, 2, 4, 5`,
    [windowId],
  );
  return copies.parse(rows);
}

const problems = z.array(
  z.object({ kind: z.string(), person: z.number().nullable(), detail: z.record(z.string(), z.unknown()) }),
);

/** Open problems, with the person where one is about a submission. */
export async function openProblemsOf(database: Database): Promise<z.infer<typeof problems>> {
  const rows: unknown = await database.query(
    `select x.kind, p.moodle_user_id as person, x.detail from problem x left join submission s on s.id = x.submission_id
     left join entry e on e.id = s.entry_id left join person p on p.id = e.person_id where x.resolved_at is null order by x.raised_at, x.id`,
  );
  return problems.parse(rows);
}

const lines = z.array(z.object({ transition: z.string(), to_state: z.string(), who: z.string(), at: z.date() }));

/** The history of everything in a window, in order. */
export async function historyOf(database: Database, windowId: string): Promise<z.infer<typeof lines>> {
  const rows: unknown = await database.query(
    `select h.transition, h.to_state, h.who, h.at from history h left join submission s on s.id = h.subject_id left join entry e on e.id = s.entry_id
     where e.window_id = $1 or h.subject_id = $1 order by h.id`,
    [windowId],
  );
  return lines.parse(rows);
}

/** A window's own state. */
export async function lifeOf(database: Database, windowId: string): Promise<string> {
  const rows: { state: string }[] = await database.query('select state from submission_window where id = $1', [
    windowId,
  ]);
  return rows[0]?.state ?? 'nothing';
}
