// Reads the two sheets of one script with all that comparing them needs: scheme, reasons, the comparison itself.
import { z } from 'zod';
import { type Comparison, compareSheets } from '../../../domain/moderation/compare-sheets.ts';
import { type DrawReason, drawReasons } from '../../../domain/moderation/draw-sample.ts';
import { defaultModerationTerms } from '../../../domain/moderation/moderation-terms.ts';
import type { MarkScheme } from '../../../domain/mark-scheme/mark-scheme.ts';
import type { MarkSheet } from '../../../domain/mark-scheme/mark-sheet.ts';
import type { CriterionKey } from '../../../domain/programme/criterion-key.ts';
import { keyText, parseKeyText } from '../../../domain/programme/programme-key.ts';
import type { Programme } from '../../../domain/programme/programme.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { Database, Tx } from '../../database/database.ts';
import type { Frameworks } from '../../frameworks/load-frameworks.ts';
import { programmeOf } from '../../frameworks/programme-of.ts';
import { markedBy } from './scheme-of.ts';
import { type Remark, remarksOf, sheetOf, storedMarks } from './sheet-of.ts';

/** One marker's sheet. */
export interface ReadSheet {
  readonly id: string;
  readonly markerId: string;
  readonly marks: MarkSheet;
  readonly remarks: ReadonlyMap<CriterionKey, Remark>;
}

/** Two locked sheets of one script. */
export interface Pair {
  readonly submissionId: string;
  readonly windowId: string;
  readonly state: string;
  readonly candidate: string;
  readonly unit: string;
  readonly programme: Programme;
  readonly scheme: MarkScheme;
  readonly reasons: readonly DrawReason[];
  readonly first: ReadSheet;
  readonly second: ReadSheet;
  readonly comparison: Comparison;
}

const sheetRow = z.object({ id: z.string(), marker_id: z.string(), marks: storedMarks });
const rows = z.array(
  z.object({
    window_id: z.string(),
    state: z.string(),
    candidate_number: z.string(),
    unit: z.string(),
    programme: z.string(),
    reasons: z.array(z.enum(drawReasons)),
    first: sheetRow.nullable(),
    second: sheetRow.nullable(),
  }),
);

const lockedSheet = (kind: 'first' | 'moderation') =>
  `(select json_build_object('id', m.id, 'marker_id', m.marker_id, 'marks', (select json_agg(json_build_object('task_id', k.task_id,
     'code', k.code, 'score', k.score, 'place', k.place, 'comment', k.comment)) from mark k where k.sheet_id = m.id))
   from mark_sheet m where m.submission_id = s.id and m.kind = '${kind}' and m.state = 'locked')`;

/** The pair, or null while either sheet is not locked: until then nobody sees both (R136). */
export async function readPair(
  database: Database | Tx,
  frameworks: Frameworks,
  submissionId: string,
): Promise<Pair | null> {
  const [row] = rows.parse(
    await database.query(
      `select e.window_id, s.state, e.candidate_number, s.unit, c.family || '/' || c.programme || '/' || s.framework_version as programme,
         d.reasons, ${lockedSheet('first')} as first, ${lockedSheet('moderation')} as second
       from draw_member d join submission s on s.id = d.submission_id join entry e on e.id = s.entry_id
         join submission_window w on w.id = e.window_id join cohort c on c.id = w.cohort_id where d.submission_id = $1`,
      [submissionId],
    ),
  );
  if (row?.first === undefined || row.first === null || row.second === null) return null;
  const key = parseKeyText(row.programme);
  if (key === undefined) throw new Error(`Submission ${submissionId} has the unknown programme ${row.programme}.`);
  const { scheme, tasks } = markedBy(frameworks, key, row.unit);
  const read = ({ id, marker_id, marks }: z.infer<typeof sheetRow>): ReadSheet => ({
    id,
    markerId: marker_id,
    marks: sheetOf(scheme, tasks, marks),
    remarks: remarksOf(marks),
  });
  const [first, second] = [read(row.first), read(row.second)];
  const comparison = compareSheets(first.marks, second.marks, scheme, defaultModerationTerms.tolerance);
  if (isRefusal(comparison)) throw new Error(`A locked sheet of ${keyText(key)} is not complete.`);
  return {
    submissionId,
    windowId: row.window_id,
    state: row.state,
    candidate: row.candidate_number,
    unit: row.unit,
    programme: programmeOf(frameworks, key),
    scheme,
    reasons: row.reasons,
    first,
    second,
    comparison,
  };
}
