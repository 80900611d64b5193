// Every email by its name. A name without a folder does not compile, and neither does a folder under another's name.
import type { z } from 'zod';

import type { EmailName } from '../domain/pipeline/email-name.ts';
import type { Email } from './email.ts';
import { allocation } from './emails/allocation/email.ts';
import { basicIssue } from './emails/basic-issue/email.ts';
import { charge } from './emails/charge/email.ts';
import { disagreement } from './emails/disagreement/email.ts';
import { moderationRequest } from './emails/moderation-request/email.ts';
import { correctionReminder } from './emails/correction-reminder/email.ts';
import { correctionRequest } from './emails/correction-request/email.ts';
import { correctionResult } from './emails/correction-result/email.ts';
import { delay } from './emails/delay/email.ts';
import { notReady } from './emails/not-ready/email.ts';
import { exceptionDecision } from './emails/exception-decision/email.ts';
import { requestDecision } from './emails/request-decision/email.ts';
import { sponsorRequest } from './emails/sponsor-request/email.ts';
import { receipt } from './emails/receipt/email.ts';
import { reminder } from './emails/reminder/email.ts';
import { resultFail } from './emails/result-fail/email.ts';
import { resultFailAgain } from './emails/result-fail-again/email.ts';
import { resultPass } from './emails/result-pass/email.ts';
import { signIn } from './emails/sign-in/email.ts';
import { windowChanged } from './emails/window-changed/email.ts';
import { windowOpens } from './emails/window-opens/email.ts';

/** The registry of emails. */
export const emails = {
  'window-opens': windowOpens,
  reminder,
  receipt,
  'basic-issue': basicIssue,
  'correction-reminder': correctionReminder,
  'correction-request': correctionRequest,
  'correction-result': correctionResult,
  'not-ready': notReady,
  'exception-decision': exceptionDecision,
  'request-decision': requestDecision,
  'sponsor-request': sponsorRequest,
  'sign-in': signIn,
  'window-changed': windowChanged,
  allocation,
  'moderation-request': moderationRequest,
  disagreement,
  delay,
  'result-pass': resultPass,
  'result-fail': resultFail,
  'result-fail-again': resultFailAgain,
  charge,
} satisfies Record<EmailName, Email>;

/** What an email has to be told, before it is parsed. */
export type EmailProps<Name extends EmailName> = z.input<(typeof emails)[Name]['props']>;
