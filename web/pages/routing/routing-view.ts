// Builds routing's preview: the finding as its title, and everything that an admin weighs before committing.
import type { MarkScheme } from '../../../domain/mark-scheme/mark-scheme.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { dayAndMonth, longDate } from '../../../domain/calendar/uk-words.ts';
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import type { WhyShort } from '../../../domain/routing/plan.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { pathTo } from '../../paths.ts';
import { refusalWords } from '../../refusal-words.ts';
import { windowName } from '../../window-name.ts';
import type { Preview } from './preview.ts';
import type { CommittedPlan } from './query.ts';
import type { LoadLine, RoutingView } from './view-model.ts';

/** What the page is made from; `gate` is what the mark scheme allows (R11). */
export interface RoutingFacts {
  readonly stored: StoredWindow;
  readonly preview: Preview;
  readonly gate: true | Refusal;
  readonly scheme: MarkScheme | undefined;
  readonly earlier: readonly CommittedPlan[];
  readonly taskName: (unit: string) => string;
  readonly at: Date;
}

const whyShort = {
  'nobody-trained': 'No assessor has training for it that is recorded and in date',
  'everyone-barred': 'Everyone who is trained has a conflict, has checked it or has handed it back',
  'no-capacity': 'Everyone who may mark it has as many scripts as they agreed to',
} as const satisfies Record<WhyShort, string>;

const scripts = (n: number) => (n === 1 ? '1 script' : `${String(n)} scripts`);

/** The view. */
export function routingView({ stored, preview, gate, scheme, earlier, taskName, at }: RoutingFacts): RoutingView {
  const { placed, short } = preview.plan;
  const action = pathTo('routing', { windowId: stored.id });
  const load = loadLines(preview);
  const takers = load.filter(({ added }) => added > 0).length;
  return {
    margin: [windowName(stored), dayAndMonth(ukDate(at))],
    title: titleOf(placed.length, takers, short.length),
    lead:
      placed.length === 0
        ? 'Scripts come into the pool when their technical check is done.'
        : `They would be due by the end of ${longDate(preview.dueOn)}. Each assessor gets one email with candidate numbers and no names.`,
    scheme: schemeWords(gate, scheme),
    barred: gate !== true,
    shortTitle: `${scripts(short.length)} ${short.length === 1 ? 'stays' : 'stay'} in the pool`,
    short: short
      .map(({ script, why }) => ({ candidate: script.candidate, task: taskName(script.unit), why: whyShort[why] }))
      .toSorted((one, other) => (one.candidate < other.candidate ? -1 : 1)),
    load,
    quiet: 'Nobody is an assessor yet. Add their accounts under People, with training and capacity.',
    action,
    seed: {
      id: 'seed',
      name: 'seed',
      label: 'Seed',
      hint: 'Ties are broken by it; the same seed makes the same plan',
      type: 'text',
      value: preview.seed,
      error: '',
      autocomplete: 'off',
    },
    commit: gate === true && placed.length > 0 ? commitForm(preview, takers) : null,
    earlier: earlier.map(earlierLine),
    back: { href: pathTo('window', { windowId: stored.id }), text: 'Back to the window' },
  };
}

function schemeWords(gate: RoutingFacts['gate'], scheme: MarkScheme | undefined): string {
  if (gate !== true) return `${refusalWords(gate).title}. ${refusalWords(gate).todo}`;
  if (scheme?.example !== true) return '';
  return 'Descriptors and pass rule are examples that come with the product, not the provider’s scheme. This is a rehearsal, so scripts can be routed all the same.';
}

function commitForm({ seed, seen, plan }: Preview, takers: number): RoutingView['commit'] {
  return {
    fields: [
      { name: 'seed', value: seed },
      { name: 'seen', value: seen },
    ],
    text: `Give ${scripts(plan.placed.length)} to ${takers === 1 ? '1 assessor' : `${String(takers)} assessors`}`,
    why: 'What is committed is what stands here. If anything has changed in the meantime, nothing is given out and you see the new plan.',
  };
}

function earlierLine({ at, by, seed, scripts: given, back }: CommittedPlan): RoutingView['earlier'][number] {
  return { at, by, seed, what: `${scripts(given)} given out${back === 0 ? '' : `, ${String(back)} handed back`}` };
}

function titleOf(placed: number, takers: number, short: number): string {
  if (placed + short === 0) return 'No script waits for an assessor';
  if (placed === 0)
    return short === 1 ? '1 script waits, and nobody can take it' : `${scripts(short)} wait, and nobody can take them`;
  const found = `${scripts(placed)} can go to ${takers === 1 ? '1 assessor' : `${String(takers)} assessors`}`;
  return short === 0 ? found : `${found}, ${String(short)} cannot`;
}

function loadLines({ plan, assessors }: Preview): readonly LoadLine[] {
  return assessors.map((assessor) => {
    const added = plan.load.find((line) => line.assessor.personId === assessor.personId)?.added ?? 0;
    const own = plan.placed
      .filter(({ personId }) => personId === assessor.personId)
      .map(({ script }) => script.candidate);
    const untrained = assessor.trainings.length === 0;
    return {
      name: assessor.name,
      href: pathTo('staffMember', { personId: assessor.personId }),
      before: assessor.outstanding,
      added,
      after: assessor.outstanding + added,
      capacity: assessor.asked ? `${String(assessor.taken + added)} of ${String(assessor.capacity)}` : 'not agreed',
      candidates: [...new Set(own)].toSorted().join(', '),
      note: untrained ? { state: 'stopped', word: 'No training' } : null,
    };
  });
}
