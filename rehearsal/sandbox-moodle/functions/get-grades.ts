// mod_assign_get_grades: grades of the latest attempts, rows of -1 included; the only proof that a grade was stored.
import { z } from 'zod';
import { latestGrade } from '../assignment/grade-rows.ts';
import { mayEnter, mayGrade } from '../assignment/find-assignment.ts';
import { int, list } from '../protocol/params.ts';
import { warning } from '../protocol/warning.ts';
import type { Warning } from '../protocol/warning.ts';
import type { Grade } from '../state/site.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';

const params = z.strictObject({ assignmentids: list(int()), since: int().default(0) });

export const getGrades = webServiceFunction(params, (call, { assignmentids, since }) => {
  const warnings: Warning[] = [];
  const assignments = assignmentids.flatMap((id) => {
    const assignment = call.site.assignments.get(id);
    if (assignment !== undefined && (!mayEnter(call, assignment) || !mayGrade(call, assignment))) {
      warnings.push(warning('assignment', id, '1', 'No access rights in module context'));
      return [];
    }
    const grades = call.site.grades
      .ofAssignment(id)
      .filter((grade) => grade.timemodified >= since && latestGrade(call.site, id, grade.userid) === grade)
      .map(gradeRow);
    if (grades.length > 0) return [{ assignmentid: id, grades }];
    warnings.push(warning('assignment', id, '3', 'No grades found'));
    return [];
  });
  return { assignments, warnings };
});

const gradeRow = (row: Grade): Record<string, unknown> => ({
  id: row.id,
  userid: row.userid,
  attemptnumber: row.attemptnumber,
  timecreated: row.timecreated,
  timemodified: row.timemodified,
  grader: row.grader,
  grade: row.grade.toFixed(5),
});
