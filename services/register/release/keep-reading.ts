// A moderator has read the feedback for a fail: kept with who, when and the fingerprint of the words (R149); other words are read anew.
import { refused, type Refusal } from '../../../domain/refusal.ts';
import type { Tx } from '../../database/database.ts';
import type { Frameworks } from '../../frameworks/load-frameworks.ts';
import { note } from '../note.ts';
import type { By } from '../record.ts';
import { feedbackFor } from './feedback-for.ts';
import { readFinal } from './read-final.ts';

/** Keeps the reading. Whoever marked the script first cannot be the one who reads their own words (R149). */
export async function keepReading(
  tx: Tx,
  frameworks: Frameworks,
  submissionId: string,
  seen: string,
  by: By,
): Promise<true | Refusal> {
  await tx.query('select 1 from submission where id = $1 for update', [submissionId]);
  const [script] = await readFinal(tx, frameworks, { submissionIds: [submissionId] });
  // Once confirmed, marks do not change any more; should the words do so all the same, the release sees it by their fingerprint.
  if (script?.state !== 'outcome-confirmed') return refused('not-from-here');
  if (!script.stands || feedbackFor(script).hash !== seen) return refused('feedback-changed');
  const own: unknown[] = await tx.query(
    `select 1 from mark_sheet where submission_id = $1 and marker_id = $2 and kind = 'first'`,
    [submissionId, by.who],
  );
  if (own.length > 0) return refused('feedback-own-words');
  const made: unknown[] = await tx.query(
    `insert into feedback_reading (submission_id, text_hash, person_id, at) values ($1, $2, $3, $4)
     on conflict (submission_id) do update set text_hash = excluded.text_hash, person_id = excluded.person_id, at = excluded.at
       where feedback_reading.text_hash <> excluded.text_hash
     returning person_id`,
    [submissionId, seen, by.who, by.at],
  );
  if (made.length === 0) return refused('feedback-read-already');
  await note(
    tx,
    { subject: 'submission', id: submissionId, what: 'read feedback', to: 'read', why: { hash: seen } },
    by,
  );
  return true;
}
