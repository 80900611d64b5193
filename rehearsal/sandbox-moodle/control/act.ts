// What staff do in Moodle's own pages and no web service can: overrides, enrolments, dates, removals.
import { z } from 'zod';
import { setStatus } from '../assignment/save-submission.ts';
import { removeSubmission } from '../assignment/remove-submission.ts';
import { decidingSubmission, ownSubmission } from '../assignment/submission-rows.ts';
import { overrideSeed } from '../site/seed.ts';
import type { Assignment, Site } from '../state/site.ts';

const person = { courseid: z.int(), userid: z.int() };
const work = { assignmentid: z.int(), userid: z.int() };
const moment = z.iso.datetime({ offset: true }).transform((text) => Math.floor(Date.parse(text) / 1000));

export const actSchema = z.discriminatedUnion('act', [
  overrideSeed.extend({ act: z.literal('grantOverride') }),
  z.strictObject({ act: z.literal('suspendEnrolment'), ...person }),
  z.strictObject({ act: z.literal('reactivateEnrolment'), ...person }),
  z.strictObject({ act: z.literal('unenrol'), ...person }),
  z.strictObject({ act: z.literal('suspendUser'), userid: z.int() }),
  z.strictObject({ act: z.literal('deleteUser'), userid: z.int() }),
  z.strictObject({ act: z.literal('removeSubmission'), ...work }),
  z.strictObject({ act: z.literal('submitOnBehalf'), ...work }),
  z.strictObject({ act: z.literal('deleteAttempt'), ...work, attemptnumber: z.int() }),
  z.strictObject({
    act: z.literal('changeDates'),
    assignmentid: z.int(),
    allowsubmissionsfromdate: moment.optional(),
    duedate: moment.optional(),
    cutoffdate: moment.optional(),
  }),
  z.strictObject({ act: z.literal('hideAssignment'), assignmentid: z.int(), visible: z.boolean().default(false) }),
  z.strictObject({ act: z.literal('disableService'), service: z.string(), enabled: z.boolean().default(false) }),
]);

type Act = z.output<typeof actSchema>;

/** Does it and answers `{done}`; false where there is nothing to do it to. */
export function act(site: Site, wanted: Act): { done: boolean } {
  switch (wanted.act) {
    case 'grantOverride': {
      site.overrides.unshift(wanted);
      return { done: true };
    }
    case 'suspendEnrolment':
    case 'reactivateEnrolment':
      return edit(site.enrolments.get(wanted.courseid)?.get(wanted.userid), (row) => {
        row.suspended = wanted.act === 'suspendEnrolment';
      });
    case 'unenrol':
      return { done: site.enrolments.get(wanted.courseid)?.delete(wanted.userid) ?? false };
    case 'suspendUser':
      return edit(site.users.get(wanted.userid), (row) => {
        row.suspended = true;
      });
    case 'deleteUser':
      return { done: site.users.delete(wanted.userid) };
    case 'disableService':
      return edit(site.services.get(wanted.service), (row) => {
        row.enabled = wanted.enabled;
      });
    case 'removeSubmission':
    case 'submitOnBehalf':
    case 'deleteAttempt':
    case 'changeDates':
    case 'hideAssignment':
      return edit(site.assignments.get(wanted.assignmentid), (assignment) => actOnAssignment(site, assignment, wanted));
  }
}

type AssignmentAct = Extract<Act, { assignmentid: number }>;

function actOnAssignment(site: Site, assignment: Assignment, wanted: AssignmentAct): void {
  switch (wanted.act) {
    case 'removeSubmission':
      edit(decidingSubmission(site, assignment, wanted.userid), removeSubmission);
      return;
    case 'submitOnBehalf':
      edit(decidingSubmission(site, assignment, wanted.userid), (row) =>
        setStatus(site, assignment, row, wanted.userid, 'submitted'),
      );
      return;
    case 'deleteAttempt':
      deleteAttempt(site, assignment, wanted.userid, wanted.attemptnumber);
      return;
    case 'changeDates':
      assignment.allowsubmissionsfromdate = wanted.allowsubmissionsfromdate ?? assignment.allowsubmissionsfromdate;
      assignment.duedate = wanted.duedate ?? assignment.duedate;
      assignment.cutoffdate = wanted.cutoffdate ?? assignment.cutoffdate;
      return;
    case 'hideAssignment':
      assignment.visible = wanted.visible;
      return;
    case 'grantOverride':
  }
}

/** An attempt goes, as when an administrator mends a mis-sent attempt number; the one before it counts again. */
function deleteAttempt(site: Site, assignment: Assignment, userid: number, attemptnumber: number): void {
  for (const row of site.submissions.ofPerson(assignment.id, userid)) {
    if (row.attemptnumber === attemptnumber) site.submissions.delete(row);
  }
  for (const row of site.grades.ofPerson(assignment.id, userid)) {
    if (row.attemptnumber === attemptnumber) site.grades.delete(row);
  }
  if (ownSubmission(site, assignment.id, userid) !== undefined) return;
  const last = site.submissions
    .ofPerson(assignment.id, userid)
    .sort((one, other) => other.attemptnumber - one.attemptnumber)[0];
  if (last !== undefined) last.latest = true;
}

function edit<Row>(row: Row | undefined, change: (row: Row) => void): { done: boolean } {
  if (row === undefined) return { done: false };
  change(row);
  return { done: true };
}
