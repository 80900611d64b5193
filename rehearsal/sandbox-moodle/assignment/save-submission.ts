// A participant saves: the draft area's files and the text replace what was there. The web service and the participant
// page both come through here.
import type { Assignment, Site, StoredFile, Submission } from '../state/site.ts';
import { effectiveDates } from './effective-dates.ts';
import { pushSubmissionDate } from './gradebook.ts';
import { participants } from './participants.ts';
import { addSubmission, ensureOwnSubmission, ensureTeamSubmission, ownSubmission, teamOf } from './submission-rows.ts';
import { submissionsOpen } from './submissions-open.ts';

export interface SavedContent {
  /** Absent: the files stay as they are. */
  readonly files?: StoredFile[] | undefined;
  readonly onlinetext?: string | undefined;
}

/** Saves as a draft, or hands in at once where the assignment knows no drafts. Answers Moodle's notices; none is success. */
export function saveSubmission(site: Site, assignment: Assignment, userid: number, content: SavedContent): string[] {
  const dates = effectiveDates(site, assignment, userid);
  if (!submissionsOpen(site, assignment, userid, dates)) return ['The due date for this assignment has now passed'];
  const submission = assignment.teamsubmission
    ? ensureTeamSubmission(site, assignment, userid)
    : ensureOwnSubmission(site, assignment.id, userid);
  const files = assignment.files ? (content.files ?? submission.files) : [];
  const onlinetext = assignment.onlinetext ? (content.onlinetext ?? submission.onlinetext) : '';
  if (files.length === 0 && onlinetext.trim() === '') return ['Nothing was submitted'];
  submission.files = acceptedFiles(site, assignment, submission, files);
  submission.onlinetext = onlinetext;
  setStatus(site, assignment, submission, userid, assignment.submissiondrafts ? 'draft' : 'submitted');
  return [];
}

/** Files over the size or the number allowed are left out without a word; an unchanged file keeps its own time. */
function acceptedFiles(site: Site, assignment: Assignment, submission: Submission, files: StoredFile[]): StoredFile[] {
  return files
    .filter((file) => file.filesize <= assignment.maxsubmissionsizebytes)
    .slice(0, assignment.maxfilesubmissions)
    .map((file) => {
      const before = submission.files.find((old) => old.filename === file.filename && old.sha1 === file.sha1);
      return before ?? { ...file, timemodified: site.now() };
    });
}

/** A new status and a new timemodified; in a team every member gets a row, and only the one who acts a submitted one. */
export function setStatus(
  site: Site,
  assignment: Assignment,
  submission: Submission,
  userid: number,
  status: 'draft' | 'submitted',
): void {
  submission.status = status;
  submission.timemodified = site.now();
  if (status === 'submitted') recordHandIn(site, assignment, submission);
  if (!assignment.teamsubmission) return;
  for (const member of participants(site, assignment)) {
    if (teamOf(site, assignment, member.id) !== submission.groupid) continue;
    const own = ownSubmission(site, assignment.id, member.id);
    const ofActor = member.id === userid;
    if (own === undefined) {
      addSubmission(site, {
        assignmentid: assignment.id,
        userid: member.id,
        groupid: 0,
        attemptnumber: 0,
        status: ofActor ? status : 'draft',
      });
    } else if (ofActor || status === 'draft') {
      own.status = status;
      own.timemodified = site.now();
    }
  }
}

/** A hand-in reaches the gradebook as its date: for the person, or for every member of the team. */
export function recordHandIn(site: Site, assignment: Assignment, submission: Submission): void {
  const people = assignment.teamsubmission
    ? participants(site, assignment).filter((user) => teamOf(site, assignment, user.id) === submission.groupid)
    : [{ id: submission.userid }];
  for (const { id } of people) pushSubmissionDate(site, assignment, id, submission.timemodified);
}
