// The facts of the letters that tell a result: read from what was confirmed and released, never computed anew.
import { z } from 'zod';
import { isLocalDate, type LocalDate } from '../../domain/calendar/local-date.ts';
import { ukDate } from '../../domain/calendar/uk-time.ts';
import { parseKeyText } from '../../domain/programme/programme-key.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import { programmeOf } from '../../services/frameworks/programme-of.ts';
import { currentOutcome, toldBefore } from '../../services/register/release/current-outcome.ts';
import type { Feedback } from '../../services/register/release/approved-words.ts';
import { feedbackFor } from '../../services/register/release/feedback-for.ts';
import { readFinal } from '../../services/register/release/read-final.ts';
import type { AreaFeedback, ShortfallTold, UnitOutcome } from '../../templates/result.ts';
import type { Surroundings } from '../job.ts';

/**
 * A released entry, as it was when it was released: a letter written again later tells the same. `failsTold` counts the fails of the units that failed now, this one included, the most of any; `nextCloses` is
 * the close of the next published window in which they are still accepted (R162).
 */
export interface ResultFacts {
  readonly programme: Programme;
  readonly candidate: string;
  readonly hasTrn: boolean;
  readonly units: readonly UnitOutcome[];
  readonly stillToPass: readonly string[];
  readonly shortfalls: readonly ShortfallTold[];
  readonly areas: readonly AreaFeedback[];
  readonly failsTold: number;
  readonly releasedAt: Date;
  readonly nextCloses: Date | null;
  readonly lastAcceptance: LocalDate | null;
}

const rows = z.array(
  z.object({
    submission_id: z.string(),
    unit: z.string(),
    attempt: z.number(),
    result: z.enum(['pass', 'fail']),
    candidate: z.string(),
    has_trn: z.boolean(),
    key: z.string(),
    fails_before: z.coerce.number(),
    passed_before: z.array(z.string()),
    last_acceptance: z.record(z.string(), z.string().refine(isLocalDate)),
    next_closes: z.array(z.date()),
    released_at: z.date(),
  }),
);
type Row = z.infer<typeof rows>[number];

/** Reads them. Throws where nothing of the entry is released: a letter is written only once it is. */
export async function resultFacts({ database, frameworks }: Surroundings, entryId: string): Promise<ResultFacts> {
  const read = rows.parse(
    await database.query(
      `select s.id as submission_id, s.unit, s.attempt, o.result, e.candidate_number as candidate, p.trn is not null as has_trn,
         c.family || '/' || c.programme || '/' || s.framework_version as key, s.changed_at as released_at, c.last_acceptance,
         (select count(*) from ${currentOutcome} x join submission xs on xs.id = x.submission_id join entry xe on xe.id = xs.entry_id
            join submission_window xw on xw.id = xe.window_id join cohort xc on xc.id = xw.cohort_id
          where x.result = 'fail' and xs.state = 'released' and xe.person_id = e.person_id and xe.id <> e.id
            and xc.family = c.family and xc.programme = c.programme and xs.unit = s.unit
            and xs.changed_at < s.changed_at) as fails_before,
         array(select distinct t.unit from submission t join entry te on te.id = t.entry_id where te.person_id = e.person_id
           and ${toldBefore('pass', 't.unit', 's.changed_at')}) as passed_before,
         array(select n.closes_at from submission_window n join cohort nc on nc.id = n.cohort_id where nc.family = c.family
            and nc.programme = c.programme and n.kind = 'final' and n.state = 'published' and n.closes_at > s.changed_at order by 1) as next_closes
       from submission s join ${currentOutcome} o on o.submission_id = s.id join entry e on e.id = s.entry_id join person p on p.id = e.person_id
         join submission_window w on w.id = e.window_id join cohort c on c.id = w.cohort_id
       where s.entry_id = $1 and s.state = 'released' order by s.unit`,
      [entryId],
    ),
  );
  const [first] = read;
  const key = parseKeyText(first?.key ?? '');
  if (first === undefined || key === undefined) throw new Error(`Nothing of entry ${entryId} is released.`);
  const programme = programmeOf(frameworks, key);
  const scripts = await readFinal(database, frameworks, { submissionIds: read.map((row) => row.submission_id) });
  const feedback = scripts.map((script) => ({ unit: script.unit, ...feedbackFor(script) }));
  const passed = [...first.passed_before, ...read.flatMap(({ unit, result }) => (result === 'pass' ? [unit] : []))];
  const until = lastAcceptance(programme, read);
  const requiresAll = scripts[0]?.told?.requiresAll ?? scripts[0]?.scheme.passRule.requireAllTasks ?? true;
  return {
    programme,
    candidate: first.candidate,
    hasTrn: first.has_trn,
    units: read.map(({ unit, result }) => ({ unit: nameOf(programme, unit), result })),
    stillToPass: requiresAll
      ? programme.units.flatMap(({ id }) => (passed.includes(id) ? [] : [nameOf(programme, id)]))
      : [],
    shortfalls: feedback.flatMap((one) => shortfallsOf(programme, one)),
    areas: areasOf(programme, feedback),
    failsTold: failsTold(read),
    releasedAt: first.released_at,
    nextCloses: first.next_closes.find((closes) => until === null || ukDate(closes) <= until) ?? null,
    lastAcceptance: until,
  };
}

/** A unit as the framework prints it: its task's name, or the names of its parts. */
function nameOf(programme: Programme, unitId: string): string {
  const tasks = programme.units.find(({ id }) => id === unitId)?.tasks ?? [];
  const names = tasks.map((task) => programme.tasks.find(({ id }) => id === task)?.name ?? task);
  return names.length === 0 ? unitId : names.join(' and ');
}

export function shortfallsOf(
  programme: Programme,
  { unit, shortfalls }: Feedback & { readonly unit: string },
): readonly ShortfallTold[] {
  return shortfalls.map(({ task, code, asks, words }) => {
    const areas = programme.tasks.find(({ id }) => id === task)?.contentAreas ?? [];
    const found = areas.flatMap(({ criteria }) => criteria).find((criterion) => criterion.code === code);
    const criterion = [found?.stem, found?.text ?? code].filter((part) => typeof part === 'string').join(' ');
    return { unit: nameOf(programme, unit), code, criterion, asks, words };
  });
}

export function areasOf(programme: Programme, feedback: readonly Feedback[]): readonly AreaFeedback[] {
  const names = new Map(
    programme.tasks.flatMap(({ contentAreas }) => contentAreas).map(({ id, name }) => [id, name] as const),
  );
  const unmet = new Set(feedback.flatMap(({ shortfalls }) => shortfalls.map(({ words }) => words)));
  const areas = [...new Set(feedback.flatMap((one) => one.areas.map(({ area }) => area)))];
  return areas.map((area) => {
    const words = feedback.flatMap((one) => one.areas.find((own) => own.area === area)?.words ?? []);
    return { area: names.get(area) ?? area, words: words.filter((said) => !unmet.has(said)) };
  });
}

function failsTold(read: readonly Row[]): number {
  const failed = read.filter(({ result }) => result === 'fail');
  return Math.max(0, ...failed.map(({ fails_before, attempt }) => Math.max(fails_before + 1, attempt)));
}

/** The first last day among the tasks that failed (R162). */
function lastAcceptance(programme: Programme, read: readonly Row[]): LocalDate | null {
  const failed = read.flatMap(({ unit, result, last_acceptance }) =>
    result === 'fail'
      ? (programme.units.find(({ id }) => id === unit)?.tasks ?? []).flatMap((task) => last_acceptance[task] ?? [])
      : [],
  );
  return failed.toSorted()[0] ?? null;
}
