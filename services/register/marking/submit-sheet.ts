// Submits a mark sheet, takes it back within the grace period, locks it after (R113, R119, R125).
import { defaultMarkingTerms, gapsIn } from '../../../domain/marking/gaps.ts';
import { locksAt, mayRecall } from '../../../domain/marking/grace.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { finishMarking, recallMarks } from '../../../domain/submission/mark-transitions.ts';
import type { Tx } from '../../database/database.ts';
import type { Frameworks } from '../../frameworks/load-frameworks.ts';
import { forgive, owe, oweInstead } from '../../outbox/owe.ts';
import { note } from '../note.ts';
import { type By, record } from '../record.ts';
import { lockScriptOf } from './lock-script.ts';
import { readSheet, type StoredSheet } from './read-sheet.ts';

/** Submits: `sheet-incomplete` with the number of gaps, `sheet-not-yours`, `sheet-not-open`. */
export async function submitSheet(
  tx: Tx,
  frameworks: Frameworks,
  sheetId: string,
  by: By,
): Promise<StoredSheet | Refusal> {
  const sheet = await lockedRow(tx, frameworks, sheetId, by);
  if (isRefusal(sheet)) return sheet;
  if (sheet.state !== 'open') return refused('sheet-not-open');
  const gaps = gapsIn(sheet.marks, sheet.scheme, sheet.tasks, defaultMarkingTerms);
  if (gaps.length > 0) return refused('sheet-incomplete', { count: gaps.length });
  if (sheet.kind === 'first') {
    const moved = await record(tx, sheet.submissionId, finishMarking, undefined, by);
    if (isRefusal(moved)) return moved;
    await setAllocation(tx, sheet, 'done', by);
  }
  await tx.query(`update mark_sheet set state = 'submitted', submitted_at = $2 where id = $1`, [sheetId, by.at]);
  const scores: Record<string, number | null> = {};
  for (const [key, { score }] of sheet.marks) scores[key] = score;
  await note(
    tx,
    {
      subject: 'mark-sheet',
      id: sheetId,
      what: 'submit sheet',
      from: 'open',
      to: 'submitted',
      why: { scheme: sheet.scheme.version, ...scores },
    },
    by,
  );
  await oweInstead(tx, { job: 'lock-sheet', key: sheetId, payload: { id: sheetId }, dueAt: locksAt(by.at) });
  return sheet;
}

/** Takes a submitted sheet back: `recall-too-late` once it has locked. The record shows that it was (R124). */
export async function recallSheet(
  tx: Tx,
  frameworks: Frameworks,
  sheetId: string,
  by: By,
): Promise<StoredSheet | Refusal> {
  const sheet = await lockedRow(tx, frameworks, sheetId, by);
  if (isRefusal(sheet)) return sheet;
  if (sheet.state !== 'submitted' || sheet.submittedAt === null || !mayRecall(sheet.submittedAt, by.at))
    return refused('recall-too-late');
  if (sheet.kind === 'first') {
    const moved = await record(tx, sheet.submissionId, recallMarks, undefined, by);
    if (isRefusal(moved)) return moved;
    await setAllocation(tx, sheet, 'started', by);
  }
  await tx.query(`update mark_sheet set state = 'open', submitted_at = null where id = $1`, [sheetId]);
  await note(
    tx,
    { subject: 'mark-sheet', id: sheetId, what: 'recall sheet', from: 'submitted', to: 'open', why: {} },
    by,
  );
  await forgive(tx, 'lock-sheet', [sheetId], by.at);
  return sheet;
}

/** Locks a sheet whose grace period is over, once; a second sheet is then compared with the first. */
export async function lockSheet(tx: Tx, sheetId: string, at: Date): Promise<void> {
  const [row]: { submitted_at: Date | null; kind: string; submission_id: string }[] = await tx.query(
    `select submitted_at, kind, submission_id from mark_sheet where id = $1 and state = 'submitted' for update`,
    [sheetId],
  );
  if (row === undefined || row.submitted_at === null || mayRecall(row.submitted_at, at)) return;
  await tx.query(`update mark_sheet set state = 'locked', locked_at = $2 where id = $1`, [sheetId, at]);
  await note(
    tx,
    { subject: 'mark-sheet', id: sheetId, what: 'lock sheet', from: 'submitted', to: 'locked', why: {} },
    { who: 'clock', at },
  );
  if (row.kind === 'moderation')
    await owe(tx, [{ job: 'compare-sheets', key: row.submission_id, payload: { id: row.submission_id }, dueAt: at }]);
}

async function lockedRow(tx: Tx, frameworks: Frameworks, sheetId: string, { who }: By): Promise<StoredSheet | Refusal> {
  await lockScriptOf(tx, sheetId);
  await tx.query('select 1 from mark_sheet where id = $1 for update', [sheetId]);
  const sheet = await readSheet(tx, frameworks, sheetId);
  return sheet?.markerId === who ? sheet : refused('sheet-not-yours');
}

async function setAllocation(tx: Tx, sheet: StoredSheet, state: 'started' | 'done', { at }: By): Promise<void> {
  await tx.query(
    `update allocation set state = $3, at = $4 where submission_id = $1 and person_id = $2 and state in ('started', 'done')`,
    [sheet.submissionId, sheet.markerId, state, at],
  );
}
