// The facts of E9: which evidence, what was decided, and by which reference (R93).
import { readChecked } from '../../services/register/checked-submission.ts';
import { requestFacts, submissionOfUnit } from '../../services/register/requests/read-requests.ts';
import { exceptionDecisionWords } from '../../templates/emails/exception-decision/words.ts';
import { letter, participantLetterhead } from '../letter.ts';
import { taskName } from './correction-facts.ts';

export const exceptionDecisionLetter = letter('exception-decision', async (around, reader, requestId) => {
  const request = await requestFacts(around.database, requestId);
  if (request === undefined) return null;
  const { decidedOn, reference, unit } = request;
  if (decidedOn === null || reference === null || unit === null) return null;
  const id = await submissionOfUnit(around.database, request.entryId, unit);
  const one = id === undefined ? undefined : await readChecked(around.database, around.frameworks, id);
  if (one === undefined) return null;
  const requirement = one.requirements.find(({ key }) => key === request.requirement);
  return exceptionDecisionWords({
    ...participantLetterhead(around, reader),
    programme: one.stored.window.programme.programme,
    task: (requirement?.tasks ?? []).map((task) => taskName(one, task)).join(' and ') || unit,
    what: requirement?.label ?? request.requirement ?? '',
    answer: request.answer ?? '',
    granted: request.state === 'granted',
    decidedOn,
    reference,
  });
});
