// What the marking page is made from.
import type { CriterionKey } from '../../../domain/programme/criterion-key.ts';
import type { StoredMark, StoredSheet } from '../../../services/register/marking/read-sheet.ts';
import type { OverLimit } from '../../../services/register/marking/limit-of-script.ts';
import type { MarkerNote } from '../../../services/register/marking/notes-for-marker.ts';
import type { ScriptFile } from '../../../services/register/marking/script-files.ts';
import type { Draft } from '../../../services/register/save-draft.ts';

/** What was typed for the current criterion and could not be saved, and what was saved there instead. */
export interface Unsaved {
  readonly draft: Draft;
  readonly conflict: StoredMark;
}

/** The sheet as one person sees it. */
export interface MarkFacts {
  readonly sheet: StoredSheet;
  readonly isOwn: boolean;
  readonly files: readonly ScriptFile[];
  readonly limits: readonly OverLimit[];
  readonly notRelevant: ReadonlyMap<string, string>;
  readonly notes: readonly MarkerNote[];
  readonly current: CriterionKey;
  readonly typed: Unsaved | null;
  readonly now: Date;
}
