// Every page, in the order in which its path is matched: literal paths before those with parameters.
import type { ServedPage } from './page.ts';
import { addressPage } from './pages/address/page.ts';
import { agreePage } from './pages/agree/page.ts';
import { advicePage } from './pages/advice/page.ts';
import { attendancePage } from './pages/attendance/page.ts';
import { chargePage } from './pages/charge/page.ts';
import { chargesPage } from './pages/charges/page.ts';
import { checkEmailPage } from './pages/check-email/page.ts';
import { checkRulesPage } from './pages/check-rules/page.ts';
import { checkPage } from './pages/check/page.ts';
import { checksPage } from './pages/checks/page.ts';
import { confirmChargesPage } from './pages/confirm-charges/page.ts';
import { emailPage } from './pages/email/page.ts';
import { filePage } from './pages/file/page.ts';
import { gradesPage } from './pages/grades/page.ts';
import { homePage } from './pages/home/page.ts';
import { intakePage } from './pages/intake/page.ts';
import { handBackPage } from './pages/hand-back/page.ts';
import { markReviewPage } from './pages/mark-review/page.ts';
import { markPage } from './pages/mark/page.ts';
import { fileViewPage } from './pages/file-view/page.ts';
import { moodlePage } from './pages/moodle/page.ts';
import { myScriptsPage } from './pages/my-scripts/page.ts';
import { feedbackPage } from './pages/feedback/page.ts';
import { holdsPage } from './pages/holds/page.ts';
import { outcomesPage } from './pages/outcomes/page.ts';
import { participantPage } from './pages/participant/page.ts';
import { peoplePage } from './pages/people/page.ts';
import { publishWindowPage } from './pages/publish-window/page.ts';
import { rehearsalBePage } from './pages/rehearsal-be/page.ts';
import { rehearsalDataPage } from './pages/rehearsal-data/page.ts';
import { rehearsalPage } from './pages/rehearsal/page.ts';
import { adjudicatePage } from './pages/adjudicate/page.ts';
import { comparePage } from './pages/compare/page.ts';
import { moderationQueuePage } from './pages/moderation-queue/page.ts';
import { samplingPage } from './pages/sampling/page.ts';
import { releasePage } from './pages/release/page.ts';
import { scriptFilePage } from './pages/script-file/page.ts';
import { setUpWindowPage } from './pages/set-up-window/page.ts';
import { routingPage } from './pages/routing/page.ts';
import { signInConfirmPage } from './pages/sign-in-confirm/page.ts';
import { signInSentPage } from './pages/sign-in-sent/page.ts';
import { signInPage } from './pages/sign-in/page.ts';
import { signOutPage } from './pages/sign-out/page.ts';
import { staffMemberPage } from './pages/staff-member/page.ts';
import { submissionsPage } from './pages/submissions/page.ts';
import { schoolPage } from './pages/school/page.ts';
import { statusPage } from './pages/status/page.ts';
import { askPage } from './pages/ask/page.ts';
import { askSponsorPage } from './pages/ask-sponsor/page.ts';
import { sponsorPage } from './pages/sponsor/page.ts';
import { requestsPage } from './pages/requests/page.ts';
import { decideRequestPage } from './pages/decide-request/page.ts';
import { ownStatusPage } from './pages/own-status/page.ts';
import { windowDatesPage } from './pages/window-dates/page.ts';
import { windowPage } from './pages/window/page.ts';
import { windowsPage } from './pages/windows/page.ts';

/** The pages of the product. */
export const pages: readonly ServedPage[] = [
  homePage,
  signInPage,
  signInSentPage,
  signInConfirmPage,
  signOutPage,
  addressPage,
  statusPage,
  ownStatusPage,
  askPage,
  askSponsorPage,
  sponsorPage,
  requestsPage,
  decideRequestPage,
  windowsPage,
  setUpWindowPage,
  windowPage,
  windowDatesPage,
  checkRulesPage,
  attendancePage,
  publishWindowPage,
  intakePage,
  submissionsPage,
  rehearsalDataPage,
  routingPage,
  gradesPage,
  chargesPage,
  confirmChargesPage,
  chargePage,
  myScriptsPage,
  handBackPage,
  markPage,
  markReviewPage,
  scriptFilePage,
  peoplePage,
  staffMemberPage,
  samplingPage,
  moderationQueuePage,
  comparePage,
  adjudicatePage,
  outcomesPage,
  feedbackPage,
  releasePage,
  holdsPage,
  participantPage,
  agreePage,
  schoolPage,
  advicePage,
  checksPage,
  checkPage,
  checkEmailPage,
  emailPage,
  filePage,
  fileViewPage,
  moodlePage,
  rehearsalPage,
  rehearsalBePage,
];
