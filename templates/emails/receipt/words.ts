// Puts the facts of E3 into words.
import type { z } from 'zod';

import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { deadlineInWords, longDate } from '../../../domain/calendar/uk-words.ts';
import { listInWords, sizeInWords } from '../../in-words.ts';
import type { Letterhead } from '../../letterhead.ts';
import type { receiptProps } from './props.ts';

/** A task whose submission we hold. Sizes are in bytes. */
export interface ReceivedTask {
  readonly task: string;
  readonly at: Date;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

/** A task that we do not hold, and why. */
export type MissingTask =
  | { readonly task: string; readonly why: 'draft' | 'nothing' }
  | { readonly task: string; readonly why: 'extended'; readonly until: Date };

/** What E3 is made from; the two dates are null in a pre-assessment window. */
export interface Receipt extends Letterhead {
  readonly programme: string;
  readonly received: readonly ReceivedTask[];
  readonly missing: readonly MissingTask[];
  readonly checkFrom: Date | null;
  readonly resultsBy: Date | null;
}

/** The props of E3. */
export function receiptWords({
  received,
  missing,
  checkFrom,
  resultsBy,
  ...facts
}: Receipt): z.input<typeof receiptProps> {
  return {
    ...facts,
    headline: headline(facts.programme, received, missing),
    received: received.map(({ task, at, files }) => ({
      task,
      at: deadlineInWords(at),
      files: files.map(({ name, bytes }) => ({ name, size: sizeInWords(bytes) })),
    })),
    missing: missing.map(missingInWords),
    checkFrom: checkFrom === null ? null : longDate(ukDate(checkFrom)),
    resultsBy: resultsBy === null ? null : longDate(ukDate(resultsBy)),
  };
}

function headline(programme: string, received: Receipt['received'], missing: Receipt['missing']): string {
  const tasks = (list: readonly { task: string }[]) => listInWords(list.map(({ task }) => task));
  if (received.length === 0) return `We have not received your ${programme} ${tasks(missing)}`;
  const held = `We have received your ${programme} ${tasks(received)}`;
  return missing.length === 0 ? held : `${held}, not ${tasks(missing)}`;
}

function missingInWords(missing: MissingTask): { task: string; standing: string; next: string } {
  switch (missing.why) {
    case 'draft':
      return {
        task: missing.task,
        standing: 'Not received: it was still a draft.',
        next: 'Files were uploaded, but Submit had not been pressed when the window closed. A person decides whether we can take it, and we write to you either way. You need do nothing until then.',
      };
    case 'nothing':
      return {
        task: missing.task,
        standing: 'Not received.',
        next: 'Nothing had been submitted when the window closed. If you think that is wrong, tell us now.',
      };
    case 'extended':
      return {
        task: missing.task,
        standing: `Not due yet: your extension ends on ${deadlineInWords(missing.until)}.`,
        next: 'Upload everything by then and press Submit.',
      };
  }
}
