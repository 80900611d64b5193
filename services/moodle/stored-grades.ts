// Finds what Moodle holds for grades just sent, also where the grade stands on an earlier attempt.
import type { GradeRow, StoredGrade } from './grade-row.ts';
import { gradeCalls } from './grades.ts';
import { submissionStatusCalls, type AttemptGrade } from './submission-status.ts';
import { submissionCalls } from './submissions.ts';
import { userFlagCalls } from './user-flags.ts';
import type { MoodleWire } from './wire.ts';

/** The latest attempt of everyone whose row names an attempt by number; people without a submission are absent. */
export async function latestAttempts(
  wire: MoodleWire,
  assignmentId: number,
  rows: readonly GradeRow[],
): Promise<Map<number, number>> {
  const numbered = rows.filter(({ attempt }) => attempt !== 'latest');
  const [only] = numbered;
  if (only === undefined) return new Map();
  if (numbered.length === 1) {
    const { lastAttempt } = await submissionStatusCalls(wire).submissionStatus(assignmentId, only.userId);
    const latest = lastAttempt?.teamSubmission ?? lastAttempt?.submission;
    return new Map([[only.userId, latest?.attemptNumber ?? 0]]);
  }
  const [list] = await submissionCalls(wire).submissions([assignmentId]);
  return new Map(list?.submissions.map(({ userId, attemptNumber }) => [userId, attemptNumber]));
}

async function earlierGrade(
  wire: MoodleWire,
  assignmentId: number,
  { userId, attempt }: GradeRow,
): Promise<AttemptGrade | null> {
  const { previousAttempts } = await submissionStatusCalls(wire).submissionStatus(assignmentId, userId);
  const newestFirst = previousAttempts.toSorted((one, other) => other.attemptNumber - one.attemptNumber);
  const wanted = attempt === 'latest' ? newestFirst[0] : newestFirst.find((found) => found.attemptNumber === attempt);
  return wanted?.grade ?? null;
}

/** Reads an assignment's grades and states once, and answers for one row at a time. @throws MoodleFailure */
export async function storedGrades(
  wire: MoodleWire,
  assignmentId: number,
): Promise<(row: GradeRow) => Promise<StoredGrade | null>> {
  const [graded] = await gradeCalls(wire).grades([assignmentId]);
  const [flagged] = await userFlagCalls(wire).userFlags([assignmentId]);
  const grades = new Map(graded?.grades.map((found) => [found.userId, found]));
  const states = new Map(flagged?.flags.map(({ userId, workflowState }) => [userId, workflowState]));
  return async (row) => {
    const latest = grades.get(row.userId) ?? null;
    const isThisAttempt = row.attempt === 'latest' || latest?.attemptNumber === row.attempt;
    const found = isThisAttempt && row.opensNextAttempt !== true ? latest : await earlierGrade(wire, assignmentId, row);
    if (found === null) return null;
    const { grade, grader, attemptNumber } = found;
    return { grade, grader, attemptNumber, workflowState: states.get(row.userId) ?? '' };
  };
}
