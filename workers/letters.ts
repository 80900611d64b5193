// Who gathers the facts of each email. A name without a gatherer does not compile.
import type { EmailName } from '../domain/pipeline/email-name.ts';
import { basicIssueLetter } from './2-collect/basic-issue-letter.ts';
import { receiptLetter } from './2-collect/receipt-letter.ts';
import { reminderLetter } from './1-open-window/reminder-letter.ts';
import { allocationLetter } from './4-route/allocation-letter.ts';
import { windowChangedLetter } from './1-open-window/window-changed-letter.ts';
import { windowOpensLetter } from './1-open-window/window-opens-letter.ts';
import { disagreementLetter } from './6-moderate/disagreement-letter.ts';
import { moderationRequestLetter } from './6-moderate/moderation-request-letter.ts';
import { chargeLetter } from './7-release/charge-letter.ts';
import { correctionReminderLetter } from './3-technical-check/correction-reminder-letter.ts';
import { correctionRequestLetter } from './3-technical-check/correction-request-letter.ts';
import { correctionResultLetter } from './3-technical-check/correction-result-letter.ts';
import { exceptionDecisionLetter } from './3-technical-check/exception-decision-letter.ts';
import { requestDecisionLetter } from './3-technical-check/request-decision-letter.ts';
import { sponsorRequestLetter } from './3-technical-check/sponsor-request-letter.ts';
import { notReadyLetter } from './3-technical-check/not-ready-letter.ts';
import { delayLetter } from './7-release/delay-letter.ts';
import { resultFailLetter } from './7-release/result-fail-letter.ts';
import { resultFailAgainLetter } from './7-release/result-fail-again-letter.ts';
import { resultPassLetter } from './7-release/result-pass-letter.ts';
import { signInLetter } from './housekeeping/sign-in-letter.ts';
import type { Surroundings } from './job.ts';
import type { Compose, Reader } from './letter.ts';

const letters = {
  'window-opens': windowOpensLetter,
  reminder: reminderLetter,
  receipt: receiptLetter,
  'basic-issue': basicIssueLetter,
  'correction-reminder': correctionReminderLetter,
  'correction-request': correctionRequestLetter,
  'correction-result': correctionResultLetter,
  'not-ready': notReadyLetter,
  'exception-decision': exceptionDecisionLetter,
  'request-decision': requestDecisionLetter,
  'sponsor-request': sponsorRequestLetter,
  'sign-in': signInLetter,
  'window-changed': windowChangedLetter,
  allocation: allocationLetter,
  'moderation-request': moderationRequestLetter,
  disagreement: disagreementLetter,
  delay: delayLetter,
  'result-pass': resultPassLetter,
  'result-fail': resultFailLetter,
  'result-fail-again': resultFailAgainLetter,
  charge: chargeLetter,
} as const satisfies { readonly [Name in EmailName]: { readonly name: Name; readonly compose: Compose<Name> } };

/** True for the name of an email there is. */
export function isEmailName(text: string): text is EmailName {
  return Object.hasOwn(letters, text);
}

/** The props of an email, still to be parsed by its schema. */
export function composeLetter(
  around: Surroundings,
  name: EmailName,
  reader: Reader,
  occasion: string,
  at: Date,
): Promise<unknown> {
  return letters[name].compose(around, reader, occasion, at);
}
