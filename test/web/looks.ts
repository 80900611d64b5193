// Every page with its examples and frame: what the tests of the look render.
import type { Frame } from '../../web/frame.ts';
import { adviceExample } from '../../web/pages/advice/example.ts';
import { attendanceExample } from '../../web/pages/attendance/example.ts';
import { chargeExample } from '../../web/pages/charge/example.ts';
import { chargesExample, noChargesExample } from '../../web/pages/charges/example.ts';
import { checkEmailExample } from '../../web/pages/check-email/example.ts';
import { checkExample, lapsedCheckExample } from '../../web/pages/check/example.ts';
import { checkRulesExample, reformedRulesExample } from '../../web/pages/check-rules/example.ts';
import { checksExample, noChecksExample } from '../../web/pages/checks/example.ts';
import { confirmChargesExample } from '../../web/pages/confirm-charges/example.ts';
import { gradesExample } from '../../web/pages/grades/example.ts';
import { feedbackExample } from '../../web/pages/feedback/example.ts';
import { holdsExample } from '../../web/pages/holds/example.ts';
import { intakeExample, quietIntakeExample } from '../../web/pages/intake/example.ts';
import { kitExample } from '../../web/pages/kit/example.ts';
import { moodleExample, uncheckedMoodleExample } from '../../web/pages/moodle/example.ts';
import { noOutcomesExample, outcomesExample } from '../../web/pages/outcomes/example.ts';
import { participantExample } from '../../web/pages/participant/example.ts';
import { askExample, barredAskExample } from '../../web/pages/ask/example.ts';
import { askSponsorExample } from '../../web/pages/ask-sponsor/example.ts';
import { decideDeferralExample, decideExceptionExample } from '../../web/pages/decide-request/example.ts';
import { noRequestsExample, requestsExample } from '../../web/pages/requests/example.ts';
import { sponsorDoneExample, sponsorExample } from '../../web/pages/sponsor/example.ts';
import { ownStatusExample, quietStatusExample } from '../../web/pages/own-status/example.ts';
import { faultExample, refusalExample } from '../../web/pages/problem/example.ts';
import { publishWindowExample, publishWindowFaultyExample } from '../../web/pages/publish-window/example.ts';
import { busyRehearsalExample, rehearsalExample } from '../../web/pages/rehearsal/example.ts';
import { approvedReleaseExample, releaseExample } from '../../web/pages/release/example.ts';
import { schoolExample } from '../../web/pages/school/example.ts';
import { setUpWindowExample, setUpWindowRefusedExample } from '../../web/pages/set-up-window/example.ts';
import { signInConfirmExample } from '../../web/pages/sign-in-confirm/example.ts';
import { signInSentExample } from '../../web/pages/sign-in-sent/example.ts';
import { signInExample, signInRefusedExample } from '../../web/pages/sign-in/example.ts';
import { nobodyExample, submissionsExample } from '../../web/pages/submissions/example.ts';
import { windowExample } from '../../web/pages/window/example.ts';
import { noWindowsExample, windowsExample } from '../../web/pages/windows/example.ts';
import type { LayoutName, PageView } from '../../web/view.ts';

/** A page to look at. */
export interface PageLook {
  readonly name: string;
  readonly view: PageView;
  readonly frame: Frame;
}

const noon = { nowText: 'Thursday 3 March 2022, 12 noon', href: '/rehearsal' };

/** A week before the results of the same window. */
const aWeekBefore = { nowText: 'Thursday 9 June 2022, 12 noon', href: '/rehearsal' };

/** The frame of someone who works here, or of nobody yet. */
export function frameOf(title: string, current: string | null, rehearsal: Frame['rehearsal'] = null): Frame {
  const parts = current === null ? [] : ['Windows', 'Participants', 'Moodle', 'Settings'];
  return {
    title,
    nav: parts.map((text) => ({ text, href: `#${text}`, current: text === current })),
    who: current === null ? null : { name: 'Programme office', signOutAction: '/sign-out' },
    theme: null,
    csrf: 'a-token',
    provider: 'the Fellside Leadership Institute',
    rehearsal,
    notice: null,
    footer: [
      { text: 'Help', href: '#help' },
      { text: 'Accessibility', href: '#accessibility' },
      { text: 'Privacy', href: '#privacy' },
    ],
  };
}

function look(name: string, page: string, data: object, frame: Frame, layout: LayoutName = 'working'): PageLook {
  return { name, view: { file: new URL(`../../web/pages/${page}/view.hbs`, import.meta.url), data, layout }, frame };
}

