// Every job by its name: the only file that imports stage folders. A name without a job does not compile.
import type { JobName } from '../domain/pipeline/job-name.ts';
import { announceWindow } from './1-open-window/announce-window.ts';
import { planWindow } from './1-open-window/plan-window.ts';
import { remind } from './1-open-window/remind.ts';
import { tellDatesChanged } from './1-open-window/tell-dates-changed.ts';
import { closeWindow } from './2-collect/close-window.ts';
import { copySubmission } from './2-collect/copy-submission.ts';
import { finishCollecting } from './2-collect/finish-collecting.ts';
import { lookAtMoodle } from './2-collect/look-at-moodle.ts';
import { sendReceipt } from './2-collect/send-receipt.ts';
import { settleSubmission } from './2-collect/settle-submission.ts';
import { lockSheet } from './5-mark/lock-sheet.ts';
import { compareSheets } from './6-moderate/compare-sheets.ts';
import { checkSubmission } from './3-technical-check/check-submission.ts';
import { collectReturn } from './3-technical-check/collect-return.ts';
import { lookForReturns } from './3-technical-check/look-for-returns.ts';
import { planChecks } from './3-technical-check/plan-checks.ts';
import { remindCorrection } from './3-technical-check/remind-correction.ts';
import { reopenInMoodle } from './3-technical-check/reopen-in-moodle.ts';
import { settleCorrection } from './3-technical-check/settle-correction.ts';
import { startChecks } from './3-technical-check/start-checks.ts';
import { startLateCheck } from './3-technical-check/start-late-check.ts';
import { proposeCharges } from './7-release/propose-charges.ts';
import { planResults } from './7-release/plan-results.ts';
import { releaseBatch } from './7-release/release-batch.ts';
import { tellLateResults } from './7-release/tell-late-results.ts';
import { writeGrade } from './7-release/write-grade.ts';
import { sendEmail } from './housekeeping/send-email.ts';
import { tidyUp } from './housekeeping/tidy-up.ts';
import type { RunnableJob } from './job.ts';

/** The jobs of the pipeline, in the order in which a window meets them. */
export const jobs = {
  'plan-window': planWindow,
  'announce-window': announceWindow,
  remind,
  'tell-dates-changed': tellDatesChanged,
  'look-at-moodle': lookAtMoodle,
  'close-window': closeWindow,
  'settle-submission': settleSubmission,
  'copy-submission': copySubmission,
  'send-receipt': sendReceipt,
  'finish-collecting': finishCollecting,
  'plan-checks': planChecks,
  'start-checks': startChecks,
  'start-late-check': startLateCheck,
  'check-submission': checkSubmission,
  'reopen-in-moodle': reopenInMoodle,
  'remind-correction': remindCorrection,
  'look-for-returns': lookForReturns,
  'collect-return': collectReturn,
  'settle-correction': settleCorrection,
  'lock-sheet': lockSheet,
  'compare-sheets': compareSheets,
  'plan-results': planResults,
  'tell-late-results': tellLateResults,
  'release-batch': releaseBatch,
  'propose-charges': proposeCharges,
  'write-grade': writeGrade,
  'send-email': sendEmail,
  'tidy-up': tidyUp,
} satisfies Record<JobName, RunnableJob>;
