// Routing (D6): one plan for all scripts that wait, seen before it is committed (R11, R103, R105–R109).
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { MarkScheme } from '../../../domain/mark-scheme/mark-scheme.ts';
import { mayRoute } from '../../../domain/mark-scheme/scheme-gate.ts';
import { schemeFor } from '../../../domain/mark-scheme/scheme-choice.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { leadsToOutcome } from '../../../domain/window/yield.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { programmeOf } from '../../../services/frameworks/programme-of.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { findWindow } from '../../find-window.ts';
import { page, type Around } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { unitName } from '../../window-name.ts';
import { commitPlan } from './commit-plan.ts';
import { previewOf } from './preview.ts';
import { committedPlans } from './query.ts';
import { routingView } from './routing-view.ts';

export const routingPage = page({
  path: patterns.routing,
  may: 'route scripts',
  async load(around, { params, query, at }) {
    const stored = await markedWindow(around, params.windowId);
    if (isRefusal(stored)) return stored;
    const seed = query.get('seed')?.trim();
    const { scheme, gate } = gateOf(around, stored);
    const programme = programmeOf(around.frameworks, stored.window.programme);
    const data = routingView({
      stored,
      scheme,
      gate,
      at,
      preview: await previewOf(
        around.database,
        stored,
        seed === undefined || seed === '' ? String(randomInt(1_000_000)) : seed.slice(0, 100),
        at,
      ),
      earlier: await committedPlans(around.database, stored.id),
      taskName: (unit) => unitName(programme, unit),
    });
    return { title: 'Routing', view: new URL('view.hbs', import.meta.url), data };
  },
  form: z.object({ seed: z.string().min(1).max(100), seen: z.string() }),
  async submit(around, { params, account, at }, { seed, seen }) {
    const stored = await markedWindow(around, params.windowId);
    if (isRefusal(stored)) return stored;
    const { gate } = gateOf(around, stored);
    if (gate !== true) return gate;
    const done = await inTransaction(around.database, (tx) =>
      commitPlan(tx, stored, seed, seen, { who: account?.personId ?? '', at }),
    );
    if (isRefusal(done)) return done;
    const { scripts, assessors } = done;
    return {
      goTo: pathTo('routing', params),
      notice: `${String(scripts)} ${scripts === 1 ? 'script is' : 'scripts are'} given to ${String(assessors)} ${assessors === 1 ? 'assessor' : 'assessors'}, who ${assessors === 1 ? 'is' : 'are'} told by email.`,
    };
  },
});

async function markedWindow({ database }: Around, id: string): Promise<StoredWindow | Refusal> {
  const stored = await findWindow(database, id);
  if (isRefusal(stored)) return stored;
  return leadsToOutcome(stored.window) ? stored : refused('no-such-page');
}

function gateOf(
  { frameworks, config }: Around,
  { window }: StoredWindow,
): { readonly scheme: MarkScheme | undefined; readonly gate: true | Refusal } {
  const found = schemeFor(frameworks.markSchemes, window.programme);
  if (isRefusal(found)) return { scheme: undefined, gate: found };
  return { scheme: found, gate: mayRoute(found, { mode: config.mode, schemeRequired: true }) };
}
