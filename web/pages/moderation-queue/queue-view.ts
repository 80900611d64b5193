// Builds the queue: what to decide, what to agree on, what to second-mark, each in a stable order.
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import { dayAndMonth, longDate } from '../../../domain/calendar/uk-words.ts';
import { pathTo } from '../../paths.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';
import type { WindowWays } from '../../window-ways.ts';
import type { OpenPair, SecondSheet } from './query.ts';
import type { DueGroup, QueueRow, QueueView } from './view-model.ts';

/** What the page is made from. `taskName` puts a unit of a programme into words: "NPQH Task 1". */
export interface QueueFacts {
  readonly today: LocalDate;
  readonly second: readonly SecondSheet[];
  readonly agree: readonly OpenPair[];
  readonly decide: readonly OpenPair[];
  readonly ways: readonly WindowWays[];
  readonly taskName: (programmeKey: string, unit: string) => string;
}

const scripts = (n: number) => (n === 1 ? '1 script' : `${String(n)} scripts`);

export function queueView({ today, second, agree, decide, ways, taskName }: QueueFacts): QueueView {
  const row = (pair: OpenPair, href: string, state: Tag): QueueRow => ({
    candidate: pair.candidate_number,
    href,
    task: taskName(pair.programme_key, pair.unit),
    state,
  });
  const left = second.filter(({ sheet_state }) => sheet_state === 'open');
  const days = [...new Set(second.map(({ due_on }) => due_on))];
  const groups: readonly DueGroup[] = days.map((due) => ({
    due,
    rows: second.filter(({ due_on }) => due_on === due).map((sheet) => row(sheet, hrefOf(sheet), stateOf(sheet))),
  }));
  return {
    margin: ['Moderation', dayAndMonth(today)],
    title: titleOf(decide.length, agree.length, left.length),
    lead: left[0] === undefined ? '' : `The next are due by the end of ${longDate(left[0].due_on)}.`,
    decide: decide.map((pair) =>
      row(pair, pathTo('adjudicate', { submissionId: pair.submission_id }), { state: 'needs you', word: 'Decide' }),
    ),
    agree: agree.map((pair) =>
      row(
        pair,
        pathTo('compare', { submissionId: pair.submission_id }),
        pair.proposed ? { state: 'needs you', word: 'Proposed' } : { state: 'in progress', word: 'With the moderator' },
      ),
    ),
    groups,
    ways,
    quiet: 'Nothing waits for you. Scripts come here when they are drawn for moderation, and you are told by email.',
  };
}

function titleOf(decide: number, agree: number, left: number): string {
  const parts = [
    ...(decide === 0 ? [] : [`${scripts(decide)} to decide`]),
    ...(agree === 0 ? [] : [`${scripts(agree)} to agree on`]),
    ...(left === 0 ? [] : [`${scripts(left)} to second-mark`]),
  ];
  return parts.length === 0 ? 'Nothing to second-mark' : parts.join(', ');
}

/** A sheet opens to be marked; once it is locked both are compared. */
function hrefOf({ sheet_id: sheetId, sheet_state: state, submission_id: submissionId }: SecondSheet): string {
  return state === 'locked' ? pathTo('compare', { submissionId }) : pathTo('mark', { sheetId });
}

function stateOf({ sheet_state: sheet, state, proposed, compared }: SecondSheet): Tag {
  if (sheet === 'open') return { state: 'not started', word: 'To mark' };
  if (sheet === 'submitted') return { state: 'in progress', word: 'Submitted' };
  if (compared) return { state: 'done', word: 'Settled' };
  if (state === 'adjudication') return { state: 'in progress', word: 'With the lead' };
  return proposed ? { state: 'in progress', word: 'Proposed' } : { state: 'needs you', word: 'Compare' };
}
