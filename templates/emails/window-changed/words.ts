// Puts changed dates into words.
import type { z } from 'zod';

import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { deadlineInWords, longDate } from '../../../domain/calendar/uk-words.ts';
import { listInWords } from '../../in-words.ts';
import type { Letterhead } from '../../letterhead.ts';
import { closingInWords } from '../../tasks.ts';
import type { windowChangedProps } from './props.ts';

/** The dates that participants are told. */
export interface ToldDates {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** What the email about new dates is made from; `reason` is the admin's, null where none is given. */
export interface WindowChanged extends Letterhead {
  readonly programme: string;
  readonly tasks: readonly string[];
  readonly was: ToldDates;
  readonly now: ToldDates;
  readonly reason: string | null;
  readonly moodle: string;
}

/** The props of the email about new dates: only what changed is listed. */
export function windowChangedWords({ was, now, tasks, ...facts }: WindowChanged): z.input<typeof windowChangedProps> {
  const dates = [
    { what: 'Opens', was: longDate(ukDate(was.opensAt)), now: longDate(ukDate(now.opensAt)) },
    { what: 'Closes', was: deadlineInWords(was.closesAt), now: deadlineInWords(now.closesAt) },
  ];
  return {
    ...facts,
    ...closingInWords(now.closesAt),
    tasksInWords: listInWords(tasks),
    changes: dates.filter((date) => date.was !== date.now),
  };
}
