// The grades of an entry that are due, each with the feedback for its unit in the words of the letter (R149–R151).
import { feedbackFor } from '../../services/register/release/feedback-for.ts';
import { readFinal } from '../../services/register/release/read-final.ts';
import { programmeOf } from '../../services/frameworks/programme-of.ts';
import { dueGrades, type DueGrade } from '../../services/register/grades/expect-grades.ts';
import { moodleFeedback } from '../../templates/moodle-feedback.ts';
import type { Surroundings } from '../job.ts';
import { areasOf, shortfallsOf } from './result-facts.ts';

/** Reads them; none where nothing is due. */
export async function gradesWithFeedback(
  { database, frameworks }: Surroundings,
  entryId: string,
): Promise<readonly (DueGrade & { readonly comment: string })[]> {
  const due = await dueGrades(database, entryId);
  if (due.length === 0) return [];
  const submissionIds = [...new Set(due.map(({ submissionId }) => submissionId))];
  const comments = new Map<string, (result: DueGrade['result']) => string>();
  for (const script of await readFinal(database, frameworks, { submissionIds })) {
    const programme = programmeOf(frameworks, script.scheme.programme);
    const one = { unit: script.unit, ...feedbackFor(script) };
    const [shortfalls, areas] = [shortfallsOf(programme, one), areasOf(programme, [one])];
    comments.set(script.submissionId, (result) => moodleFeedback({ result, shortfalls, areas }));
  }
  return due.map((grade) => ({ ...grade, comment: comments.get(grade.submissionId)?.(grade.result) ?? '' }));
}
