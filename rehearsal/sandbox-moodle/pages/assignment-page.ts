// One assignment as its participant sees it: dates, status, files, and what can be done now.
import { effectiveDates } from '../assignment/effective-dates.ts';
import { feedbackOf } from '../assignment/feedback.ts';
import { flagsOf } from '../assignment/flags-row.ts';
import { decidingSubmission, ensureOwnSubmission, ensureTeamSubmission } from '../assignment/submission-rows.ts';
import { submissionsOpen } from '../assignment/submissions-open.ts';
import type { Assignment, Site, Submission, User } from '../state/site.ts';
import { html, nothing } from './html.ts';
import type { Markup } from './html.ts';
import { shownDate, shownSize } from './shown-date.ts';
import { statusTag } from './status-tag.ts';
import { editForm, removeForm, submitForm } from './assignment-forms.ts';

/** Opening the page leaves a `new` row, as it does in Moodle. `said` is what the last action came to. */
export function assignmentPage(site: Site, user: User, assignment: Assignment, said: Markup): Markup {
  const submission = assignment.teamsubmission
    ? ensureTeamSubmission(site, assignment, user.id)
    : ensureOwnSubmission(site, assignment.id, user.id);
  const open = submissionsOpen(site, assignment, user.id, effectiveDates(site, assignment, user.id));
  return html`
    <h1>${assignment.name}</h1>
    ${said}
    <p>${assignment.intro.replaceAll(/<[^>]*>/g, '')}</p>
    <h2>Submission status</h2>
    <div class="sheet">
      <table>
        <tbody>
          <tr>
            <th scope="row">Attempt</th>
            <td>${submission.attemptnumber + 1}</td>
          </tr>
          <tr>
            <th scope="row">Status</th>
            <td>${statusTag(site, assignment, user)}</td>
          </tr>
          ${dateRows(site, assignment, user)}
          <tr>
            <th scope="row">Last modified</th>
            <td>${submission.status === 'new' ? 'Never' : shownDate(submission.timemodified)}</td>
          </tr>
          <tr>
            <th scope="row">Files</th>
            <td>${fileList(submission)}</td>
          </tr>
          ${
            assignment.onlinetext
              ? html`<tr>
                  <th scope="row">Text</th>
                  <td>${submission.onlinetext.replaceAll(/<[^>]*>/g, '')}</td>
                </tr>`
              : nothing
          }
        </tbody>
      </table>
    </div>
    ${feedback(site, assignment, user, submission)}
    ${open ? actions(assignment, submission) : closed(site, assignment, user)}
  `;
}

function dateRows(site: Site, assignment: Assignment, user: User): Markup {
  const dates = effectiveDates(site, assignment, user.id);
  const extension = flagsOf(site, assignment.id, user.id)?.extensionduedate ?? 0;
  const row = (name: string, seconds: number): Markup =>
    seconds === 0
      ? nothing
      : html`<tr>
          <th scope="row">${name}</th>
          <td>${shownDate(seconds)}</td>
        </tr>`;
  return html`${row('Opens', dates.allowsubmissionsfromdate)}${row('Due', dates.duedate)}${row('Extension until', extension)}${row('Closes', dates.cutoffdate)}`;
}

const fileList = (submission: Submission): Markup =>
  submission.files.length === 0
    ? html`None`
    : html`${submission.files.map(
        (file) =>
          html`<div>
            <a href="/sandbox/file?submission=${submission.id}&name=${encodeURIComponent(file.filename)}"
              >${file.filename}</a
            >
            <span class="soft">${shownSize(file.filesize)}</span>
          </div>`,
      )}`;

function actions(assignment: Assignment, submission: Submission): Markup {
  const hasWork = submission.files.length > 0 || submission.onlinetext !== '';
  return html`
    ${editForm(assignment, submission)} ${submission.status === 'draft' && hasWork ? submitForm(assignment) : nothing}
    ${hasWork ? removeForm(assignment) : nothing}
  `;
}

function closed(site: Site, assignment: Assignment, user: User): Markup {
  const handedIn = decidingSubmission(site, assignment, user.id)?.status === 'submitted';
  const before = site.now() < effectiveDates(site, assignment, user.id).allowsubmissionsfromdate;
  const why = handedIn
    ? 'Your work is handed in. It can no longer be changed.'
    : before
      ? 'This assignment is not open yet.'
      : 'This assignment does not accept submissions now.';
  return html`<p class="note ${handedIn ? 'good' : 'bad'}">${why}</p>`;
}

function feedback(site: Site, assignment: Assignment, user: User, submission: Submission): Markup {
  const shown = feedbackOf(site, assignment, user.id, submission.attemptnumber);
  const grade = shown?.['gradefordisplay'];
  if (typeof grade !== 'string') return nothing;
  return html`<h2>Feedback</h2>
    <div class="sheet">
      <table>
        <tbody>
          <tr>
            <th scope="row">Grade</th>
            <td>${grade.replaceAll('&nbsp;', ' ')}</td>
          </tr>
        </tbody>
      </table>
    </div>`;
}
