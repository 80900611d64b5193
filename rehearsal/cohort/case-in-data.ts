/** Which of the known cases a participant of a copied window stands for, told by what Moodle showed and what was agreed. */
import type { RehearsalParticipant } from '../../domain/rehearsal/rehearsal-data.ts';
import type { CaseName } from './cases.ts';

/** What the judgement needs to know of the window. */
export interface WindowFacts {
  readonly closesAt: Date;
  readonly lastTaskId: string;
}

type Seen = RehearsalParticipant['seen'][number];

/**
 * The case that comes nearest. A cohort knows one case for a person, about all tasks or the last: where more than one thing
 * happened, the one that decides most about the end is played, and the others are not.
 */
export function caseInData(participant: RehearsalParticipant, { closesAt, lastTaskId }: WindowFacts): CaseName {
  const { agreements, seen } = participant;
  const agreed = (kind: (typeof agreements)[number]['kind']) => agreements.some((one) => one.kind === kind);
  if (agreed('withdrawal')) return 'withdrawn';
  if (agreed('deferral')) return 'deferred';
  const last = seen.find(({ taskId }) => taskId === lastTaskId);
  const worked = seen.filter(({ status }) => hasWork(status));
  if (worked.length === 0) {
    if (seen.some(({ suspended }) => suspended)) return 'suspended-without-work';
    return seen.some(({ status }) => status !== '') ? 'never-submitted' : 'never-opened';
  }
  if (seen.some(({ suspended }) => suspended)) return 'suspended-with-work';
  if (last === undefined || !hasWork(last.status))
    return seen.length > 1 || worked.length > 0 ? 'one-task-only' : 'never-opened';
  return caseOfLast(last, closesAt, agreed('extension'), agreed('draft'));
}

const hasWork = (status: string) => status === 'submitted' || status === 'draft' || status === 'reopened';

function caseOfLast(last: Seen, closesAt: Date, isExtended: boolean, isDraftAccepted: boolean): CaseName {
  if (last.status === 'reopened') return 'reopened-not-submitted';
  if (last.status === 'draft') return isDraftAccepted ? 'draft-accepted' : 'draft-refused';
  const isLate = last.changedAt !== null && new Date(last.changedAt) > closesAt;
  if (isLate) return isExtended ? 'extension-agreed' : 'extension-not-agreed';
  return last.attempt !== null && last.attempt > 0 ? 'second-attempt' : 'ordinary';
}
