// Puts the facts of E10 into words.
import type { z } from 'zod';

import { deadlineInWords, dateInWords } from '../../../domain/calendar/uk-words.ts';
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import { listInWords } from '../../in-words.ts';
import type { Letterhead } from '../../letterhead.ts';
import type { requestDecisionProps } from './props.ts';

/** What E10 is made from. `until` is the end of an extension; `lastDay` the last day on which a later window may close. */
export interface RequestDecision extends Letterhead {
  readonly programme: string;
  readonly tasks: readonly string[];
  readonly kind: 'deferral' | 'extension' | 'withdrawal';
  readonly granted: boolean;
  readonly answer: string;
  readonly until: Date | null;
  readonly lastDay: LocalDate | null;
  readonly closesAt: Date;
}

const names = { deferral: 'deferral', extension: 'extension', withdrawal: 'withdrawal' } as const;

/** The props of E10. */
export function requestDecisionWords(facts: RequestDecision): z.input<typeof requestDecisionProps> {
  const { name, sender, programme, tasks, kind, granted, answer } = facts;
  const outcome = granted ? (kind === 'withdrawal' ? 'is recorded' : 'is agreed') : 'is not agreed';
  return {
    name,
    sender,
    programme,
    tasksInWords: listInWords(tasks),
    headline: `Your ${names[kind]} ${outcome}`,
    answer: answer.trim() === '' ? null : answer,
    next: granted ? nextOf(facts) : refusedNext(facts),
  };
}

function nextOf({ kind, until, lastDay, tasks }: RequestDecision): string {
  const what = listInWords(tasks);
  switch (kind) {
    case 'deferral':
      return `${what} is out of this window: no more reminders and no charge. You can enter a later window${lastDay === null ? '' : `, as long as it closes by ${dateInWords(lastDay)}`}. We write to you when one is planned.`;
    case 'extension':
      return until === null
        ? 'Your page shows the new deadline.'
        : `You have until ${deadlineInWords(until)} to put ${what} into Moodle and press Submit.`;
    case 'withdrawal':
      return `You have withdrawn ${what}: no more reminders, no result and no charge after today. If you change your mind, write to us; you are welcome back.`;
  }
}

function refusedNext({ kind, closesAt }: RequestDecision): string {
  return kind === 'withdrawal'
    ? 'Nothing has changed. Contact the team if this is not what you expected.'
    : `Your deadline stays as it is; the window closes on ${deadlineInWords(closesAt)}. Contact the team early if you cannot meet it: there may be another way.`;
}
