// The facts of E8: whose submission is not ready, and why (R91).
import { z } from 'zod';
import { readChecked } from '../../services/register/checked-submission.ts';
import { notReadyWords } from '../../templates/emails/not-ready/words.ts';
import { letter, letterheadFor } from '../letter.ts';
import { taskName } from './correction-facts.ts';

const rows = z.array(z.object({ email: z.string(), reason: z.string() }));

export const notReadyLetter = letter('not-ready', async (around, reader, submissionId) => {
  const one = await readChecked(around.database, around.frameworks, submissionId);
  if (one === undefined) return null;
  const found: unknown = await around.database.query(
    `select p.email, d.reason from person p, history h join decision_reason d on d.history_id = h.id
     where p.id = $2 and h.subject_id = $1 and h.to_state = 'not-ready' order by h.id desc limit 1`,
    [submissionId, one.personId],
  );
  const decided = rows.parse(found)[0];
  if (decided === undefined) return null;
  const units = one.stored.tasks.filter(({ unit }) => unit === one.unit);
  return notReadyWords({
    ...letterheadFor(around, reader),
    participant: one.name,
    candidate: one.candidate,
    contact: decided.email,
    programme: one.stored.window.programme.programme,
    tasks: units.map(({ taskId }) => taskName(one, taskId)),
    reason: decided.reason,
    page: `${around.config.baseUrl}/participants/${one.personId}`,
  });
});
