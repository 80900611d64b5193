// The facts of E10: what was asked for, what was decided, and what follows (R95, R98).
import { programmeOf } from '../../services/frameworks/programme-of.ts';
import { requestFacts, termsOfEntry } from '../../services/register/requests/read-requests.ts';
import { readWindow } from '../../services/register/window-row.ts';
import { requestDecisionWords } from '../../templates/emails/request-decision/words.ts';
import { letter, participantLetterhead } from '../letter.ts';

export const requestDecisionLetter = letter('request-decision', async (around, reader, requestId) => {
  const request = await requestFacts(around.database, requestId);
  if (request === undefined || request.kind === 'exception' || request.decidedAt === null) return null;
  const { window, closesAt, tasks } = await readWindow(around.database, request.windowId);
  const programme = programmeOf(around.frameworks, window.programme);
  const meant = tasks.filter(({ unit }) => request.unit === null || unit === request.unit);
  const agreed = await termsOfEntry(around.database, request.entryId, request.unit);
  return requestDecisionWords({
    ...participantLetterhead(around, reader),
    programme: window.programme.programme,
    tasks: meant.map(({ taskId }) => programme.tasks.find(({ id }) => id === taskId)?.name ?? taskId),
    kind: request.kind,
    granted: request.state === 'granted',
    answer: request.answer ?? '',
    until: request.kind === 'extension' ? agreed.until : null,
    lastDay: meant.flatMap(({ taskId }) => agreed.lastAcceptance[taskId] ?? []).toSorted()[0] ?? null,
    closesAt,
  });
});
