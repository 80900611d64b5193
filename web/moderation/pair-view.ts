// Builds the view of two sheets for whoever looks: differences first, and of those what decides the outcome.
import type { Settled } from '../../domain/moderation/agree-marks.ts';
import type { Difference } from '../../domain/moderation/compare-sheets.ts';
import type { Tally } from '../../domain/outcome/outcome.ts';
import type { CriterionKey } from '../../domain/programme/criterion-key.ts';
import type { Pair, ReadSheet } from '../../services/register/moderation/read-pair.ts';
import { unitName } from '../window-name.ts';
import { compareStrip } from './compare-strip.ts';
import type { AreaRow, DifferenceView, PairView, ScoreFields, SideOfPair } from './pair-view-model.ts';
import { findingOf, outcomesInWords, whyDrawn } from './pair-words.ts';
import { fieldsNames, type Typed } from './settled-form.ts';

/** Who looks: one of the two, or somebody else. */
export type Looker = 'first' | 'second' | 'other';

/** What is shown beside each difference: what was settled or proposed, or fields to fill in. */
export interface PairFacts {
  readonly pair: Pair;
  readonly looker: Looker;
  readonly settled: { readonly heading: string; readonly marks: ReadonlyMap<CriterionKey, Settled> } | null;
  readonly typed: ReadonlyMap<CriterionKey, Typed> | null;
  /** The criterion that a refusal speaks of, and its words. */
  readonly fault: { readonly criterion: string; readonly words: string } | null;
}

export function pairView(facts: PairFacts): PairView {
  const { pair, looker } = facts;
  const labels = {
    first: looker === 'first' ? 'You' : 'Assessor',
    second: looker === 'second' ? 'You' : 'Moderator',
  };
  const owners = {
    first: looker === 'first' ? 'Your sheet' : 'The assessor’s sheet',
    second: looker === 'second' ? 'Your sheet' : 'The moderator’s sheet',
  };
  const { programme, unit, comparison } = pair;
  const areaName = (id: string) =>
    programme.tasks.flatMap(({ contentAreas }) => contentAreas).find((area) => area.id === id)?.name ?? id;
  const alike = Object.keys(pair.first.marks.scores).length - comparison.differences.length;
  return {
    margin: [pair.candidate, `${programme.key.programme} ${unitName(programme, unit)}`],
    title: findingOf(pair),
    lead: outcomesInWords(pair, owners, areaName),
    why: whyDrawn(pair),
    labels,
    strip: compareStrip(pair, labels),
    areas: areasOf(pair, areaName),
    differences: comparison.differences.map((difference) => differenceView(difference, facts, labels)),
    same: alike === 0 ? '' : `${String(alike)} ${alike === 1 ? 'criterion' : 'criteria'} scored the same by both`,
  };
}

function areasOf({ comparison: { first, second } }: Pair, areaName: (id: string) => string): readonly AreaRow[] {
  const cell = ({ marks, needed, met }: Tally, after = '') => ({
    text: `${String(marks)}${met ? '' : `, short by ${String(Math.ceil(needed) - marks)}`}${after}`,
    short: !met,
  });
  const needed = (tally: Tally) => `${String(Math.ceil(tally.needed))} of ${String(tally.maximum)}`;
  const areas = first.areas.map((area, index) => {
    const other = second.areas[index] ?? area;
    return { name: areaName(area.area), needed: needed(area), first: cell(area), second: cell(other) };
  });
  const total = {
    name: 'Total and outcome',
    needed: needed(first.total),
    first: cell(first.total, `, ${first.result}`),
    second: cell(second.total, `, ${second.result}`),
  };
  return [...areas, total];
}

function differenceView(difference: Difference, facts: PairFacts, labels: PairView['labels']): DifferenceView {
  const { pair, settled } = facts;
  const { key } = difference;
  const [code, id] = [key.slice(key.indexOf('/') + 1), idOf(key)];
  const own = settled?.marks.get(key);
  return {
    id,
    code,
    note: difference.decides ? 'Decides the outcome' : 'Alone changes no outcome',
    text: criterionText(pair, key),
    first: sideOf(pair.first, key, difference.first, labels.first),
    second: sideOf(pair.second, key, difference.second, labels.second),
    settled: settled === null || own === undefined ? null : { heading: settled.heading, ...own },
    fields: facts.typed === null ? null : scoreFields(difference, facts, facts.typed.get(key)),
  };
}

const idOf = (key: CriterionKey) => `d-${key.replace('/', '-')}`;

function sideOf({ remarks }: ReadSheet, key: CriterionKey, score: number, label: string): SideOfPair {
  const { comment = '', place = '' } = remarks.get(key) ?? {};
  return { label, score, comment, place };
}

/** Nothing is chosen until somebody has chosen it: no default is the higher, and none the mean (R137). */
function scoreFields({ key }: Difference, { pair, fault }: PairFacts, typed: Typed | undefined): ScoreFields {
  const id = idOf(key);
  return {
    ...fieldsNames(key),
    scoreId: `${id}-score`,
    options: pair.scheme.scale.map((score) => ({
      value: String(score),
      id: `${id}-${String(score)}`,
      chosen: typed?.score === String(score),
    })),
    reasonId: `${id}-reason`,
    reason: typed?.reason ?? '',
    error: fault?.criterion === key ? fault.words : '',
  };
}

function criterionText({ programme }: Pair, key: CriterionKey): string {
  const task = programme.tasks.find(({ id }) => key.startsWith(`${id}/`));
  const found = task?.contentAreas.flatMap(({ criteria }) => criteria).find(({ code }) => key.endsWith(`/${code}`));
  return found === undefined ? key : [found.stem, found.text].filter((part) => part !== null).join(' ');
}
