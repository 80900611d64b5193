// Puts the facts of E4 into words.
import type { z } from 'zod';

import type { BasicFault } from '../../../domain/basic-fault/basic-fault.ts';
import { deadlineInWords } from '../../../domain/calendar/uk-words.ts';
import { listInWords } from '../../in-words.ts';
import type { Letterhead } from '../../letterhead.ts';
import type { basicIssueProps } from './props.ts';

/** What E4 is made from. */
export interface BasicIssue extends Letterhead {
  readonly programme: string;
  readonly closesAt: Date;
  readonly faults: readonly { readonly task: string; readonly file: string; readonly fault: BasicFault }[];
  readonly places: readonly { readonly task: string; readonly link: string }[];
}

const says: Readonly<Record<BasicFault, (file: string) => string>> = {
  empty: (file) => `“${file}” is empty. Open it on your computer, save it, and upload it again.`,
  macros: (file) =>
    `“${file}” is a kind of file that can hold macros. Save it as an ordinary Word, Excel or PowerPoint file and upload that.`,
  'not-accepted': (file) =>
    `“${file}” is of a kind that we cannot take. Save it as PDF, Word, Excel, PowerPoint, JPEG, PNG, MP4, MP3 or M4A and upload that.`,
};

/** The props of E4. */
export function basicIssueWords({ closesAt, faults, places, ...facts }: BasicIssue): z.input<typeof basicIssueProps> {
  return {
    ...facts,
    tasksInWords: listInWords(places.map(({ task }) => task)),
    headline:
      faults.length === 1 ? 'A file needs to be replaced' : `${String(faults.length)} files need to be replaced`,
    closes: deadlineInWords(closesAt),
    items: faults.map(({ task, file, fault }) => ({ margin: task, line: says[fault](file) })),
    places: places.map((place) => ({ ...place })),
  };
}
