// Reads a window with its cohort and tasks, parsed into the domain's own types.
import { z } from 'zod';
import { isLocalDate, type LocalDate } from '../../domain/calendar/local-date.ts';
import { parseKeyText } from '../../domain/programme/programme-key.ts';
import type { Window } from '../../domain/window/window.ts';
import { windowLifeSchema, type WindowLife } from '../../domain/window/life.ts';
import type { Database, Tx } from '../database/database.ts';

/** One task of a window and the Moodle assignment it is handed in to. */
export interface WindowTask {
  readonly taskId: string;
  readonly unit: string;
  readonly assignmentId: number;
  readonly cmid: number;
  readonly name: string;
}

/** A window as stored: the domain's window, its life, and where it lives in Moodle. */
export interface StoredWindow {
  readonly id: string;
  readonly cohortId: string;
  readonly window: Window;
  readonly life: WindowLife['state'];
  readonly closesAt: Date;
  readonly publishedAt: Date | null;
  /** The programme's first day, from which a reformed programme's dates are fixed (R20); null where nobody gave it. */
  readonly startsOn: LocalDate | null;
  readonly moodleCourseId: number;
  readonly tasks: readonly WindowTask[];
}

const localDate = z.string().refine(isLocalDate);
const rowSchema = z.array(
  z.object({
    id: z.string(),
    cohort_id: z.string(),
    cohort: z.string(),
    programme_key: z.string(),
    kind: z.enum(['final', 'pre-assessment']),
    opens_on: localDate.nullable(),
    closes_on: localDate,
    closes_at: z.date(),
    published_at: z.date().nullable(),
    starts_on: localDate.nullable(),
    moodle_course_id: z.number(),
    state: z.string(),
    facts: z.record(z.string(), z.unknown()),
    tasks: z.array(
      z.object({ taskId: z.string(), unit: z.string(), assignmentId: z.number(), cmid: z.number(), name: z.string() }),
    ),
  }),
);

/** Reads windows, all of them or those named, newest close last. */
export async function readWindows(database: Database | Tx, ids?: readonly string[]): Promise<readonly StoredWindow[]> {
  const rows: unknown = await database.query(
    `select w.id, w.cohort_id, c.name as cohort, c.family || '/' || c.programme || '/' || c.framework_version as programme_key, w.kind,
       w.opens_on::text, w.closes_on::text, w.closes_at, w.published_at, c.starts_on::text, w.moodle_course_id, w.state, w.facts,
       (select json_agg(json_build_object('taskId', t.task_id, 'unit', t.unit, 'assignmentId', t.assignment_id, 'cmid', t.cmid,
          'name', t.name) order by t.task_id) from window_task t where t.window_id = w.id) as tasks
     from submission_window w join cohort c on c.id = w.cohort_id
     where $1::uuid[] is null or w.id = any($1) order by w.closes_at, c.name`,
    [ids ?? null],
  );
  return rowSchema.parse(rows).map((row) => ({
    id: row.id,
    cohortId: row.cohort_id,
    window: windowOf(row),
    life: windowLifeSchema.parse({ ...row.facts, state: row.state }).state,
    closesAt: row.closes_at,
    publishedAt: row.published_at,
    startsOn: row.starts_on,
    moodleCourseId: row.moodle_course_id,
    tasks: row.tasks,
  }));
}

/** Reads one window. Throws when there is none of that id. */
export async function readWindow(database: Database | Tx, id: string): Promise<StoredWindow> {
  const found = (await readWindows(database, [id]))[0];
  if (found === undefined) throw new Error(`There is no window ${id}.`);
  return found;
}

function windowOf(row: z.infer<typeof rowSchema>[number]): Window {
  const programme = parseKeyText(row.programme_key);
  if (programme === undefined) throw new Error(`Window ${row.id} has the unknown programme ${row.programme_key}.`);
  const tasks = row.tasks.map(({ taskId }) => taskId);
  const facts = { cohort: row.cohort, programme, tasks, closesOn: row.closes_on };
  if (row.kind === 'pre-assessment') return { ...facts, kind: row.kind, opensOn: row.opens_on };
  return { ...facts, kind: row.kind, opensOn: opening(row.opens_on) };
}

function opening(day: LocalDate | null): LocalDate {
  if (day === null) throw new Error('A final window has an opening day.');
  return day;
}
