// The rules of each request, told before anything is sent (R19, R93 to R102). What differs by cohort is said with its dates.
import { headshipMonths, mayExtendForHeadship, type AskFacts } from '../../../domain/request/may-ask.ts';
import type { RequestKind } from '../../../domain/request/request.ts';
import { dateInWords, deadlineInWords } from '../../../domain/calendar/uk-words.ts';
import { inPounds } from '../../../domain/fee/in-pounds.ts';
import type { Fees } from '../../../domain/fee/fees.ts';
import { closeOf } from '../../../domain/window/window.ts';

/** What the page of one kind says. */
export interface RequestWords {
  readonly title: string;
  readonly lead: string;
  readonly rules: readonly string[];
  readonly reasonLabel: string;
  readonly reasonHint: string;
  readonly button: string;
}

/** Titles, rules and the button; `fees` are those in force at close. */
export function requestWords(
  kind: RequestKind,
  facts: AskFacts,
  fees: Fees,
  taskName: (id: string) => string,
): RequestWords {
  switch (kind) {
    case 'deferral':
      return {
        title: 'Ask for a deferral',
        lead: 'A deferral moves your work to a later window. A person decides, and you are told by email.',
        rules: [
          'It is granted only for exceptional circumstances that are agreed with us.',
          ...lastDays(facts, taskName, 'cannot be deferred to a window that closes after'),
          'The reason is kept for our returns to DfE, where it is counted and never named. Nobody who marks sees it.',
          `Until it is agreed your deadline stays: ${deadlineInWords(closeOf(facts.window))}. Agreed before then, nothing is charged.`,
        ],
        reasonLabel: 'What has happened?',
        reasonHint: 'A sentence or two is enough.',
        button: 'Send the request',
      };
    case 'extension':
      return {
        title: 'Ask for more time',
        lead: 'More time moves your own deadline and nobody else’s. A person decides, and you are told by email.',
        rules: [
          'It is granted for exceptional circumstances, or as a reasonable adjustment.',
          ...(mayExtendForHeadship(facts.window)
            ? [`If you are new to headship you may extend by up to ${String(headshipMonths)} months.`]
            : []),
          ...lastDays(facts, taskName, 'is not accepted after'),
          'An adjustment applies to you alone. Your assessor never sees the reason for it.',
          'Until it is agreed your deadline stays. The window in Moodle opens for you when it is.',
        ],
        reasonLabel: 'Why do you need it?',
        reasonHint: 'A sentence or two is enough.',
        button: 'Send the request',
      };
    case 'exception':
      return {
        title: 'Ask for an exception',
        lead: 'For required evidence that you cannot supply, or want to give in another way.',
        rules: [
          'We send it to DfE and its quality assurance agent, who decide case by case. We cannot decide it for them.',
          'Their decision is recorded before your work is marked. You are told by email what may be left out.',
          'Where it is granted, the criterion is marked on the evidence that remains. Your assessor sees that there is an exception, and not why.',
          'Until it is granted the evidence is still needed, and your deadline stays.',
        ],
        reasonLabel: 'Why can you not supply it?',
        reasonHint: 'For example: the meeting was not recorded because a governor objected.',
        button: 'Send the request',
      };
    case 'withdrawal':
      return {
        title: 'Withdraw',
        lead: 'It is your decision. Nobody presses you to stay, and you can write to us first if you would like to talk.',
        rules: [
          'You leave this window: no more reminders, no mark, no result.',
          `No charge for not submitting (${inPounds(fees.nonSubmission)}) is raised after the day you withdraw.`,
          'It is recorded with its date and your reason. The reason is counted in our returns to DfE and never named.',
          'Work that you have handed in stays with us for as long as our records are kept, and is not marked.',
          'If you only need more time, a deferral or an extension keeps your place.',
        ],
        reasonLabel: 'Your reason, if you would like to give one',
        reasonHint: '',
        button: 'Withdraw',
      };
  }
}

function lastDays({ units, lastAcceptance }: AskFacts, taskName: (id: string) => string, what: string): string[] {
  return units
    .flatMap(({ tasks }) => tasks)
    .flatMap((task) => {
      const last = lastAcceptance[task];
      return last === undefined ? [] : [`${taskName(task)} ${what} ${dateInWords(last)}.`];
    });
}
