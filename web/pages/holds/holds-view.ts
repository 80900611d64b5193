// Builds the page of one participant's holds.
import { momentInWords } from '../../../domain/calendar/uk-words.ts';
import { holdKinds } from '../../../domain/release/hold.ts';
import type { Hold } from '../../../services/register/release/holds.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { holdWords } from '../../outcome-words.ts';
import { pathTo } from '../../paths.ts';
import type { Fact, Field } from '../../view-helpers/part-props.ts';
import { windowName } from '../../window-name.ts';
import type { EntryToHold } from './query.ts';
import type { HoldsView } from './view-model.ts';

/** What it is made from. `link` leads back to the participant, or to the windows for those who may not open them. */
export interface HoldsFacts {
  readonly personId: string;
  readonly entries: readonly EntryToHold[];
  readonly windows: readonly StoredWindow[];
  readonly holds: readonly Hold[];
  readonly mayHold: boolean;
  readonly back: HoldsView['back'];
  readonly error: string;
}

export function holdsView({ personId, entries, windows, holds, mayHold, back, error }: HoldsFacts): HoldsView {
  const named = (windowId: string) => {
    const stored = windows.find(({ id }) => id === windowId);
    return stored === undefined ? '' : windowName(stored);
  };
  const open = holds.filter(({ closedAt }) => closedAt === null);
  const free = entries.filter(({ out }) => !out);
  const candidates = entries.map(({ candidate }) => candidate).join(', ');
  return {
    margin: [candidates, 'Holds'],
    title:
      open.length === 0
        ? 'Nothing is held back'
        : open.length === 1
          ? '1 hold is open'
          : `${String(open.length)} holds are open`,
    lead: 'A held result is not released. The participant reads the same words as everyone who waits, whatever the kind.',
    action: pathTo('holds', { personId }),
    holds: open.map((hold) => ({
      heading: `${holdWords[hold.kind]}, ${named(hold.windowId)}`,
      facts: openFacts(hold),
      close: mayHold
        ? {
            fields: [
              { name: 'act', value: 'close' },
              { name: 'hold', value: hold.id },
            ],
            reason: reasonField(`close-${hold.id}`, 'Why it is closed', ''),
          }
        : null,
    })),
    closed: holds
      .filter(({ closedAt }) => closedAt !== null)
      .map((hold) => ({ heading: `${holdWords[hold.kind]}, ${named(hold.windowId)}`, facts: closedFacts(hold) })),
    open:
      mayHold && free.length > 0
        ? {
            fields: [{ name: 'act', value: 'open' }],
            entry: {
              id: 'entry',
              name: 'entry',
              label: 'Result to hold',
              hint: '',
              error: '',
              options: free.map(({ id, windowId, candidate }, at) => ({
                value: id,
                text: `${named(windowId)}, ${candidate}`,
                why: '',
                chosen: at === 0,
              })),
            },
            kind: {
              id: 'kind',
              name: 'kind',
              label: 'Kind',
              hint: '',
              error: '',
              options: holdKinds.map((kind, at) => ({ value: kind, text: holdWords[kind], why: '', chosen: at === 0 })),
            },
            reason: reasonField('reason', 'Why it is held', error),
          }
        : null,
    back,
  };
}

function reasonField(id: string, label: string, error: string): Field {
  return {
    id,
    name: 'reason',
    label,
    hint: 'Kept with the hold, and seen by the team only',
    value: '',
    error,
    type: 'text',
    autocomplete: 'off',
  };
}

function openFacts({ openedAt, openedBy, reason }: Hold): readonly Fact[] {
  return [
    { key: 'Opened', value: `${momentInWords(openedAt)}, by ${openedBy}` },
    { key: 'Why', value: reason },
  ];
}

function closedFacts(hold: Hold): readonly Fact[] {
  const { closedAt, closedBy, closingReason } = hold;
  const when = closedAt === null ? '' : momentInWords(closedAt);
  return [
    ...openFacts(hold),
    { key: 'Closed', value: `${when}, by ${closedBy ?? ''}` },
    { key: 'Why closed', value: closingReason ?? '' },
  ];
}
