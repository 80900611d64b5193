// The counts that a marker sees above the list of submissions. Suspended people are not in them.
import type { Assignment, Site, User } from '../state/site.ts';
import { latestGrade } from './grade-rows.ts';
import { participants } from './participants.ts';
import { ownSubmission, teamOf, teamSubmission } from './submission-rows.ts';

export function gradingSummary(site: Site, assignment: Assignment): Record<string, unknown> {
  const people = participants(site, assignment);
  const rows = assignment.teamsubmission ? teamRows(site, assignment, people) : personRows(site, assignment, people);
  const count = (status: string) => rows.filter((row) => row?.status === status).length;
  return {
    participantcount: rows.length,
    submissiondraftscount: count('draft'),
    submissionsenabled: true,
    submissionssubmittedcount: count('submitted'),
    // Teams are never counted here: their row belongs to nobody whose grade could be joined to it.
    submissionsneedgradingcount: assignment.teamsubmission
      ? 0
      : people.filter((user) => needsGrading(site, assignment, user)).length,
    warnofungroupedusers: '',
  };
}

const personRows = (site: Site, assignment: Assignment, people: User[]) =>
  people.map((user) => ownSubmission(site, assignment.id, user.id));

function teamRows(site: Site, assignment: Assignment, people: User[]) {
  const oneOfEach = new Map(people.map((user) => [teamOf(site, assignment, user.id), user]));
  return [...oneOfEach.values()].map((user) => teamSubmission(site, assignment, user.id));
}

function needsGrading(site: Site, assignment: Assignment, user: User): boolean {
  const submission = ownSubmission(site, assignment.id, user.id);
  const grade = latestGrade(site, assignment.id, user.id);
  if (submission?.status !== 'submitted') return false;
  return grade === undefined || submission.timemodified >= grade.timemodified;
}
