// A submission as get_submissions and get_submission_status show it.
import { fileRows } from '../files/file-row.ts';
import type { FileRow } from '../files/file-row.ts';
import type { Assignment, Site, Submission } from '../state/site.ts';

interface Plugin {
  readonly type: string;
  readonly name: string;
  readonly fileareas?: { area: string; files: FileRow[] }[];
  readonly editorfields?: { name: string; description: string; text: string; format: number }[];
}

export interface SubmissionRow {
  readonly id: number;
  readonly userid: number;
  readonly attemptnumber: number;
  readonly timecreated: number;
  readonly timemodified: number;
  readonly timestarted: null;
  readonly status: string;
  readonly groupid: number;
  readonly plugins: Plugin[];
}

export const submissionRow = (site: Site, assignment: Assignment, submission: Submission): SubmissionRow => ({
  id: submission.id,
  userid: submission.userid,
  attemptnumber: submission.attemptnumber,
  timecreated: submission.timecreated,
  timemodified: submission.timemodified,
  timestarted: null,
  status: submission.status,
  groupid: submission.groupid,
  plugins: plugins(site, assignment, submission),
});

/** As submission_status shows it: with its assignment, and whether it is the latest attempt. */
export const placedSubmissionRow = (
  site: Site,
  assignment: Assignment,
  submission: Submission,
): Record<string, unknown> => ({
  ...submissionRow(site, assignment, submission),
  assignment: assignment.id,
  latest: Number(submission.latest),
});

function plugins(site: Site, assignment: Assignment, submission: Submission): Plugin[] {
  const shown: Plugin[] = [];
  if (assignment.onlinetext) {
    shown.push({
      type: 'onlinetext',
      name: 'Online text',
      fileareas: [{ area: 'submissions_onlinetext', files: [] }],
      editorfields: [
        { name: 'onlinetext', description: 'Online text submissions', text: submission.onlinetext, format: 1 },
      ],
    });
  }
  if (assignment.files) {
    const area = 'assignsubmission_file/submission_files';
    const files = fileRows(site, assignment.contextid, area, submission.id, submission.files);
    shown.push({ type: 'file', name: 'File submissions', fileareas: [{ area: 'submission_files', files }] });
  }
  return [...shown, { type: 'comments', name: 'Submission comments' }];
}
