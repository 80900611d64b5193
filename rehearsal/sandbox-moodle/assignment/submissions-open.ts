// Whether a person may still change their submission.
import type { Assignment, Site } from '../state/site.ts';
import { decidingSubmission } from './submission-rows.ts';
import type { Dates } from './effective-dates.ts';
import { flagsOf } from './flags-row.ts';
import { findEnrolment } from '../people/find-user.ts';

/** Both ends are inclusive: a save in the very second of the cut-off date still counts. */
export function submissionsOpen(site: Site, assignment: Assignment, userid: number, dates: Dates): boolean {
  const flags = flagsOf(site, assignment.id, userid);
  const now = site.now();
  const last = lastMoment(dates.cutoffdate, flags?.extensionduedate ?? 0);
  if (now < dates.allowsubmissionsfromdate || now > last) return false;
  const enrolment = findEnrolment(site, assignment.courseid, userid);
  if (enrolment === undefined || enrolment.suspended) return false;
  const submission = decidingSubmission(site, assignment, userid);
  if (assignment.submissiondrafts && submission?.status === 'submitted') return false;
  return (flags?.locked ?? 0) === 0;
}

/** An extension counts only where it lies after the cut-off; without a cut-off nothing ever closes. */
const lastMoment = (cutoffdate: number, extension: number): number =>
  cutoffdate === 0 ? Number.POSITIVE_INFINITY : Math.max(cutoffdate, extension);
