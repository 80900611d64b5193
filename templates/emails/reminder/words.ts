// Puts the facts of E2 into words.
import type { z } from 'zod';

import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { momentInWords } from '../../../domain/calendar/uk-words.ts';
import { countInWords, listInWords } from '../../in-words.ts';
import type { Letterhead } from '../../letterhead.ts';
import { closingInWords } from '../../tasks.ts';
import type { TaskToUpload } from '../../tasks.ts';
import type { reminderProps } from './props.ts';

/** A task that is not submitted: nothing there, or so many files in a draft. */
export interface OutstandingTask extends TaskToUpload {
  readonly draftFiles: number;
}

/** What E2 is made from. `charge` is in words ("£100"), null where nothing is charged. */
export interface Reminder extends Letterhead {
  readonly programme: string;
  readonly now: Date;
  readonly closesAt: Date;
  readonly outstanding: readonly OutstandingTask[];
  readonly submitted: readonly { readonly task: string; readonly at: Date }[];
  readonly sponsorTasks: readonly string[];
  readonly charge: string | null;
  readonly moodle: string;
  readonly address: string;
  readonly confirm: string | null;
}

/** The props of E2. */
export function reminderWords({
  now,
  closesAt,
  outstanding,
  submitted,
  sponsorTasks,
  ...facts
}: Reminder): z.input<typeof reminderProps> {
  return {
    ...facts,
    ...closingInWords(closesAt),
    timeLeft: timeLeft(now, closesAt),
    tasksInWords: listInWords(outstanding.map(({ task }) => task)),
    tasks: outstanding.map(({ draftFiles, ...each }) => ({
      ...each,
      uploads: [...each.uploads],
      ...standing(draftFiles),
    })),
    submitted: submitted.map(({ task, at }) => ({ task, at: momentInWords(at) })),
    sponsorFor: sponsorTasks.length === 0 ? null : listInWords(sponsorTasks),
  };
}

function standing(draftFiles: number): { standing: string; doing: string } {
  if (draftFiles === 0) return { standing: 'Nothing uploaded yet.', doing: 'Upload these, then press Submit:' };
  return {
    standing: `${countInWords(draftFiles, 'file')} uploaded, but still a draft.`,
    doing: 'Check that all of these are there, then press Submit:',
  };
}

// In calendar days, as people count them: on Tuesday, Thursday noon is 2 days away.
function timeLeft(now: Date, closesAt: Date): string {
  const days = (Date.parse(ukDate(closesAt)) - Date.parse(ukDate(now))) / 86_400_000;
  return days < 1 ? 'Less than a day' : countInWords(days, 'day');
}
