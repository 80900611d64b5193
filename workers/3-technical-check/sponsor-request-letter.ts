// The facts of a sponsor's email: whose project, and the link that works for it alone (R67).
import { programmeOf } from '../../services/frameworks/programme-of.ts';
import { codeFor } from '../../services/identity/secret-codes.ts';
import { sponsorConfirmation } from '../../services/register/requests/sponsor-confirmation.ts';
import { readWindow } from '../../services/register/window-row.ts';
import { sponsorRequestWords } from '../../templates/emails/sponsor-request/words.ts';
import { letter, letterheadFor } from '../letter.ts';

export const sponsorRequestLetter = letter('sponsor-request', async (around, reader, id) => {
  const asked = await sponsorConfirmation(around.database, id);
  if (asked === undefined || asked.confirmedAt !== null || asked.endedAt !== null) return null;
  const { window, tasks } = await readWindow(around.database, asked.windowId);
  const programme = programmeOf(around.frameworks, window.programme);
  const names = tasks
    .filter(({ unit }) => unit === asked.unit)
    .map(({ taskId }) => programme.tasks.find((task) => task.id === taskId)?.name ?? taskId);
  const { baseUrl, sessionSecret } = around.config;
  return sponsorRequestWords({
    ...letterheadFor(around, reader),
    participant: asked.participant,
    programme: window.programme.programme,
    task: names.join(' and '),
    link: `${baseUrl}/sponsor/${id}?code=${codeFor(sessionSecret, 'sponsor', id)}`,
    expiresAt: asked.expiresAt,
  });
});
