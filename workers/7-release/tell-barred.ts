// What happens where an approved release may not go on its day: an admin sees it, and who waits hears of it like everyone (R11, R143).
import { addDays, daysBetween } from '../../domain/calendar/local-date.ts';
import { ukDate } from '../../domain/calendar/uk-time.ts';
import { schemeFor } from '../../domain/mark-scheme/scheme-choice.ts';
import { mayRelease } from '../../domain/mark-scheme/scheme-gate.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { defaultReleaseTerms } from '../../domain/release/release-terms.ts';
import { defaultDerivedDateTerms, derivedDates } from '../../domain/window/derived-dates.ts';
import type { Tx } from '../../services/database/database.ts';
import { raiseProblem, settleProblem } from '../../services/register/problem.ts';
import type { ReleaseSetting } from '../../services/register/release/dry-run-of.ts';
import { readEntries } from '../../services/register/release/read-entries.ts';
import { readConfirmations } from '../../services/register/release/scheme-confirmations.ts';
import { tellDates } from '../../services/register/release/tell-dates.ts';
import { readWindow } from '../../services/register/window-row.ts';

/**
 * True where the gate bars this batch. Raises `release-barred` for it, and tells those in it whose date is tomorrow or earlier
 * the next one; run again, it tells nobody twice. A batch that is out, or was taken back, is barred by nothing.
 */
export async function tellBarred(tx: Tx, setting: ReleaseSetting, batchId: string, at: Date): Promise<boolean> {
  const found: { window_id: string }[] = await tx.query(
    `select w.id as window_id from release_batch b join submission_window w on w.id = b.window_id
     where b.id = $1 and b.released_at is null and b.taken_back_at is null for update of w`,
    [batchId],
  );
  const windowId = found[0]?.window_id;
  if (windowId === undefined) return false;
  const { window } = await readWindow(tx, windowId);
  // Not asked of the dry run: without a mark scheme there is none.
  const scheme = schemeFor(setting.frameworks.markSchemes, window.programme);
  const terms = { mode: setting.mode, schemeRequired: true };
  const gate = isRefusal(scheme) ? scheme : mayRelease(scheme, await readConfirmations(tx, windowId), terms);
  if (gate === true) {
    await settleProblem(tx, 'release-barred', batchId, at);
    return false;
  }
  await raiseProblem(tx, { kind: 'release-barred', subject: batchId, windowId, detail: { why: gate.refused }, at });
  const today = ukDate(at);
  const target = derivedDates(window, defaultDerivedDateTerms).resultsTargetOn;
  const overdue = (await readEntries(tx, windowId)).filter(
    ({ approved, resultsOn }) => approved && daysBetween(resultsOn ?? target, addDays(today, 1)) >= 0,
  );
  await tellDates(tx, overdue, addDays(today, defaultReleaseTerms.nextNewsDays), { who: 'clock', at });
  return true;
}
