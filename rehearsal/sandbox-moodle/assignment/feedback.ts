// Feedback as the participant and the marker see it: shown when the gradebook holds a grade, or when something was written
// and, with the workflow on, released.
import { fileRows } from '../files/file-row.ts';
import { formattedText } from '../protocol/formatted-text.ts';
import type { Assignment, Grade, Site } from '../state/site.ts';
import { flagsOf } from './flags-row.ts';
import { gradeOf } from './grade-rows.ts';
import { gradebookEntry } from './gradebook.ts';
import { shownGrade } from './shown-grade.ts';
import { placedSubmissionRow } from './submission-row.ts';

/** Undefined where nothing may be seen yet. */
export function feedbackOf(
  site: Site,
  assignment: Assignment,
  userid: number,
  attemptnumber: number,
): Record<string, unknown> | undefined {
  const grade = gradeOf(site, assignment.id, userid, attemptnumber);
  const entry = gradebookEntry(site, assignment.id, userid);
  const graderaw = entry?.graderaw ?? null;
  const released = !assignment.markingworkflow || flagsOf(site, assignment.id, userid)?.workflowstate === 'released';
  const written = grade !== undefined && (grade.files.length > 0 || (grade.comment?.text ?? '') !== '');
  if (graderaw === null && !(released && written)) return undefined;
  return {
    ...(grade === undefined ? {} : { grade: gradeRow(grade) }),
    gradefordisplay: graderaw === null ? null : shownGrade(assignment, graderaw),
    gradeddate: graderaw === null ? null : (entry?.dategraded ?? null),
    ...(grade === undefined ? {} : { plugins: feedbackPlugins(site, assignment, grade) }),
  };
}

/** Earlier attempts with their files, grade and feedback, oldest first. */
export function previousAttempts(site: Site, assignment: Assignment, userid: number): Record<string, unknown>[] {
  return site.submissions
    .ofPerson(assignment.id, userid)
    .filter((row) => !row.latest)
    .sort((one, other) => one.attemptnumber - other.attemptnumber)
    .map((submission) => {
      const grade = gradeOf(site, assignment.id, userid, submission.attemptnumber);
      return {
        attemptnumber: submission.attemptnumber,
        submission: placedSubmissionRow(site, assignment, submission),
        ...(grade === undefined
          ? {}
          : {
              grade: { ...gradeRow(grade), gradefordisplay: shownGrade(assignment, grade.grade) },
              feedbackplugins: feedbackPlugins(site, assignment, grade),
            }),
      };
    });
}

const gradeRow = (grade: Grade): Record<string, unknown> => ({
  id: grade.id,
  assignment: grade.assignmentid,
  userid: grade.userid,
  attemptnumber: grade.attemptnumber,
  timecreated: grade.timecreated,
  timemodified: grade.timemodified,
  grader: grade.grader,
  grade: grade.grade.toFixed(5),
});

function feedbackPlugins(site: Site, assignment: Assignment, grade: Grade) {
  const { text, format } = formattedText(grade.comment ?? { text: '', format: 1 });
  const area = 'assignfeedback_file/feedback_files';
  return [
    {
      type: 'comments',
      name: 'Feedback comments',
      fileareas: [{ area: 'feedback', files: [] }],
      editorfields: [{ name: 'comments', description: 'Feedback comments', text, format }],
    },
    {
      type: 'file',
      name: 'Feedback files',
      fileareas: [{ area: 'feedback_files', files: fileRows(site, assignment.contextid, area, grade.id, grade.files) }],
    },
  ];
}