/** All pages, each in its states. */
export const looks: readonly PageLook[] = [
  look('kit', 'kit', kitExample, frameOf('Kit', 'Settings')),
  look('sign-in', 'sign-in', signInExample, frameOf('Sign in', null, { ...noon, href: null }), 'sign-in'),
  look('sign-in-refused', 'sign-in', signInRefusedExample, frameOf('Sign in', null), 'sign-in'),
  look('sign-in-sent', 'sign-in-sent', signInSentExample, frameOf('Sign in', null), 'sign-in'),
  look('sign-in-confirm', 'sign-in-confirm', signInConfirmExample, frameOf('Sign in', null), 'sign-in'),
  look('windows', 'windows', windowsExample, frameOf('Windows', 'Windows', noon)),
  look('windows-none', 'windows', noWindowsExample, frameOf('Windows', 'Windows')),
  look('window', 'window', windowExample, frameOf('NPQH cohort K', 'Windows')),
  look('intake', 'intake', intakeExample, frameOf('Intake', 'Windows', noon)),
  look('intake-quiet', 'intake', quietIntakeExample, frameOf('Intake', 'Windows')),
  look('checks', 'checks', checksExample, frameOf('Checks', 'Windows')),
  look('checks-none', 'checks', noChecksExample, frameOf('Checks', 'Windows')),
  look('check', 'check', checkExample, frameOf('Check', 'Windows'), 'bench'),
  look('check-lapsed', 'check', lapsedCheckExample, frameOf('Check', 'Windows', noon), 'bench'),
  look('check-email', 'check-email', checkEmailExample, frameOf('Ask for corrections', 'Windows')),
  look('grades', 'grades', gradesExample, frameOf('Grades in Moodle', 'Windows')),
  look('charges', 'charges', chargesExample, frameOf('Charges', 'Windows')),
  look('charges-none', 'charges', noChargesExample, frameOf('Charges', 'Windows')),
  look('charge', 'charge', chargeExample, frameOf('Charge', 'Windows')),
  look('confirm-charges', 'confirm-charges', confirmChargesExample, frameOf('Confirm charges', 'Windows')),
  look('submissions', 'submissions', submissionsExample, frameOf('Submissions', 'Windows')),
  look('submissions-none', 'submissions', nobodyExample, frameOf('Submissions', 'Windows')),
  look('participant', 'participant', participantExample, {
    ...frameOf('Wren Applegarth', 'Participants'),
    notice: { state: 'done', text: 'The copy of Task 2 is being tried again.' },
  }),
  look('ask', 'ask', askExample, frameOf('Ask for an exception', null), 'reading'),
  look('ask-barred', 'ask', barredAskExample, frameOf('Ask for a deferral', null), 'reading'),
  look('ask-sponsor', 'ask-sponsor', askSponsorExample, frameOf('Ask your sponsor', null), 'reading'),
  look('sponsor', 'sponsor', sponsorExample, frameOf('Confirm', null), 'reading'),
  look('sponsor-done', 'sponsor', sponsorDoneExample, frameOf('Confirmed', null), 'reading'),
  look('requests', 'requests', requestsExample, frameOf('Requests', 'Windows')),
  look('requests-none', 'requests', noRequestsExample, frameOf('Requests', 'Windows')),
  look('decide-exception', 'decide-request', decideExceptionExample, frameOf('Request', 'Windows')),
  look('decide-deferral', 'decide-request', decideDeferralExample, frameOf('Request', 'Windows')),
  look('own-status', 'own-status', ownStatusExample, frameOf('Your assessment', null), 'reading'),
  look('own-status-quiet', 'own-status', quietStatusExample, frameOf('Your assessment', null), 'reading'),
  look('moodle', 'moodle', moodleExample, frameOf('Moodle', 'Moodle')),
  look('moodle-unchecked', 'moodle', uncheckedMoodleExample, frameOf('Moodle', 'Moodle')),
  look('set-up-window', 'set-up-window', setUpWindowExample, frameOf('Set up a window', 'Windows')),
  look('set-up-window-refused', 'set-up-window', setUpWindowRefusedExample, frameOf('Set up a window', 'Windows')),
  look('publish-window', 'publish-window', publishWindowExample, frameOf('Set up a window', 'Windows')),
  look('publish-window-faulty', 'publish-window', publishWindowFaultyExample, frameOf('Set up a window', 'Windows')),
  look('outcomes', 'outcomes', outcomesExample, frameOf('Outcomes', 'Windows', aWeekBefore)),
  look('outcomes-none', 'outcomes', noOutcomesExample, frameOf('Outcomes', 'Windows')),
  look('feedback', 'feedback', feedbackExample, frameOf('Feedback', 'Windows')),
  look('release', 'release', releaseExample, frameOf('Release', 'Windows')),
  look('release-approved', 'release', approvedReleaseExample, frameOf('Release', 'Windows')),
  look('check-rules', 'check-rules', checkRulesExample, frameOf('Rules of the check', 'Windows')),
  look('check-rules-reformed', 'check-rules', reformedRulesExample, frameOf('Rules of the check', 'Windows')),
  look('attendance', 'attendance', attendanceExample, frameOf('Attendance', 'Windows')),
  look('school', 'school', schoolExample, frameOf('Schools', 'Windows')),
  look('advice', 'advice', adviceExample, frameOf('Advice', 'Windows')),
  look('holds', 'holds', holdsExample, frameOf('Holds', 'Windows')),
  look('rehearsal', 'rehearsal', rehearsalExample, frameOf('Rehearsal', 'Windows', noon)),
  look('rehearsal-busy', 'rehearsal', busyRehearsalExample, frameOf('Rehearsal', 'Windows', noon)),
  look('refusal', 'problem', refusalExample, frameOf('Not done', 'Windows'), 'reading'),
  look('fault', 'problem', faultExample, frameOf('Something went wrong', null), 'reading'),
];
