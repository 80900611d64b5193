// Rows of grades: the latest one of a person, and making the row that a grade, a revert or a comment needs.
import type { Grade, Site } from '../state/site.ts';
import { addSubmission, ownSubmission } from './submission-rows.ts';

/** The grade of one attempt. */
export const gradeOf = (site: Site, assignmentid: number, userid: number, attemptnumber: number): Grade | undefined =>
  site.grades.ofPerson(assignmentid, userid).find((grade) => grade.attemptnumber === attemptnumber);

/** The grade of the latest attempt; a regraded person has none as soon as a new attempt opens. */
export function latestGrade(site: Site, assignmentid: number, userid: number): Grade | undefined {
  const attempt = ownSubmission(site, assignmentid, userid)?.attemptnumber ?? 0;
  return gradeOf(site, assignmentid, userid, attempt);
}

/** The number that counts: -1 where nothing is graded. */
export const latestGradeValue = (site: Site, assignmentid: number, userid: number): number =>
  latestGrade(site, assignmentid, userid)?.grade ?? -1;

/**
 * The grade row of an attempt (-1: the latest), made where it is missing, together with the submission row that it
 * belongs to. An attempt that does not exist comes into being as the latest one (WEB-SERVICES.md section 6).
 */
export function ensureGrade(site: Site, assignmentid: number, userid: number, attempt: number): Grade {
  const latest = ownSubmission(site, assignmentid, userid);
  const attemptnumber = attempt === -1 ? (latest?.attemptnumber ?? 0) : attempt;
  const known = site.submissions.ofPerson(assignmentid, userid).some((row) => row.attemptnumber === attemptnumber);
  if (!known) addSubmission(site, { assignmentid, userid, groupid: 0, attemptnumber, status: 'new' });
  const existing = gradeOf(site, assignmentid, userid, attemptnumber);
  if (existing !== undefined) return existing;
  const now = site.now();
  return site.grades.add({
    id: site.grades.nextId(),
    assignmentid,
    userid,
    attemptnumber,
    timecreated: now,
    timemodified: now,
    grader: -1,
    grade: -1,
    comment: undefined,
    files: [],
  });
}
