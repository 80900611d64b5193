// Reads scripts whose marks are final, with what was written beside every mark: what outcomes and feedback are made of.
import { z } from 'zod';
import type { CommentedSheet } from '../../../domain/outcome/feedback.ts';
import { type Outcome, outcomeOf } from '../../../domain/outcome/outcome.ts';
import type { MarkScheme } from '../../../domain/mark-scheme/mark-scheme.ts';
import type { MarkSheet } from '../../../domain/mark-scheme/mark-sheet.ts';
import { type CriterionKey, criterionKey } from '../../../domain/programme/criterion-key.ts';
import { parseKeyText } from '../../../domain/programme/programme-key.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { Database, Tx } from '../../database/database.ts';
import type { Frameworks } from '../../frameworks/load-frameworks.ts';
import { type ApprovedWords, releasedWords, storedWords } from './approved-words.ts';
import { currentOutcome } from './current-outcome.ts';
import { storedOutcome } from './stored-outcome.ts';
import { markedBy } from '../moderation/scheme-of.ts';
import { remarksOf, sheetOf, storedMarks } from '../moderation/sheet-of.ts';

const sheet = z.object({ marks: storedMarks.nullable() });
const rows = z.array(
  z.object({
    id: z.string(),
    entry_id: z.string(),
    window_id: z.string(),
    unit: z.string(),
    state: z.string(),
    programme: z.string(),
    candidate: z.string(),
    name: z.string(),
    person_id: z.string(),
    final: z.array(
      z.object({ task_id: z.string(), code: z.string(), score: z.number(), reason: z.string().nullable() }),
    ),
    sheets: z.array(sheet),
    confirmed: storedOutcome.nullable(),
    told: storedWords.nullable(),
  }),
);

/** A script with its final marks and their outcome (R116): the one that was confirmed, or else the one that its scheme leads to. */
export interface FinalScript {
  readonly submissionId: string;
  readonly entryId: string;
  readonly windowId: string;
  readonly personId: string;
  readonly name: string;
  readonly candidate: string;
  readonly unit: string;
  readonly state: string;
  readonly scheme: MarkScheme;
  readonly marks: MarkSheet;
  readonly outcome: Outcome;
  /** False where another scheme than the one it was confirmed under is loaded, or this one leads to another result. */
  readonly stands: boolean;
  /** The first sheet, then the second where there is one. */
  readonly sheets: readonly CommentedSheet[];
  /** Why another mark than either was agreed or decided. */
  readonly reasons: ReadonlyMap<CriterionKey, string>;
  /** The words under which it was released, null before. */
  readonly told: ApprovedWords | null;
}

/** Scripts of a window by candidate number, in the states named, or the scripts named. Throws where none is confirmed and a final mark is missing. */
export async function readFinal(
  database: Database | Tx,
  frameworks: Frameworks,
  which:
    { readonly windowId: string; readonly states: readonly string[] } | { readonly submissionIds: readonly string[] },
): Promise<readonly FinalScript[]> {
  const byWindow = 'windowId' in which;
  const found: unknown = await database.query(
    `select s.id, s.entry_id, e.window_id, s.unit, s.state, e.candidate_number as candidate, p.id as person_id, p.given_name || ' ' || p.family_name as name,
       c.family || '/' || c.programme || '/' || s.framework_version as programme,
       (select coalesce(json_agg(json_build_object('task_id', f.task_id, 'code', f.code, 'score', f.score, 'reason', f.reason)), '[]')
        from final_mark f where f.submission_id = s.id) as final,
       (select coalesce(json_agg(json_build_object('marks', (select json_agg(json_build_object('task_id', k.task_id, 'code', k.code,
          'score', k.score, 'place', k.place, 'comment', k.comment)) from mark k where k.sheet_id = m.id)) order by m.kind), '[]')
        from mark_sheet m where m.submission_id = s.id and m.state = 'locked' and m.kind in ('first', 'moderation')) as sheets,
       (select json_build_object('result', o.result, 'total', o.total, 'areas', o.areas, 'failed', o.failed, 'schemeVersion', o.scheme_version)
        from ${currentOutcome} o where o.submission_id = s.id) as confirmed, ${releasedWords} as told
     from submission s join entry e on e.id = s.entry_id join person p on p.id = e.person_id
       join submission_window w on w.id = e.window_id join cohort c on c.id = w.cohort_id
     where ${byWindow ? 'e.window_id = $1 and s.state = any($2)' : 's.id = any($1)'} order by e.candidate_number, s.unit`,
    byWindow ? [which.windowId, which.states] : [which.submissionIds],
  );
  return rows.parse(found).map((row) => finalScript(frameworks, row));
}

function finalScript(frameworks: Frameworks, row: z.infer<typeof rows>[number]): FinalScript {
  const key = parseKeyText(row.programme);
  if (key === undefined) throw new Error(`Submission ${row.id} has the unknown programme ${row.programme}.`);
  const { scheme, tasks } = markedBy(frameworks, key, row.unit);
  const marks = sheetOf(
    scheme,
    tasks,
    row.final.map((mark) => ({ ...mark, place: '', comment: '' })),
  );
  const computed = outcomeOf(marks, scheme);
  const outcome = row.confirmed ?? computed;
  if (isRefusal(outcome)) throw new Error(`The final marks of ${row.candidate} are not complete: ${outcome.refused}.`);
  return {
    submissionId: row.id,
    entryId: row.entry_id,
    windowId: row.window_id,
    personId: row.person_id,
    name: row.name,
    candidate: row.candidate,
    unit: row.unit,
    state: row.state,
    scheme,
    marks,
    outcome,
    stands:
      row.confirmed === null ||
      (row.confirmed.schemeVersion === scheme.version &&
        !isRefusal(computed) &&
        computed.result === row.confirmed.result),
    told: row.told,
    sheets: row.sheets.map(({ marks: stored }) => ({
      marks: sheetOf(scheme, tasks, stored ?? []),
      comments: new Map([...remarksOf(stored ?? [])].map(([at, { comment }]) => [at, comment])),
    })),
    reasons: new Map(
      row.final.flatMap(({ task_id, code, reason }) =>
        reason === null ? [] : [[criterionKey(task_id, code), reason] as const],
      ),
    ),
  };
}
