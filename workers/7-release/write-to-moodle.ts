// Writes waiting grades to Moodle and reads them back: what stands there already is not written again, what is another's is not overwritten.
import { gradeValue } from '../../domain/grade/grade-value.ts';
import { whyNotWritten } from '../../domain/grade/why-not-written.ts';
import type { GradeRow } from '../../services/moodle/grade-row.ts';
import type { MoodleDoor } from '../../services/moodle/moodle-door.ts';
import { MoodleFailure } from '../../services/moodle/moodle-failure.ts';
import type { Settled } from '../../services/register/grades/settle-grade.ts';
import type { WaitingGrade } from '../../services/register/grades/waiting-grades.ts';

type Door = Pick<MoodleDoor, 'assignments' | 'compareGrades' | 'saveGrades'>;

/** A grade and what came of it. */
export interface WrittenGrade {
  readonly waiting: WaitingGrade;
  readonly settled: Settled;
}

/** What was settled; `failure` is why the rest was not, and has to be tried again. */
export interface Written {
  readonly settled: readonly WrittenGrade[];
  readonly failure: MoodleFailure | null;
}

interface Planned {
  readonly waiting: WaitingGrade;
  readonly row: GradeRow;
  readonly grade: number;
}

/** Writes them, assignment by assignment. @throws MoodleFailure where nothing could be asked at all */
export async function writeToMoodle(moodle: Door, grades: readonly WaitingGrade[]): Promise<Written> {
  const [first] = grades;
  if (first === undefined) return { settled: [], failure: null };
  const assignments = await moodle.assignments([first.courseId]);
  const settled: WrittenGrade[] = [];
  const planned: Planned[] = [];
  for (const waiting of grades) {
    const assignment = assignments.find(({ id }) => id === waiting.assignmentId);
    const why = whyNotWritten(assignment, waiting.userId !== null);
    const grade = assignment === undefined ? null : gradeValue(waiting.result, assignment.marking);
    if (why !== null) settled.push({ waiting, settled: { state: 'not-written', why } });
    else if (grade !== null && waiting.userId !== null)
      planned.push({ waiting, grade, row: rowOf(waiting, waiting.userId, grade) });
  }
  for (const assignmentId of new Set(planned.map(({ waiting }) => waiting.assignmentId))) {
    const own = planned.filter(({ waiting }) => waiting.assignmentId === assignmentId);
    const written = await writeOne(moodle, assignmentId, own);
    settled.push(...written.settled);
    if (written.failure !== null) return { settled, failure: written.failure };
  }
  return { settled, failure: null };
}

/** Everything at once and as `released`: in an earlier state participants would see that something is coming. */
const rowOf = ({ attempt, comment }: WaitingGrade, userId: number, grade: number): GradeRow => ({
  userId,
  grade,
  attempt: attempt ?? 'latest',
  workflowState: 'released',
  comment: { text: comment, format: 'plain' },
});

async function writeOne(moodle: Door, assignmentId: number, planned: readonly Planned[]): Promise<Written> {
  const standings = await moodle.compareGrades(
    assignmentId,
    planned.map(({ row }) => row),
  );
  const settled: WrittenGrade[] = [];
  const toWrite: Planned[] = [];
  for (const [at, one] of planned.entries()) {
    const { waiting, grade } = one;
    const standing = standings[at];
    if (standing?.difference === null) settled.push({ waiting, settled: { state: 'confirmed', grade } });
    else if (standing !== undefined && standing.othersGrade !== null && !waiting.overwrites)
      settled.push({ waiting, settled: { state: 'differs', grade, why: othersGrade(standing.othersGrade) } });
    else toWrite.push(one);
  }
  const results = await moodle.saveGrades(
    assignmentId,
    toWrite.map(({ row }) => row),
  );
  let failure: MoodleFailure | null = null;
  for (const [at, { waiting, grade }] of toWrite.entries()) {
    const result = results[at];
    if (result === undefined) failure = unanswered();
    else if (result.confirmed) settled.push({ waiting, settled: { state: 'confirmed', grade } });
    else if (result.failure === null || result.failure.kind === 'row')
      settled.push({ waiting, settled: { state: 'differs', grade, why: result.why } });
    else failure = result.failure;
  }
  return { settled, failure };
}

/** A grade of which Moodle said nothing is neither written nor refused: it is compared and tried again. */
const unanswered = () =>
  new MoodleFailure({
    kind: 'retry',
    errorcode: 'no-result',
    moodleFunction: 'mod_assign_save_grades',
    what: 'Moodle gave no result for a grade.',
    whatToDo: 'Nothing: it is tried again by itself.',
  });

const othersGrade = (grade: number) =>
  `Somebody else has graded this in Moodle (grade ${String(grade)}), and nothing was overwritten.`;
