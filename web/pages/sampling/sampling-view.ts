// Builds the sampling page: the finding as its title, the trade, the sentence one could say, the draw's record.
import { momentInWords } from '../../../domain/calendar/uk-words.ts';
import type { MarkScheme } from '../../../domain/mark-scheme/mark-scheme.ts';
import { drawAlgorithm, wantedSize } from '../../../domain/moderation/draw-sample.ts';
import type { FrameLine } from '../../../domain/moderation/frame.ts';
import { defaultModerationTerms } from '../../../domain/moderation/moderation-terms.ts';
import { provenPerMille } from '../../../domain/moderation/sample-size.ts';
import { frameHash } from '../../../services/register/moderation/frame-hash.ts';
import type { MarkedWindow } from '../../../services/register/moderation/read-frame.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { pathTo } from '../../paths.ts';
import { number } from '../../view-helpers/numbers.ts';
import { windowName } from '../../window-name.ts';
import type { Found, StoredDraw } from './query.ts';
import { percent, sizeRows } from './size-rows.ts';
import type { DrawnBefore, SamplingView } from './view-model.ts';

/** What the page is made from; `seed` is offered and can be changed. */
export interface SamplingFacts {
  readonly stored: StoredWindow;
  readonly marked: MarkedWindow;
  readonly draws: readonly StoredDraw[];
  readonly found: ReadonlyMap<string, Found>;
  readonly scheme: MarkScheme | undefined;
  readonly seed: string;
  readonly may: { readonly draw: boolean; readonly openWindows: boolean };
}

const terms = defaultModerationTerms.sample;
const scripts = (n: number) => (n === 1 ? '1 script' : `${number(n)} scripts`);

/** Scripts that no rule names, and those that each rule names. */
function countsOf(frame: readonly FrameLine[]) {
  const borderline = frame.filter((line) => line.borderline).length;
  const fails = frame.filter(({ result }) => result === 'fail').length;
  const fresh = frame.filter(
    (line) => !line.borderline && line.result === 'pass' && line.place <= terms.newAssessorAll,
  ).length;
  return {
    borderline,
    fails,
    fresh,
    census: borderline + fails + fresh,
    rest: frame.length - borderline - fails - fresh,
  };
}

export function samplingView({ stored, marked, draws, found, scheme, seed, may }: SamplingFacts): SamplingView {
  const shared = {
    margin: [windowName(stored), draws.length === 0 ? 'Before the draw' : 'Sampling'],
    example:
      scheme?.example === true ? 'The pass rule behind these numbers is an example, not the provider’s own.' : '',
    draws: draws.map((draw) => drawnBefore(draw, found.get(draw.id) ?? { checked: 0, turned: 0 })),
    back: may.openWindows
      ? { href: pathTo('window', { windowId: stored.id }), text: 'Back to the window' }
      : { href: pathTo('moderationQueue', {}), text: 'Back to moderation' },
  };
  const { frame, unlocked, beingChecked } = marked;
  if (unlocked > 0 || frame.length === 0) return { ...shared, ...waiting(marked, draws.length), plan: null };
  const { borderline, fails, fresh, census, rest } = countsOf(frame);
  const wanted = wantedSize(frame.length, rest, terms);
  const later = beingChecked === 0 ? '' : ` ${scripts(beingChecked)} still being checked will come in a later draw.`;
  return {
    ...shared,
    title: titleOf(frame.length, rest, wanted),
    lead: `${number(census)} of ${number(frame.length)} are second-marked whatever happens: ${number(borderline)} borderline, ${number(fails)} ${fails === 1 ? 'fail' : 'fails'}, ${number(fresh)} among a new assessor’s first ${String(terms.newAssessorAll)}.${later}`,
    blocked: '',
    plan: planOf(stored, frame, { census, rest, wanted, seed, mayDraw: may.draw }),
  };
}

function waiting({ frame, unlocked }: MarkedWindow, draws: number): Pick<SamplingView, 'title' | 'lead' | 'blocked'> {
  if (unlocked > 0)
    return {
      title: `${scripts(unlocked)} ${unlocked === 1 ? 'is' : 'are'} not marked and locked yet`,
      lead: `${scripts(frame.length)} ${frame.length === 1 ? 'is' : 'are'}.`,
      blocked:
        'The draw waits until every script in marking is locked, so that nothing is drawn before its marks stand.',
    };
  return {
    title: draws === 0 ? 'Nothing is marked yet' : 'Every marked script has been drawn from',
    lead: '',
    blocked: draws === 0 ? 'Scripts come here when their mark sheets are submitted and locked.' : '',
  };
}

