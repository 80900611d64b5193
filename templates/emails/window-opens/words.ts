// Puts the facts of E1 into words.
import type { z } from 'zod';

import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { longDate } from '../../../domain/calendar/uk-words.ts';
import { listInWords } from '../../in-words.ts';
import type { Letterhead } from '../../letterhead.ts';
import { closingInWords } from '../../tasks.ts';
import type { TaskToUpload } from '../../tasks.ts';
import type { windowOpensProps } from './props.ts';

/** What E1 is made from. `confirm` is null once the address is confirmed. */
export interface WindowOpens extends Letterhead {
  readonly programme: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly tasks: readonly TaskToUpload[];
  readonly isPreAssessment: boolean;
  /** The tasks that want sponsor comments. */
  readonly sponsorTasks: readonly string[];
  readonly moodle: string;
  readonly address: string;
  readonly confirm: string | null;
}

/** The props of E1. */
export function windowOpensWords({
  opensAt,
  closesAt,
  sponsorTasks,
  ...facts
}: WindowOpens): z.input<typeof windowOpensProps> {
  return {
    ...facts,
    ...closingInWords(closesAt),
    opens: longDate(ukDate(opensAt)),
    tasks: facts.tasks.map((each) => ({ ...each, uploads: [...each.uploads] })),
    tasksInWords: listInWords(facts.tasks.map(({ task }) => task)),
    sponsorFor: sponsorTasks.length === 0 ? null : listInWords(sponsorTasks),
  };
}
