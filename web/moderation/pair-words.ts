// Two sheets in words: what was found, why the script was drawn, what each sheet comes to.
import type { Outcome, Tally } from '../../domain/outcome/outcome.ts';
import { borderlineOf } from '../../domain/moderation/borderline.ts';
import type { DrawReason } from '../../domain/moderation/draw-sample.ts';
import { defaultModerationTerms } from '../../domain/moderation/moderation-terms.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Pair } from '../../services/register/moderation/read-pair.ts';

const criteria = (n: number) => (n === 1 ? '1 criterion differs' : `${String(n)} criteria differ`);

/** The finding, as a page's title. */
export function findingOf({ comparison }: Pair): string {
  const { verdict, differences } = comparison;
  const decide = differences.filter(({ decides }) => decides).length;
  if (differences.length === 0) return 'Both sheets are the same';
  if (verdict === 'first-stands') return `${criteria(differences.length)}, within tolerance`;
  if (decide === 0) return criteria(differences.length);
  return `${criteria(differences.length)}, and ${String(decide)} ${decide === 1 ? 'decides' : 'decide'} the outcome`;
}

/** What each sheet comes to: "The assessor’s sheet passes. Yours does not: …". */
export function outcomesInWords(
  pair: Pair,
  owners: { readonly first: string; readonly second: string },
  areaName: (id: string) => string,
): string {
  const { first, second } = pair.comparison;
  if (first.result === second.result && first.result === 'pass') return 'Both sheets pass.';
  return [`${owners.first} ${resultOf(first, areaName)}`, `${owners.second} ${resultOf(second, areaName)}`].join(' ');
}

function resultOf(outcome: Outcome, areaName: (id: string) => string): string {
  if (outcome.result === 'pass') return 'passes.';
  const why = outcome.failed.map((failed) => {
    if (failed.rule === 'total') return `the total reaches ${reached(outcome.total)}`;
    if (failed.rule === 'zeros') return `${String(failed.zeros)} scores are 0, and ${String(failed.most)} may be`;
    const area = outcome.areas.find((one) => one.area === failed.area);
    return `${areaName(failed.area)} reaches ${area === undefined ? 'too few marks' : reached(area)}`;
  });
  return `fails: ${why.join('; ')}.`;
}

const reached = ({ marks, needed }: Tally) => `${String(marks)} of the ${String(Math.ceil(needed))} marks it needs`;

const reasons = {
  borderline: 'it is borderline',
  fail: 'the first marks fail it',
  'new-assessor': 'it is among its assessor’s first five',
  sample: 'it was drawn at random',
  'assessor-minimum': 'it was drawn at random, so that every assessor is sampled',
} as const satisfies Record<DrawReason, string>;

/** Why the script was drawn: shown here, and nowhere before both sheets are locked (R136). */
export function whyDrawn(pair: Pair): string {
  const found = pair.reasons.map((reason) => reasons[reason]).join(', and ');
  const borderline = borderlineOf(pair.first.marks, pair.scheme, defaultModerationTerms.borderline);
  const flips = borderline === null || isRefusal(borderline) ? [] : borderline.flippedBy;
  const codes = flips.map((key) => key.slice(key.indexOf('/') + 1));
  const flip = codes.length === 0 ? '' : ` One mark lower on ${codes.join(' or ')} would turn the pass into a fail.`;
  return `Why it was second-marked: ${found}.${flip}`;
}
