// Sampling (D7): what a draw would prove, and the draw itself, with a recorded seed (R129 to R136).
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { schemeFor } from '../../../domain/mark-scheme/scheme-choice.ts';
import { may } from '../../../domain/policy/may.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { leadsToOutcome } from '../../../domain/window/yield.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { drawWindow, type Drawn } from '../../../services/register/moderation/draw-window.ts';
import { readFrame } from '../../../services/register/moderation/read-frame.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { findWindow } from '../../find-window.ts';
import { page, type Around } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { Undone } from '../../undone.ts';
import { drawsOf, foundInSamples } from './query.ts';
import { samplingView } from './sampling-view.ts';

export const samplingPage = page({
  path: patterns.sampling,
  may: 'see sampling',
  async load(around, { params, account }) {
    const stored = await markedWindow(around, params.windowId);
    if (isRefusal(stored)) return stored;
    const scheme = schemeFor(around.frameworks.markSchemes, stored.window.programme);
    const data = samplingView({
      stored,
      marked: await readFrame(around.database, around.frameworks, stored.id),
      draws: await drawsOf(around.database, stored.id),
      found: await foundInSamples(around.database, around.frameworks, stored.id),
      scheme: isRefusal(scheme) ? undefined : scheme,
      seed: String(randomInt(1_000_000)),
      may: {
        draw: account !== null && may(account, 'draw scripts for moderation'),
        openWindows: account !== null && may(account, 'see windows'),
      },
    });
    return { title: 'Sampling', view: new URL('view.hbs', import.meta.url), data };
  },
  form: z.object({
    size: z.coerce.number().int().min(0).default(0),
    seed: z.string().max(100),
    frame: z.string(),
  }),
  maySubmit: 'draw scripts for moderation',
  async submit(around, { params, account, at }, { size, seed, frame }) {
    const stored = await markedWindow(around, params.windowId);
    if (isRefusal(stored)) return stored;
    const wanted = { seed: seed.trim(), chosen: size, frame };
    const done = await Undone.orAnswer((undo) =>
      inTransaction(around.database, async (tx): Promise<Drawn> => {
        const drawn = await drawWindow(tx, around.frameworks, stored.id, wanted, { who: account?.personId ?? '', at });
        return isRefusal(drawn) ? undo(drawn) : drawn;
      }),
    );
    if (isRefusal(done)) return done;
    const words = `${String(done.drawn)} ${done.drawn === 1 ? 'script is' : 'scripts are'} drawn and with moderators, who are told by email. ${String(done.undrawn)} ${done.undrawn === 1 ? 'is' : 'are'} final as first marked.`;
    return { goTo: pathTo('sampling', params), notice: words };
  },
});

async function markedWindow({ database }: Around, id: string): Promise<StoredWindow | Refusal> {
  const stored = await findWindow(database, id);
  if (isRefusal(stored)) return stored;
  return leadsToOutcome(stored.window) ? stored : refused('no-such-page');
}
