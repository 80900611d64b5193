// The outcomes board (D8): proposed from final marks, confirmed by a person as they were seen (R11, R116 to R118, R143).
import { z } from 'zod';
import { schemeFor } from '../../../domain/mark-scheme/scheme-choice.ts';
import { may } from '../../../domain/policy/may.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { inTransaction, type Tx } from '../../../services/database/database.ts';
import { programmeOf } from '../../../services/frameworks/programme-of.ts';
import type { By } from '../../../services/register/record.ts';
import { confirmOutcomes } from '../../../services/register/release/confirm-outcomes.ts';
import { readEntries } from '../../../services/register/release/read-entries.ts';
import { readFinal } from '../../../services/register/release/read-final.ts';
import { confirmScheme, readConfirmations } from '../../../services/register/release/scheme-confirmations.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { finalWindow } from '../../final-window.ts';
import { type Around, page } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { Undone } from '../../undone.ts';
import { outcomesView } from './outcomes-view.ts';
import { confirmedIn } from './query.ts';

const form = z.discriminatedUnion('act', [
  z.object({ act: z.literal('confirm-scheme'), version: z.string() }),
  z.object({ act: z.literal('confirm-outcomes'), seen: z.string() }),
]);

export const outcomesPage = page({
  path: patterns.outcomes,
  may: 'see outcomes',
  async load({ database, frameworks }, { params, account, at }) {
    const stored = await finalWindow(database, params.windowId);
    if (isRefusal(stored)) return stored;
    const scheme = schemeFor(frameworks.markSchemes, stored.window.programme);
    const final = (states: readonly string[]) => readFinal(database, frameworks, { windowId: stored.id, states });
    const data = outcomesView({
      stored,
      programme: programmeOf(frameworks, stored.window.programme),
      scheme: isRefusal(scheme) ? undefined : scheme,
      confirmations: await readConfirmations(database, stored.id),
      entries: await readEntries(database, stored.id),
      proposed: await final(['agreed']),
      confirmed: await final(['outcome-confirmed', 'released']),
      confirmedBy: await confirmedIn(database, stored.id),
      may: {
        confirm: account !== null && may(account, 'confirm outcomes'),
        openParticipants: account !== null && may(account, 'see a participant'),
        openWindows: account !== null && may(account, 'see windows'),
        openHolds: account !== null && may(account, 'see holds'),
      },
      personId: account?.personId ?? '',
      at,
    });
    return { title: 'Outcomes', view: new URL('view.hbs', import.meta.url), data };
  },
  form,
  maySubmit: 'confirm outcomes',
  async submit(around, { params, account, at }, sent) {
    const stored = await finalWindow(around.database, params.windowId);
    if (isRefusal(stored)) return stored;
    const by = { who: account?.personId ?? '', at };
    const done = await Undone.orAnswer((undo) =>
      inTransaction(around.database, async (tx) => {
        const said = await act(around, tx, stored, sent, by);
        return isRefusal(said) ? undo(said) : said;
      }),
    );
    return isRefusal(done) ? done : { goTo: pathTo('outcomes', params), notice: done };
  },
});

/** Does what the form asks; what to say about it. */
async function act(
  { frameworks }: Around,
  tx: Tx,
  stored: StoredWindow,
  sent: z.infer<typeof form>,
  by: By,
): Promise<string | Refusal> {
  if (sent.act === 'confirm-outcomes') {
    const confirmed = await confirmOutcomes(tx, frameworks, stored.id, sent.seen, by);
    if (isRefusal(confirmed)) return confirmed;
    return `${confirmed === 1 ? '1 outcome is' : `${String(confirmed)} outcomes are`} confirmed. Nobody is told before somebody else approves the release.`;
  }
  const scheme = schemeFor(frameworks.markSchemes, stored.window.programme);
  if (isRefusal(scheme)) return scheme;
  if (scheme.version !== sent.version) return refused('scheme-changed');
  const confirmed = await confirmScheme(tx, stored.id, scheme.version, by);
  return isRefusal(confirmed) ? confirmed : 'You stand behind the pass rule and the borderline band.';
}
