// Rows of submissions: finding the latest attempt, making a row, and the one place that moves timemodified.
import type { Assignment, Site, Submission } from '../state/site.ts';
import { groupsOf } from '../people/groups-of.ts';

/** The latest attempt of a person, their own row even where a team submits. */
export const ownSubmission = (site: Site, assignmentid: number, userid: number): Submission | undefined =>
  site.submissions.ofPerson(assignmentid, userid).find((row) => row.latest && row.groupid === 0);

/** As ownSubmission, but makes a `new` row where there is none: opening the page is enough to leave one. */
export const ensureOwnSubmission = (site: Site, assignmentid: number, userid: number): Submission =>
  ownSubmission(site, assignmentid, userid) ??
  addSubmission(site, { assignmentid, userid, groupid: 0, attemptnumber: 0, status: 'new' });

/** The group that a person submits with: their one group, or 0 (the default team) where they have none or several. */
export function teamOf(site: Site, assignment: Assignment, userid: number): number {
  const groups = groupsOf(site, assignment.courseid, userid);
  return groups.length === 1 ? (groups[0]?.id ?? 0) : 0;
}

export function teamSubmission(site: Site, assignment: Assignment, userid: number): Submission | undefined {
  const groupid = teamOf(site, assignment, userid);
  return site.submissions.ofPerson(assignment.id, 0).find((row) => row.latest && row.groupid === groupid);
}

export const ensureTeamSubmission = (site: Site, assignment: Assignment, userid: number): Submission =>
  teamSubmission(site, assignment, userid) ??
  addSubmission(site, {
    assignmentid: assignment.id,
    userid: 0,
    groupid: teamOf(site, assignment, userid),
    attemptnumber: 0,
    status: 'new',
  });

/** The row that decides for a person: the team's where a team submits, else their own. */
export const decidingSubmission = (site: Site, assignment: Assignment, userid: number): Submission | undefined =>
  assignment.teamsubmission ? teamSubmission(site, assignment, userid) : ownSubmission(site, assignment.id, userid);

type NewSubmission = Pick<Submission, 'assignmentid' | 'userid' | 'groupid' | 'attemptnumber' | 'status'>;

/** Adds a row as the latest attempt; earlier ones of the same person stop being it. */
export function addSubmission(site: Site, row: NewSubmission): Submission {
  for (const earlier of site.submissions.ofPerson(row.assignmentid, row.userid)) {
    if (earlier.groupid === row.groupid) earlier.latest = false;
  }
  const now = site.now();
  return site.submissions.add({
    ...row,
    id: site.submissions.nextId(),
    latest: true,
    timecreated: now,
    timemodified: now,
    onlinetext: '',
    files: [],
  });
}

/** Whether nothing is in it: no file (an empty file is one) and no text. */
export const isEmpty = (submission: Submission): boolean =>
  submission.files.length === 0 && submission.onlinetext.trim() === '';
