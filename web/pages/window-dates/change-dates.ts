// Changes a window's days: the log's line holds what they were, and whoever was told them is written to (R22).
import { refused, type Refusal } from '../../../domain/refusal.ts';
import { dateChanges } from '../../../domain/window/date-change.ts';
import { closeOf, type Window } from '../../../domain/window/window.ts';
import type { Tx } from '../../../services/database/database.ts';
import { owe, oweInstead } from '../../../services/outbox/owe.ts';
import { note } from '../../../services/register/note.ts';
import type { By } from '../../../services/register/record.ts';
import { readWindow } from '../../../services/register/window-row.ts';

/** The days as a form carries them unseen, so that one from before someone else's change is noticed. */
export const daysText = ({ opensOn, closesOn }: Pick<Window, 'opensOn' | 'closesOn'>): string =>
  `${opensOn ?? ''}/${closesOn}`;

/** Writes the change. `seen` are the days that the form showed. */
export async function changeDates(
  tx: Tx,
  windowId: string,
  after: Window,
  seen: string,
  by: By,
): Promise<Refusal | undefined> {
  await tx.query('select 1 from submission_window where id = $1 for update', [windowId]);
  const { window: before, life, closesAt } = await readWindow(tx, windowId);
  if (by.at > closesAt || (life !== 'planned' && life !== 'published')) return refused('window-closed-already');
  if (dateChanges(before, after).length === 0) return undefined;
  if (daysText(before) !== seen) return refused('dates-changed-already');
  await tx.query('update submission_window set opens_on = $2, closes_on = $3, closes_at = $4 where id = $1', [
    windowId,
    after.opensOn,
    after.closesOn,
    closeOf(after),
  ]);
  const changeId = await note(
    tx,
    {
      subject: 'window',
      id: windowId,
      what: 'change dates',
      from: before.closesOn,
      to: after.closesOn,
      why: { opensOn: before.opensOn, closesOn: before.closesOn },
    },
    by,
  );
  if (life === 'planned') return undefined;
  // The close moves at once and not when the calendar is set anew: the old noon may be a second away.
  await oweInstead(tx, {
    job: 'close-window',
    key: windowId,
    payload: { id: windowId },
    dueAt: new Date(closeOf(after).getTime() + 1_000),
  });
  await owe(tx, [
    { job: 'plan-window', key: `${windowId}@dates-${changeId}`, payload: { id: windowId }, dueAt: by.at },
    {
      job: 'tell-dates-changed',
      key: `${windowId}@dates-${changeId}`,
      payload: { id: windowId, changeId },
      dueAt: by.at,
    },
  ]);
  return undefined;
}
