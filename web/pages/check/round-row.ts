// A request for correction on the page of its check: when it was asked for, what came of it, and why Moodle would not open it.
import { deadlineInWords, longDate, momentInWords } from '../../../domain/calendar/uk-words.ts';
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { criterionOrTask } from '../../../domain/technical-check/item-margin.ts';
import type { CheckedSubmission } from '../../../services/register/checked-submission.ts';
import type { Correction } from '../../../services/register/correction-row.ts';
import { pathTo } from '../../paths.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';
import type { RoundRow } from './view-model.ts';

/** What keeps a request shut in Moodle, and what to do about it. */
export interface Shut {
  readonly what: string;
  readonly whatToDo: string;
}

/** A request with how it fared; `shut` is why Moodle would not open it, or null. */
export function roundRow(correction: Correction, one: CheckedSubmission, shut: Shut | null): RoundRow {
  const { round, askedAt, dueAt, reopenedAt, outcome, returnedAs, returnedAt, setAside, toldAt, items } = correction;
  const states: Readonly<Record<Correction['outcome'], Tag>> = {
    open: { state: 'in progress', word: 'Open' },
    returned:
      returnedAs === 'draft'
        ? { state: 'needs you', word: 'Uploaded, not submitted' }
        : { state: 'done', word: 'Returned' },
    lapsed: { state: 'stopped', word: 'Lapsed' },
    cancelled: { state: 'not started', word: 'Cancelled' },
  };
  return {
    margin: `Round ${String(round)}`,
    heading: `Asked for on ${longDate(ukDate(askedAt))}`,
    state: states[outcome],
    lines: [
      `Due ${deadlineInWords(dueAt)}.`,
      reopenedAt === null
        ? 'Not opened in Moodle yet.'
        : `Opened in Moodle and read back on ${momentInWords(reopenedAt)}.`,
      ...(returnedAt === null
        ? []
        : [`${returnedAs === 'draft' ? 'Uploaded' : 'Submitted'} ${momentInWords(returnedAt)}.`]),
      ...(toldAt === null ? [] : [`The participant was told what came of it on ${momentInWords(toldAt)}.`]),
      ...(setAside.length === 0
        ? []
        : [`Also came back, though not asked for, and does not count: ${setAside.join(', ')}.`]),
    ],
    shut: shut === null ? '' : `It could not be opened in Moodle. ${shut.what} ${shut.whatToDo}`,
    again:
      shut === null
        ? null
        : {
            action: pathTo('check', { submissionId: one.id }),
            fields: [{ name: 'act', value: 'reopen' }],
            text: 'Open it in Moodle again',
            about: '',
            primary: true,
          },
    items: items.map((item) => ({ margin: criterionOrTask(item, one.programme), line: item.line })),
  };
}