function titleOf(all: number, rest: number, wanted: number): string {
  if (rest === 0) return `All ${scripts(all)} are second-marked`;
  const target = terms.targetAccuracy;
  const proven = provenPerMille({ all, unchecked: rest }, wanted, 0);
  if (target !== null && proven < Math.round(target * 1000)) return `${scripts(wanted)} more are drawn`;
  return `${number(wanted)} more ${wanted === 1 ? 'script' : 'scripts'} without a difference would prove ${percent(proven)}`;
}

/** What the rules ask for, and what the page offers. */
interface Wanted {
  readonly census: number;
  readonly rest: number;
  readonly wanted: number;
  readonly seed: string;
  readonly mayDraw: boolean;
}

function planOf(
  { id }: StoredWindow,
  frame: readonly FrameLine[],
  { census, rest, wanted, seed, mayDraw }: Wanted,
): SamplingView['plan'] {
  const lot = { all: frame.length, unchecked: rest };
  const hash = frameHash(frame);
  const assessors = new Set(frame.map(({ assessorId }) => assessorId)).size;
  return {
    action: pathTo('sampling', { windowId: id }),
    fields: [{ name: 'frame', value: hash }],
    target: terms.targetAccuracy === null ? '' : percent(Math.round(terms.targetAccuracy * 1000)),
    sizes: sizeRows(lot, wanted, terms.targetAccuracy).map((row) => (mayDraw ? row : { ...row, choosable: false })),
    proof: percent(provenPerMille(lot, wanted, 0)),
    assumption: `If no differences are found: ${number(census + wanted)} checked of ${number(frame.length)}, 0 differences. With 1 difference, found and corrected: at least ${percent(provenPerMille(lot, wanted, Math.min(1, wanted)))}. The moderator’s agreed mark is taken as the truth. Scripts drawn besides so that every assessor is sampled are corrected too and not counted.`,
    facts: [
      {
        key: 'Frame',
        value: `${scripts(frame.length)} with locked sheets, by ${String(assessors)} ${assessors === 1 ? 'assessor' : 'assessors'}; the sample comes from ${number(rest)}`,
      },
      { key: 'Frame hash', value: hash },
      { key: 'Algorithm', value: drawAlgorithm },
    ],
    seed: {
      id: 'seed',
      name: 'seed',
      label: 'Seed',
      hint: 'Kept with the draw: with it and the frame anyone can draw the same scripts again',
      type: 'text',
      value: seed,
      error: '',
      autocomplete: 'off',
    },
    button: 'Draw and send to moderators',
    mayDraw,
  };
}

function drawnBefore(draw: StoredDraw, found: Found): DrawnBefore {
  return {
    heading: `${number(draw.drawn)} of ${number(draw.scripts)} drawn, ${draw.open === 0 ? 'all settled' : `${number(draw.open)} not settled yet`}`,
    facts: [
      ...(draw.open === 0 ? [{ key: 'It proves', value: provenInWords(draw, found) }] : []),
      { key: 'Drawn', value: `${momentInWords(draw.drawn_at)}, by ${draw.name}` },
      { key: 'Random sample', value: `${number(draw.sampled)} of ${number(draw.rest)}` },
      { key: 'Seed', value: draw.seed },
      { key: 'Algorithm', value: draw.algorithm },
      { key: 'Frame hash', value: draw.frame_hash },
    ],
  };
}

/** The bound is that of the first draw, with what was found and put right taken off; census scripts count as checked. */
function provenInWords(draw: StoredDraw, { checked, turned }: Found): string {
  const proven = provenPerMille({ all: draw.scripts, unchecked: draw.rest }, checked, turned);
  const differences = turned === 1 ? '1 difference' : `${number(turned)} differences`;
  return `At least ${percent(proven)} of these outcomes agree with the moderators’, at 95% confidence (${number(draw.settled)} checked of ${number(draw.scripts)}, ${differences} in the random sample). The moderators’ agreed mark is taken as the truth.`;
}
