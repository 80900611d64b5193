// Whether a window can be run on an assignment as it is set in Moodle, and whether results could go back into it.
import { deadlineInWords } from '../../../domain/calendar/uk-words.ts';
import { assignmentConfig, type MoodleAssignment } from '../assignments.ts';
import { fail, ok, unknown, warn, type Finding, type Verdict } from './finding.ts';

const settings = "In the assignment's settings in Moodle,";
const wholeSecond = (instant: Date): number => Math.floor(instant.getTime() / 1000);

/** The cut-off must be the window's close, to the second (R21). `close` is null where no window is chosen yet. */
export function cutOffVerdict(cutOff: Date | null, close: Date | null): Verdict {
  const set =
    close === null
      ? "set the cut-off date to the window's close."
      : `set the cut-off date to ${deadlineInWords(close)}.`;
  if (cutOff === null)
    return fail('The cut-off date is blank, so Moodle would take submissions for ever.', `${settings} ${set}`);
  if (close === null)
    return unknown(
      `Moodle closes ${deadlineInWords(cutOff)}; no close was given to compare.`,
      "Compare it with the window's close.",
    );
  if (wholeSecond(cutOff) === wholeSecond(close))
    return ok(`The cut-off is the window's close: ${deadlineInWords(cutOff)}.`);
  return fail(`Moodle closes ${deadlineInWords(cutOff)}, the window ${deadlineInWords(close)}.`, `${settings} ${set}`);
}

const submitButton = ({ hasSubmitButton }: MoodleAssignment): Verdict =>
  hasSubmitButton
    ? ok('Participants press "Submit assignment"; until then it is a draft.')
    : warn(
        'Every upload counts as submitted at once, so a draft cannot be told from a submission.',
        `${settings} set "Require students to click the submit button" to Yes.`,
      );

const workflow = ({ hasWorkflow }: MoodleAssignment): Verdict =>
  hasWorkflow
    ? ok('Marking workflow is on, so a result can be held until it is released.')
    : fail(
        'Marking workflow is off: participants would see each grade as soon as it is written, so none is written and results stay here.',
        `${settings} set "Use marking workflow" to Yes.`,
      );

function blindness({ isBlind, identitiesRevealed }: MoodleAssignment): Verdict {
  if (!isBlind)
    return ok(
      'Identities are not hidden in Moodle, so results reach the gradebook; we hide them from assessors ourselves.',
    );
  if (identitiesRevealed)
    return ok('The assignment was blind and its identities are revealed, so results reach the gradebook.');
  return fail(
    'Submissions are anonymous in Moodle: results would not reach the gradebook until identities are revealed, which cannot be undone; until then they stay here.',
    `${settings} set "Anonymous submissions" to No before the window opens (we hide identities from assessors ourselves).`,
  );
}

function marking({ marking: by }: MoodleAssignment): Verdict {
  if (by.by === 'points') return ok(`Marked in points, up to ${String(by.maximum)}.`);
  if (by.by === 'scale')
    return unknown(
      `Marked on scale ${String(by.scaleId)}; Moodle does not tell us its words.`,
      'Check in Moodle (Course administration, Scales) that its words and their order are those of the mark scheme.',
    );
  return fail('No grade can be given.', `${settings} set the grade's type to "Scale" or "Point".`);
}

const notices = ({ notifiesParticipants }: MoodleAssignment): Verdict =>
  warn(
    `Moodle notifies participants by itself soon after a release; the web service cannot prevent it. ("Notify student" is ${notifiesParticipants ? 'on' : 'off'}, but it holds for Moodle's own form only.)`,
    'If only our email should tell them, turn off the "Assignment notifications" for students (Site administration, Messaging, Notification settings).',
  );

const team = ({ isTeamSubmission }: MoodleAssignment): Verdict =>
  isTeamSubmission
    ? fail(
        'Students submit in groups, so a submission names no participant.',
        `${settings} set "Students submit in groups" to No.`,
      )
    : ok('Each participant submits alone.');

const files = (assignment: MoodleAssignment): Verdict => {
  if (assignmentConfig(assignment, 'file', 'enabled') !== '1')
    return fail('File submissions are off.', `${settings} tick "File submissions".`);
  const most = assignmentConfig(assignment, 'file', 'maxfilesubmissions') ?? '?';
  const bytes = Number(assignmentConfig(assignment, 'file', 'maxsubmissionsizebytes') ?? 0);
  return ok(`Up to ${most} files${bytes > 0 ? ` of at most ${String(Math.round(bytes / 1024 / 1024))} MB each` : ''}.`);
};

const comments = (assignment: MoodleAssignment): Verdict =>
  assignmentConfig(assignment, 'comments', 'enabled', 'assignfeedback') === '1'
    ? ok('Feedback comments can be written back.')
    : warn(
        'Feedback comments are off, so written feedback would not show in Moodle.',
        `${settings} tick "Feedback comments".`,
      );

/** The findings about one assignment. */
export function assignmentFindings(assignment: MoodleAssignment, close: Date | null): Finding[] {
  const verdicts: [string, string, Verdict][] = [
    ['cut-off', 'cut-off date', cutOffVerdict(assignment.cutOff, close)],
    ['files', 'files', files(assignment)],
    ['submit-button', 'submit button', submitButton(assignment)],
    ['team', 'groups', team(assignment)],
    ['workflow', 'marking workflow', workflow(assignment)],
    ['blind', 'anonymity', blindness(assignment)],
    ['marking', 'grade', marking(assignment)],
    ['comments', 'feedback', comments(assignment)],
    ['notices', 'notifications', notices(assignment)],
  ];
  return verdicts.map(([id, subject, verdict]) => ({
    id: `assignment:${String(assignment.id)}:${id}`,
    topic: 'assignments',
    subject: `${assignment.name}: ${subject}`,
    ...verdict,
  }));
}
