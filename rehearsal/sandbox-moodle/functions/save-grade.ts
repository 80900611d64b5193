// mod_assign_save_grade and mod_assign_save_grades: the answer is null whether or not the grade was stored.
import { z } from 'zod';
import { saveGradeOf } from '../assignment/save-grade-of.ts';
import { requireAssignment } from '../assignment/find-assignment.ts';
import { requireCapability } from '../people/may.ts';
import { bool, float, int, list, text } from '../protocol/params.ts';
import { webServiceFunction } from '../protocol/web-service-function.ts';

const filling = z.strictObject({
  criterionid: int(),
  levelid: int().optional(),
  score: float().optional(),
  remark: text().optional(),
  remarkformat: int().optional(),
});
const criteria = z.strictObject({ criteria: list(z.strictObject({ criterionid: int(), fillings: list(filling) })) });

const grade = {
  userid: int(),
  grade: float(),
  attemptnumber: int(),
  addattempt: bool(),
  workflowstate: text(),
  plugindata: z
    .strictObject({
      assignfeedbackcomments_editor: z.strictObject({ text: text(), format: int() }).optional(),
      files_filemanager: int().optional(),
    })
    .default({}),
  advancedgradingdata: z.strictObject({ rubric: criteria.optional(), guide: criteria.optional() }).default({}),
};

export const saveGrade = webServiceFunction(
  z.strictObject({ assignmentid: int(), ...grade, applytoall: bool() }),
  (call, { assignmentid, ...wanted }) => {
    const assignment = requireAssignment(call, assignmentid);
    requireCapability(call, 'mod/assign:grade', assignment.courseid);
    saveGradeOf(call, assignment, wanted);
    return null;
  },
);

/** Not atomic: rows before a bad one stay stored. */
export const saveGrades = webServiceFunction(
  z.strictObject({ assignmentid: int(), applytoall: bool(), grades: list(z.strictObject(grade)) }),
  (call, { assignmentid, applytoall, grades }) => {
    const assignment = requireAssignment(call, assignmentid);
    requireCapability(call, 'mod/assign:grade', assignment.courseid);
    for (const wanted of grades) saveGradeOf(call, assignment, { ...wanted, applytoall });
    return null;
  },
);
