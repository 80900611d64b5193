// One save of one criterion: no transition, no outbox, and never over something newer (R122, R126).
import type { Remarked } from '../../domain/marking/remarked.ts';
import type { CriterionPlace } from '../../domain/programme/criterion-key.ts';
import { refused, type Refusal } from '../../domain/refusal.ts';
import type { Database } from '../database/database.ts';
import { readMarks, type StoredMark } from './marking/read-sheet.ts';

/** The sheet that is marked, and who says that it is theirs. */
export interface SheetOfOne {
  readonly id: string;
  readonly markerId: string;
}

/** What is to be kept. */
export interface Draft extends Remarked {
  readonly evidenceSeen: boolean;
}

/** The new version; or what stands there instead, when somebody has saved since `version` was read. */
export type SavedDraft = { readonly version: number } | { readonly conflict: StoredMark };

/**
 * Saves a mark where it is still at `version` (0: never saved). The same text sent twice is saved once. Refuses
 * `sheet-not-yours` (R126) and `sheet-not-open`.
 */
export async function saveDraft(
  database: Database,
  { id, markerId }: SheetOfOne,
  { key, task, code }: Pick<CriterionPlace, 'key' | 'task' | 'code'>,
  version: number,
  draft: Draft,
  at: Date,
): Promise<SavedDraft | Refusal> {
  // Shared: saves go side by side, and a submission waits for them.
  const [sheet]: { marker_id: string; state: string; version: number | null }[] = await database.query(
    `with sheet as (select marker_id, state from mark_sheet where id = $1 for share), saved as (
       insert into mark as m (sheet_id, task_id, code, score, place, comment, evidence_seen, version, saved_at)
       select $1, $2, $3, $4::smallint, $5, $6, $7::boolean, $9::integer + 1, $8::timestamptz from sheet where marker_id = $10 and state = 'open'
       on conflict (sheet_id, task_id, code) do update set score = excluded.score, place = excluded.place, comment = excluded.comment,
         evidence_seen = excluded.evidence_seen, version = excluded.version, saved_at = excluded.saved_at where m.version = $9::integer
       returning version)
     select marker_id, state, (select version from saved) as version from sheet`,
    [id, task, code, draft.score, draft.place, draft.comment, draft.evidenceSeen, at, version, markerId],
  );
  if (sheet?.marker_id !== markerId) return refused('sheet-not-yours');
  if (sheet.state !== 'open') return refused('sheet-not-open');
  if (sheet.version !== null) return { version: sheet.version };
  const stands = (await readMarks(database, id)).get(key);
  if (stands === undefined) throw new Error(`Sheet ${id} lost its mark of ${key}.`);
  return isSame(stands, draft) ? { version: stands.version } : { conflict: stands };
}

function isSame(one: Draft, other: Draft): boolean {
  return (
    one.score === other.score &&
    one.place === other.place &&
    one.comment === other.comment &&
    one.evidenceSeen === other.evidenceSeen
  );
}
