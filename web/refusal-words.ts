// Every refusal in words: what happened, and what to do. One table; a test sees that no code of ours is missing.
// long because: it is one table of words.
import type { Refusal } from '../domain/refusal.ts';

/** What a refusal says on a page. `status` is the HTTP status. */
export interface RefusalWords {
  readonly title: string;
  readonly says: string;
  readonly todo: string;
  readonly status: number;
}

type Row = readonly [title: string, says: string, todo: string, status: number];

const stale = 'Someone else has acted, or the page is from an earlier day.';
const fieldFault = 'Mend the field and send the form again. What you typed is still there.';

const table: Readonly<Record<string, Row>> = {
  'not-signed-in': ['Sign in first', 'This page is for people who are signed in.', 'Sign in and open it again.', 401],
  'not-allowed': [
    'This page is not yours to open',
    'Your account does not have the role that it needs.',
    'If it should, ask the team to add it.',
    403,
  ],
  'no-such-page': [
    'There is no such page',
    'The address may be mistyped, or what it showed is gone.',
    'Go back, or start again from the navigation.',
    404,
  ],
  'no-form-here': ['There is nothing to send here', 'This page has no form.', 'Go back and try again.', 405],
  'form-not-understood': [
    'The form could not be read',
    'Something in it is missing or not of the right kind. Nothing was changed.',
    'Go back, open the page again and send it once more.',
    400,
  ],
  'form-too-old': [
    'This form is too old',
    'Your session began anew since the page was opened. Nothing was changed.',
    'Go back, reload the page and send it once more.',
    403,
  ],
  'not-from-here': [
    'This has been done already',
    `${stale} Nothing was changed.`,
    'Open the page again to see how it stands now.',
    409,
  ],
  'link-unknown': [
    'This sign-in link is not one of ours',
    'It may have been cut short by the mail program.',
    'Copy the whole link from the email, or ask for a new one.',
    404,
  ],
  'link-used-or-old': [
    'This sign-in link no longer works',
    'Each link works once, for 20 minutes.',
    'Ask for a new one on the sign-in page.',
    410,
  ],
  'address-link-unknown': [
    'This link does not fit your address',
    'Your email address may have changed since it was sent.',
    'Use the link in the newest email, or write to the team.',
    404,
  ],
  'rehearsal-only': ['Only a rehearsal can do this', 'This instance is live.', 'Start a rehearsal to try it.', 403],
  'rehearsal-busy': [
    'The rehearsal is still working',
    'What is due now is not done yet.',
    'Wait a moment and step again.',
    409,
  ],
  'rehearsal-local-only': [
    'Only on the rehearsal’s own machine',
    'Being anyone is possible over a loopback connection only.',
    'Open the rehearsal in a browser on that machine.',
    403,
  ],
  'window-has-no-participants': [
    'Nobody is expected in this window',
    'The Moodle course has no participants yet.',
    'Enrol the participants in Moodle, import them, and publish again.',
    409,
  ],
  'window-closed-already': [
    'This window has closed',
    'Its dates can no longer be changed.',
    'Agree extensions for single participants instead.',
    409,
  ],
  'dates-changed-already': [
    'The dates have been changed already',
    `${stale} Nothing was changed.`,
    'Open the window again to see them.',
    409,
  ],
  'closes-in-the-past': ['Close the window in the future', 'Noon UK time on that day is over.', fieldFault, 422],
  'dates-fixed': [
    'These dates are fixed',
    'A reformed programme’s dates are shown to participants when it starts and stay.',
    'Agree extensions for single participants instead.',
    409,
  ],
  'decided-already': [
    'This has been decided already',
    `${stale} Nothing was changed.`,
    'Open intake again to see how it stands now.',
    409,
  ],
  'check-not-complete': [
    'Answer every requirement first',
    '{open} still to decide.',
    'Your other answers are kept.',
    422,
  ],
  'check-not-met': [
    'Something is not met',
    '{wrong} of the requirements are answered “not met”.',
    'Preview the email that asks for them, or change the answer.',
    422,
  ],
  'nothing-to-correct': [
    'Nothing is answered “not met”',
    'There is nothing to ask for.',
    'Confirm that it is ready to mark.',
    422,
  ],
  'line-missing': [
    'Write the line for everything that is not met',
    'The participant reads it in the email.',
    'Your other answers are kept.',
    422,
  ],
  'no-round-left': ['One round has been used', 'A further one is an admin’s to open.', 'Ask an admin to decide.', 422],
  'window-published-already': [
    'This window is published',
    'Participants have been told of it.',
    'Change its dates if they are wrong; everyone is then told.',
    409,
  ],
  'set-up-check-fails': ['Mend Moodle’s dates first', '{what}', 'Open the window again and publish it then.', 409],
  'after-close': [
    'The window has closed',
    'Nothing after close is taken without a correction request, an agreed extension or an exception.',
    'Write to the team if one was agreed.',
    409,
  ],
  'told-already': [
    'This has been recorded already, or the letter has arrived',
    `${stale} Nothing was changed.`,
    'Open the email again to see how they were told.',
    409,
  ],
  'no-such-charge': [
    'There is no such charge in this window',
    'The page may be an old one. Nothing was changed.',
    'Open the charges again.',
    404,
  ],
  'charge-decided-already': [
    'This charge has been decided already',
    `${stale} Nothing was changed, and nobody was told twice.`,
    'Open the charges again to see who decided what.',
    409,
  ],
  'reason-missing': ['Give a reason', 'The decision is kept with its reason.', fieldFault, 422],
  'email-missing': ['Give an email address', 'Without one the participant cannot be told anything.', fieldFault, 422],
  'email-not-an-address': [
    'Give an email address, such as name@school.example',
    'What was typed is none.',
    fieldFault,
    422,
  ],
  'address-unchanged': ['Give another address', 'This is the one that is held already.', fieldFault, 422],
  'address-taken': ['Give an address that no other account has', 'An account belongs to one person.', fieldFault, 422],
  'trn-settled-already': [
    'The TRN has been settled already',
    `${stale} Nothing was changed.`,
    'Open the participant again to see it.',
    409,
  ],
  'address-changed-already': [
    'The address has been corrected already',
    `${stale} Nothing was changed.`,
    'Open the participant again to see it.',
    409,
  ],
  'moodle-unreachable': [
    'Moodle did not answer',
    'Nothing was changed.',
    'Try again in a few minutes, and look at the Moodle connection page.',
    502,
  ],
  'cohort-missing': ['Give the cohort its name', 'It is how participants and colleagues know it.', fieldFault, 422],
  'cohort-too-long': [
    'Shorten the cohort’s name to {most} characters',
    'It stands in tables and emails.',
    fieldFault,
    422,
  ],
  'window-kind-unknown': [
    'Choose the kind of window',
    'Final windows are marked, pre-assessment windows are not.',
    fieldFault,
    422,
  ],
  'programme-unknown': ['Choose a programme', 'It is one of the fourteen that are loaded.', fieldFault, 422],
  'opens-on-missing': ['Give the day on which the window opens', 'A final window needs one.', fieldFault, 422],
  'opens-on-not-a-date': ['Give the opening day as a date', 'For example 17 February 2022.', fieldFault, 422],
  'closes-on-missing': ['Give the day on which the window closes', 'It closes at 12 noon UK time.', fieldFault, 422],
  'closes-on-not-a-date': ['Give the closing day as a date', 'For example 3 March 2022.', fieldFault, 422],
  'closes-before-opening': [
    'Close the window after it opens',
    'The closing day is on or before the opening day.',
    fieldFault,
    422,
  ],
  'response-window-days': [
    'Close the window on {closesOn}',
    'A case study is answered within {days} days, the opening day being the first, and closes at 12 noon UK time.',
    fieldFault,
    422,
  ],
  'task-unknown': ['Choose tasks of this programme', 'Task {task} is not one of them.', fieldFault, 422],
  'tasks-missing': [
    'Choose a Moodle assignment for at least one task',
    'Work is collected from there.',
    fieldFault,
    422,
  ],
  'unit-split': ['Choose an assignment for {tasks}', 'They are assessed together.', fieldFault, 422],
  'booked-missing': ['Name those who booked', 'Only they are expected.', fieldFault, 422],
  'starts-on-missing': [
    'Give the programme’s first day',
    'A reformed programme’s dates are fixed from that day.',
    fieldFault,
    422,
  ],
  'starts-on-not-a-date': ['Give the programme’s first day as a date', 'For example 1 February 2022.', fieldFault, 422],
  'last-not-a-date': ['Give the last acceptance as a date', 'For example 30 September 2022.', fieldFault, 422],
  'assignment-unknown': [
    'Choose assignments of this course',
    'One of those chosen is not in it any more.',
    fieldFault,
    422,
  ],
  'assignment-twice': ['Choose a different assignment for each task', 'Two tasks have the same one.', fieldFault, 422],
  'course-missing': ['Choose the Moodle course', 'Participants and assignments are read from it.', fieldFault, 422],
  'cutoff-missing': [
    'Set the cut-off date in Moodle',
    'The assignment has none, so Moodle would stay open after {close}.',
    'Set it to the close of the window and check again.',
    409,
  ],
  'cutoff-differs': [
    'Mend the cut-off date in Moodle',
    'It is not the close of the window, {close}.',
    'Set both to the same moment and check again.',
    409,
  ],
  'nothing-to-agree': [
    'Choose a task that is still open to this',
    'Nothing chosen is in a state in which it can be agreed.',
    fieldFault,
    422,
  ],
  'deferral-not-allowed': [
    'This cohort allows no deferral',
    'Its terms say so.',
    'Speak to the team about exceptional circumstances.',
    409,
  ],
  'until-not-a-date': [
    'Give the last day as a date',
    'The extension ends at 12 noon UK time on that day.',
    fieldFault,
    422,
  ],
  'until-too-early': [
    'Give a day after the window closes',
    'An extension ends later than the window.',
    fieldFault,
    422,
  ],
  'hand-back-reason-missing': [
    'Choose a reason',
    'It decides whether scripts of this participant may come to you again.',
    fieldFault,
    422,
  ],
  'criterion-not-on-sheet': [
    'This criterion is not on the sheet',
    'A sheet has one place for every criterion of its task and no other.',
    'Open the sheet again.',
    400,
  ],
  'score-off-scale': [
    'This score is not on the scale',
    'Scores are those of the descriptors.',
    'Open the sheet again and choose one.',
    400,
  ],
  'script-not-yours': [
    'This script is not yours',
    'It was never given to you, or has gone back to the pool.',
    'Open your scripts to see what you have.',
    403,
  ],
  'sheet-not-yours': [
    'This mark sheet is not yours',
    'Only the person who marks by it can change it.',
    'Open your scripts to see what you have.',
    403,
  ],
  'sheet-not-open': [
    'This mark sheet is submitted',
    'Nothing was changed. What was submitted stands.',
    'Recall it first, within 15 minutes of submitting it.',
    409,
  ],
  'sheet-incomplete': [
    'The mark sheet is not complete',
    'Missing: {count}.',
    'Fill what is listed, then submit it.',
    409,
  ],
  'recall-too-late': [
    'This mark sheet is locked',
    'It can be recalled for 15 minutes after it is submitted.',
    'Write to the team if something in it is wrong.',
    409,
  ],
  'plan-changed': [
    'The plan has changed since you saw it',
    'A script, an assessor or a conflict has come or gone. Nothing was given out.',
    'Open routing again and look at the new plan.',
    409,
  ],
  'nothing-to-route': [
    'There is nothing to give out',
    'No script in the pool can go to anybody now.',
    'Open routing again to see what is short.',
    409,
  ],
  'scheme-missing': [
    'No mark scheme is loaded for this programme',
    'Nothing can be routed without one.',
    'Load the provider’s mark scheme first.',
    409,
  ],
  'scheme-ambiguous': [
    'Two mark schemes are loaded for this programme',
    'It is not clear which one counts.',
    'Take one of them away.',
    409,
  ],
  'scheme-is-example': [
    'The provider’s mark scheme is not loaded',
    'What is loaded is an example, by which nothing real is marked.',
    'Load the provider’s own scheme; until then nothing is routed.',
    409,
  ],
  'given-name-missing': ['Give a given name', 'Letters begin with it.', fieldFault, 422],
  'family-name-missing': ['Give a family name', 'Lists are in its order.', fieldFault, 422],
  'roles-missing': ['Choose at least one role', 'An account without any may do nothing.', fieldFault, 422],
  'own-admin-role': [
    'Another admin has to take that role from you',
    'So that nobody locks themselves out by mistake.',
    fieldFault,
    422,
  ],
  'urn-not-six-digits': [
    'Give a URN of six digits',
    'It is the school’s number in the national register.',
    fieldFault,
    422,
  ],
  'trained-on-not-a-date': ['Give the day of the training as a date', 'Today or earlier.', fieldFault, 422],
  'capacity-not-a-number': ['Give a number of scripts', 'A whole number, 0 for none.', fieldFault, 422],
  'conflict-reason-missing': ['Choose why', 'A conflict is kept with its reason.', fieldFault, 422],
  'conflict-about-nobody': [
    'Name a participant or a school',
    'No participant has that candidate number or address, and a URN has six digits.',
    fieldFault,
    422,
  ],
  'beyond-last-acceptance': [
    'This is beyond the cohort’s last acceptance',
    'Task {task} is accepted until {lastAcceptance}.',
    'Choose an earlier day.',
    409,
  ],
  'moderator-missing': [
    'Find moderators first',
    'For {count} drawn scripts there is no moderator who is trained, did not mark them and has no conflict. Nothing was drawn.',
    'Add or train moderators under People, then draw.',
    409,
  ],
  'marking-not-complete': [
    'Marking is not complete',
    '{count} scripts are not marked and locked yet. Nothing was drawn.',
    'Draw when all of them are locked.',
    409,
  ],
  'nothing-to-draw': [
    'There is nothing to draw',
    'Every marked script has been drawn from.',
    'Open sampling again to see the draws.',
    409,
  ],
  'frame-changed': [
    'More has been marked in the meantime',
    'The scripts are no longer those that the page showed. Nothing was drawn.',
    'Open sampling again and look at the new numbers.',
    409,
  ],
  'seed-missing': ['Give a seed', 'A draw can be repeated only from its seed.', fieldFault, 422],
  'sheets-not-comparable': [
    'Both sheets can be seen once both are locked',
    'Whoever second-marks a script sees the first marks only after their own are submitted and locked.',
    'Go back to your queue.',
    409,
  ],
  'difference-open': ['Give a score for {criterion}', 'Every difference needs one.', fieldFault, 422],
  'criterion-not-in-difference': [
    '{criterion} is not in dispute',
    'Both sheets have the same score for it. Nothing was changed.',
    'Open the page again to see what differs.',
    409,
  ],
  'agreement-reason-missing': ['Say why for {criterion}', 'An agreed score is kept with its reason.', fieldFault, 422],
  'proposal-changed': [
    'The proposal has changed',
    'The moderator has proposed other scores since you opened the page. Nothing was changed.',
    'Open the page again and look at them.',
    409,
  ],
  'adjudicator-missing': [
    'Find a lead moderator first',
    'No lead moderator is trained for this programme, without a conflict, and neither of the two markers. Nothing was changed.',
    'Ask the team to add one under People, then hand it over.',
    409,
  ],
  'scheme-unconfirmed': [
    'Two people have to stand behind the pass rule',
    'Results go out only once two different people have confirmed the pass rule and the borderline band; {confirmed} so far.',
    'Confirm them on the outcomes page, or ask a colleague to.',
    409,
  ],
  'scheme-confirmed-already': [
    'You have confirmed this already',
    'The second confirmation has to be another person’s. Nothing was changed.',
    'Ask a colleague to confirm it too.',
    409,
  ],
  'scheme-changed': [
    'The mark scheme has changed',
    'Another version is in force since you opened the page. Nothing was changed.',
    'Open the outcomes again and look at its pass rule.',
    409,
  ],
  'nothing-to-confirm': [
    'There is nothing to confirm',
    'No script has final marks that are not confirmed yet.',
    'Open the outcomes again to see how they stand.',
    409,
  ],
  'outcomes-changed': [
    'The outcomes have changed in the meantime',
    'They are no longer those that the page showed. Nothing was confirmed.',
    'Open the outcomes again and look at them.',
    409,
  ],
  'feedback-changed': [
    'The feedback is not what the page showed',
    'Nothing was kept.',
    'Open the feedback again and read it.',
    409,
  ],
  'feedback-own-words': [
    'Somebody else must read this',
    'You wrote it when you marked the script. Nothing was kept.',
    'Ask another moderator.',
    403,
  ],
  'feedback-read-already': [
    'This feedback has been read already',
    `${stale} Nothing was changed.`,
    'Open the outcomes to see what is still to be read.',
    409,
  ],
  'dry-run-changed': [
    'The dry run is no longer what the page showed',
    'Somebody was held, confirmed, told a date or left in the meantime. Nothing was approved.',
    'Open the release again, look at the new dry run, and approve that.',
    409,
  ],
  'nothing-to-release': [
    'There is nothing to release',
    'No letter is ready that is not approved already.',
    'Open the release again to see how it stands.',
    409,
  ],
  'release-not-complete': [
    'Not everyone is ready or knows a later date',
    'Results of a window go out together: {count} who would wait have not been told a date. Nothing was approved.',
    'Finish them, or tell them a new date on the release page.',
    409,
  ],
  'release-needs-another': [
    'Somebody else must approve this',
    'You confirmed outcomes that are in it, and every result is to be seen by two people. Nothing was approved.',
    'Ask a colleague to look at the dry run and approve it.',
    403,
  ],
  'release-is-out': [
    'It is too late to take this back',
    'The letters have gone, or the approval was taken back already. Nothing was changed.',
    'Open the release again to see how it stands.',
    409,
  ],
  'result-is-out': [
    'The result is out already',
    'A released result can change only by a recorded correction or appeal. Nothing was changed.',
    'Open the participant to see when it was released.',
    409,
  ],
  'hold-reason-missing': ['Say why', 'A hold is opened and closed with a reason.', fieldFault, 422],
  'hold-open-already': [
    'A hold of this kind is open already',
    'Nothing was changed.',
    'Open the holds again to see it.',
    409,
  ],
  'hold-closed-already': ['This hold is closed already', `${stale} Nothing was changed.`, 'Open the holds again.', 409],
  'date-not-a-day': ['Give a date', 'Day, month and year of a day that there is.', fieldFault, 422],
  'date-not-later': [
    'Choose a later day',
    'It has to be after today, after the day on which results are due, and after what they were told before.',
    fieldFault,
    422,
  ],
  'nobody-chosen': ['Tick at least one participant', 'Nobody was told anything.', 'Go back and tick them.', 422],
  'not-waiting': [
    'Somebody among these does not wait any more',
    `${stale} Nobody was told anything.`,
    'Open the release again and look.',
    409,
  ],
  'adjudicator-barred': [
    'Somebody else must decide this',
    'You marked or moderated it, have a conflict, or have no training for it that is in date.',
    'Ask another lead moderator.',
    403,
  ],
};

/** The words of a refusal. A code without words still says that nothing was changed. */
export function refusalWords({ refused, detail = {} }: Refusal): RefusalWords {
  const [title, says, todo, status] = table[refused] ?? [
    'That was not possible',
    `Nothing was changed (${refused}).`,
    'Go back and try again.',
    409,
  ];
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_whole, name: string) => String(detail[name] ?? ''));
  return { title: filled(title), says: filled(says), todo: filled(todo), status };
}

/** True when a code has words of its own. */
export function hasWords(code: string): boolean {
  return Object.hasOwn(table, code);
}
