// Puts the facts of E8 into words.
import type { z } from 'zod';

import { listInWords } from '../../in-words.ts';
import type { Letterhead } from '../../letterhead.ts';
import type { notReadyProps } from './props.ts';

/** What E8 is made from. `contact` is the participant's address, `page` their page here. */
export interface NotReady extends Letterhead {
  readonly participant: string;
  readonly candidate: string;
  readonly contact: string;
  readonly programme: string;
  readonly tasks: readonly string[];
  readonly reason: string;
  readonly page: string;
}

/** The props of E8. */
export function notReadyWords({ tasks, ...facts }: NotReady): z.input<typeof notReadyProps> {
  return { ...facts, tasksInWords: listInWords(tasks) };
}
