// Reads one mark sheet with all that marking by it needs: whose, of which script, by which scheme, what it holds.
import { z } from 'zod';
import { isLocalDate, type LocalDate } from '../../../domain/calendar/local-date.ts';
import type { MarkScheme } from '../../../domain/mark-scheme/mark-scheme.ts';
import type { Remarked } from '../../../domain/marking/remarked.ts';
import { type CriterionKey, criterionKey } from '../../../domain/programme/criterion-key.ts';
import { parseKeyText } from '../../../domain/programme/programme-key.ts';
import type { Programme } from '../../../domain/programme/programme.ts';
import type { Database, Tx } from '../../database/database.ts';
import type { Frameworks } from '../../frameworks/load-frameworks.ts';
import { programmeOf } from '../../frameworks/programme-of.ts';
import { markedBy } from '../moderation/scheme-of.ts';

/** A mark with its version, which a save must name, and when it was saved. */
export interface StoredMark extends Remarked {
  readonly evidenceSeen: boolean;
  readonly version: number;
  readonly savedAt: Date;
}

/** A mark sheet. Nothing of a participant is in it but the candidate number (R107). */
export interface StoredSheet {
  readonly id: string;
  readonly submissionId: string;
  readonly markerId: string;
  readonly kind: 'first' | 'moderation' | 'adjudication';
  readonly state: 'open' | 'submitted' | 'locked';
  readonly submittedAt: Date | null;
  readonly lockedAt: Date | null;
  readonly candidate: string;
  readonly unit: string;
  readonly programme: Programme;
  readonly scheme: MarkScheme;
  readonly tasks: readonly string[];
  readonly dueOn: LocalDate | null;
  readonly marks: ReadonlyMap<CriterionKey, StoredMark>;
}

const sheets = z.array(
  z.object({
    submission_id: z.string(),
    marker_id: z.string(),
    kind: z.enum(['first', 'moderation', 'adjudication']),
    state: z.enum(['open', 'submitted', 'locked']),
    submitted_at: z.date().nullable(),
    locked_at: z.date().nullable(),
    candidate_number: z.string(),
    unit: z.string(),
    programme: z.string(),
    due_on: z.string().refine(isLocalDate).nullable(),
    marks: z.unknown(),
  }),
);
const marks = z.array(
  z.object({
    task_id: z.string(),
    code: z.string(),
    score: z.number().nullable(),
    place: z.string(),
    comment: z.string(),
    evidence_seen: z.boolean(),
    version: z.number(),
    saved_at: z.coerce.date(),
  }),
);

/** The sheet, or undefined where there is none of that id. */
export async function readSheet(
  database: Database | Tx,
  frameworks: Frameworks,
  id: string,
): Promise<StoredSheet | undefined> {
  const [row] = sheets.parse(
    await database.query(
      `select m.submission_id, m.marker_id, m.kind, m.state, m.submitted_at, m.locked_at, e.candidate_number, s.unit,
         c.family || '/' || c.programme || '/' || s.framework_version as programme,
         (select a.due_on from allocation a where m.kind = 'first' and a.submission_id = s.id and a.person_id = m.marker_id
            and a.state in ('allocated', 'started', 'done')) as due_on,
         (select coalesce(jsonb_agg(k), '[]') from mark k where k.sheet_id = m.id) as marks
       from mark_sheet m join submission s on s.id = m.submission_id join entry e on e.id = s.entry_id
         join submission_window w on w.id = e.window_id join cohort c on c.id = w.cohort_id where m.id = $1`,
      [id],
    ),
  );
  if (row === undefined) return undefined;
  const key = parseKeyText(row.programme);
  if (key === undefined) throw new Error(`Sheet ${id} has the unknown programme ${row.programme}.`);
  return {
    id,
    submissionId: row.submission_id,
    markerId: row.marker_id,
    kind: row.kind,
    state: row.state,
    submittedAt: row.submitted_at,
    lockedAt: row.locked_at,
    candidate: row.candidate_number,
    unit: row.unit,
    programme: programmeOf(frameworks, key),
    ...markedBy(frameworks, key, row.unit),
    dueOn: row.due_on,
    marks: marksByCriterion(row.marks),
  };
}

/** What a sheet holds; a criterion that was never saved has no entry. */
export async function readMarks(
  database: Database | Tx,
  sheetId: string,
): Promise<ReadonlyMap<CriterionKey, StoredMark>> {
  return marksByCriterion(
    await database.query(
      'select task_id, code, score, place, comment, evidence_seen, version, saved_at from mark where sheet_id = $1',
      [sheetId],
    ),
  );
}

function marksByCriterion(rows: unknown): ReadonlyMap<CriterionKey, StoredMark> {
  return new Map(
    marks
      .parse(rows)
      .map(({ task_id, code, evidence_seen: evidenceSeen, saved_at: savedAt, ...rest }) => [
        criterionKey(task_id, code),
        { ...rest, evidenceSeen, savedAt },
      ]),
  );
}
