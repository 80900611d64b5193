// Storing a grade in the order in which Moodle stores its parts; when one part fails, the parts before it stay.
import { databaseWriteFailed, invalidUser } from '../protocol/moodle-error.ts';
import { findUser } from '../people/find-user.ts';
import type { Call } from '../protocol/call.ts';
import type { Assignment, Grade } from '../state/site.ts';
import { ensureFlags } from './flags-row.ts';
import { ensureGrade } from './grade-rows.ts';
import { pushGrade } from './gradebook.ts';
import { gradeFromCriteria } from './grade-from-criteria.ts';
import type { AdvancedGrading } from './grade-from-criteria.ts';
import { participants } from './participants.ts';
import { addSubmission, ownSubmission, teamOf } from './submission-rows.ts';

export interface WantedGrade {
  readonly userid: number;
  readonly grade: number;
  readonly attemptnumber: number;
  readonly addattempt: boolean;
  readonly applytoall: boolean;
  readonly workflowstate: string;
  readonly plugindata: {
    readonly assignfeedbackcomments_editor?: { text: string; format: number } | undefined;
    readonly files_filemanager?: number | undefined;
  };
  readonly advancedgradingdata: AdvancedGrading;
}

/** Grades a person, or every member of their team, and opens a further attempt where that is asked and left. */
export function saveGradeOf(call: Call, assignment: Assignment, wanted: WantedGrade): void {
  const { site } = call;
  const team = teamOf(site, assignment, wanted.userid);
  const wholeTeam = assignment.teamsubmission && wanted.applytoall;
  const people = wholeTeam
    ? participants(site, assignment).filter((user) => teamOf(site, assignment, user.id) === team)
    : [{ id: wanted.userid }];
  for (const { id } of people) gradePerson(call, assignment, id, wanted);
  const latest = ownSubmission(site, assignment.id, wanted.userid);
  const left = assignment.maxattempts === -1 || (latest?.attemptnumber ?? 0) < assignment.maxattempts - 1;
  if (!wanted.addattempt || assignment.attemptreopenmethod !== 'manual' || !left || latest === undefined) return;
  addSubmission(site, {
    assignmentid: assignment.id,
    userid: wanted.userid,
    groupid: 0,
    attemptnumber: latest.attemptnumber + 1,
    status: 'reopened',
  });
}

function gradePerson(call: Call, assignment: Assignment, userid: number, wanted: WantedGrade): void {
  const { site, now } = call;
  const grade = ensureGrade(site, assignment.id, userid, wanted.attemptnumber);
  const before = grade.grade;
  const value =
    assignment.grading === undefined ? wanted.grade : gradeFromCriteria(assignment, wanted.advancedgradingdata);
  const flags = ensureFlags(site, assignment.id, userid);
  flags.workflowstate = wanted.workflowstate;
  if (findUser(site, userid) === undefined) throw invalidUser();
  storeFeedback(call, grade, wanted);
  const touched = wanted.addattempt || before !== -1 || value !== -1 || grade.comment !== undefined;
  if (value === undefined || !isInRange(assignment, value) || !touched) return;
  grade.grade = value;
  grade.grader = call.caller.id;
  grade.timemodified = now;
  if (assignment.markingworkflow && wanted.workflowstate === 'released') flags.mailed = 0;
  const latest = ownSubmission(site, assignment.id, userid);
  if (latest === undefined || latest.attemptnumber === grade.attemptnumber) pushGrade(site, assignment, grade);
}

/** A stored comment that is left out of a later call makes the database refuse the write. */
function storeFeedback(call: Call, grade: Grade, wanted: WantedGrade): void {
  const editor = wanted.plugindata.assignfeedbackcomments_editor;
  if (editor === undefined && grade.comment !== undefined) throw databaseWriteFailed();
  if (editor !== undefined) grade.comment = { text: editor.text, format: editor.format };
  const itemid = wanted.plugindata.files_filemanager ?? 0;
  if (itemid === 0) return;
  const draft = call.site.drafts.get(itemid);
  if (draft?.userid !== call.caller.id) return;
  grade.files = draft.files.map((file) => ({ ...file, timemodified: call.now }));
}

/** 0 and -1 pass on every scale: the first is "no word chosen", the second "not graded". */
function isInRange(assignment: Assignment, value: number): boolean {
  if (value === -1 || value === 0) return true;
  const highest = typeof assignment.grade === 'number' ? assignment.grade : assignment.grade.length;
  return value > 0 && value <= highest;
}
