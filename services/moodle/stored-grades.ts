// Finds what Moodle holds for grades just sent, also where the grade stands on an earlier attempt.
import { type GradeRow, showsComment, type StoredGrade } from './grade-row.ts';
import { gradeCalls, type MoodleGrade } from './grades.ts';
import { MoodleFailure } from './moodle-failure.ts';
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

type Found = Pick<AttemptGrade, 'grade' | 'grader' | 'attemptNumber'> & Pick<StoredGrade, 'comment'>;

async function earlierGrade(
  wire: MoodleWire,
  assignmentId: number,
  { userId, attempt }: GradeRow,
): Promise<Found | null> {
  const { previousAttempts } = await submissionStatusCalls(wire).submissionStatus(assignmentId, userId);
  const newestFirst = previousAttempts.toSorted((one, other) => other.attemptNumber - one.attemptNumber);
  const wanted = attempt === 'latest' ? newestFirst[0] : newestFirst.find((found) => found.attemptNumber === attempt);
  return wanted === undefined || wanted.grade === null ? null : { ...wanted.grade, comment: wanted.comment };
}

/** No list of grades holds their comments: each person is asked about, and only where there is something to see. */
async function shownComment(wire: MoodleWire, assignmentId: number, row: GradeRow): Promise<string | null> {
  if (!showsComment(row)) return null;
  try {
    const { feedback } = await submissionStatusCalls(wire).submissionStatus(assignmentId, row.userId);
    return feedback?.comment ?? null;
  } catch (error) {
    // Whom Moodle does not know, or has no more in the course, it shows nothing; the grade of a stranger stands all the same.
    if (error instanceof MoodleFailure && error.kind === 'row') return null;
    throw error;
  }
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
  const withComment = async (row: GradeRow, latest: MoodleGrade | null): Promise<Found | null> =>
    latest === null ? null : { ...latest, comment: await shownComment(wire, assignmentId, row) };
  return async (row) => {
    const latest = grades.get(row.userId) ?? null;
    const isThisAttempt = row.attempt === 'latest' || latest?.attemptNumber === row.attempt;
    const found =
      isThisAttempt && row.opensNextAttempt !== true
        ? await withComment(row, latest)
        : await earlierGrade(wire, assignmentId, row);
    if (found === null) return null;
    const { grade, grader, attemptNumber, comment } = found;
    return { grade, grader, attemptNumber, workflowState: states.get(row.userId) ?? '', comment };
  };
}
