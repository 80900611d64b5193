// The facts of E7: what came of a return, as the answers stand when it is written.
import { readCorrection } from '../../services/register/correction-row.ts';
import { criterionOrTask } from '../../domain/technical-check/item-margin.ts';
import { notMet } from '../../domain/technical-check/results.ts';
import { correctionResultWords } from '../../templates/emails/correction-result/words.ts';
import { letter, participantLetterhead } from '../letter.ts';
import { lastRequest, taskName } from './correction-facts.ts';
import { tasksToReopen } from '../../services/register/tasks-to-reopen.ts';

export const correctionResultLetter = letter('correction-result', async (around, reader, occasion) => {
  const [correctionId = ''] = occasion.split('@');
  const correction = await readCorrection(around.database, correctionId);
  const { one } = await lastRequest(around, correction.submissionId);
  return correctionResultWords({
    ...participantLetterhead(around, reader),
    programme: one.stored.window.programme.programme,
    tasks: tasksToReopen(one, correction).map(({ taskId }) => taskName(one, taskId)),
    returnedAt: correction.returnedAt,
    wrong: notMet(one.results).map(({ requirement, note }) => ({
      margin: criterionOrTask({ codes: [...requirement.codes], tasks: [...requirement.tasks] }, one.programme),
      line: note,
    })),
    goesOn: one.submission.state !== 'technical-check',
  });
});
