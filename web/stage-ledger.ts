// The rows of a window's ledger after the check: marking, moderation, release, each the sum of where its submissions are.
import { placesNamed, type Progress, type ProgressTotal, progressOf } from '../domain/submission/progress.ts';
import type { IntakeLine } from '../services/register/intake-lines.ts';
import type { StoredWindow } from '../services/register/window-row.ts';
import { pathTo } from './paths.ts';
import type { LedgerKind, LedgerRow } from './view-helpers/ledger-geometry.ts';

type Term = readonly [place: Progress | ProgressTotal, word: string, kind: LedgerKind];

interface StageRow {
  readonly stage: string;
  readonly under: string;
  readonly total: readonly [total: ProgressTotal, word: string];
  readonly terms: readonly Term[];
}

const stages: readonly StageRow[] = [
  {
    stage: 'Ready',
    under: 'marking',
    total: ['ready', 'ready'],
    terms: [
      ['marked', 'marked', 'go'],
      ['inMarking', 'in marking', 'mid'],
      ['notStarted', 'not started', 'wait'],
      ['unrouted', 'waiting for an assessor', 'wait'],
    ],
  },
  {
    stage: 'Marked',
    under: 'moderation',
    total: ['marked', 'marked'],
    terms: [
      ['final', 'with final marks', 'go'],
      ['inModeration', 'in moderation', 'mid'],
      ['withLead', 'with the lead', 'mid'],
      ['undrawn', 'waiting for the draw', 'wait'],
    ],
  },
  {
    stage: 'Final',
    under: 'release',
    total: ['final', 'with final marks'],
    terms: [
      ['released', 'released', 'go'],
      ['confirmed', 'confirmed, not released', 'wait'],
      ['toConfirm', 'to confirm', 'wait'],
    ],
  },
];

/** The rows that anything has reached, for the submissions of one unit. A row's total is what the row above calls it. */
export function stageRows({ id: windowId }: StoredWindow, unit: string, lines: readonly IntakeLine[]): LedgerRow[] {
  const places = lines.flatMap(({ state }) => progressOf(state) ?? []);
  const term = (name: Progress | ProgressTotal, word: string) => ({
    count: places.filter((place) => placesNamed(name).includes(place)).length,
    word,
    href: pathTo('submissions', { windowId }, { task: unit, stage: name }),
  });
  return stages
    .map(({ stage, under, total, terms }) => ({
      stage,
      under,
      total: term(...total),
      terms: terms.map(([name, word, kind]) => ({ ...term(name, word), kind })).filter(({ count }) => count > 0),
    }))
    .filter(({ total }) => total.count > 0);
}

/** What a list of these submissions is called after their number. */
export function stageWords(name: string): string | null {
  const words = stages.flatMap(({ total, terms }) => [total, ...terms]);
  return words.find(([place]) => place === name)?.[1] ?? null;
}
