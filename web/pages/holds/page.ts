// What keeps one participant's results back, and the forms that open and close a hold (R165).
import { z } from 'zod';
import { may } from '../../../domain/policy/may.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { holdKinds } from '../../../domain/release/hold.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { closeHold, holdsOf, openHold } from '../../../services/register/release/holds.ts';
import { readWindows } from '../../../services/register/window-row.ts';
import { isUuid } from '../../is-uuid.ts';
import { type Around, page, type Shown, type Visit } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { refusalWords } from '../../refusal-words.ts';
import { holdsView } from './holds-view.ts';
import { entriesOf } from './query.ts';

type Here = Visit<{ readonly personId: string }>;

export const holdsPage = page({
  path: patterns.holds,
  may: 'see holds',
  load: (around, visit) => shown(around, visit, null),
  form: z.discriminatedUnion('act', [
    z.object({ act: z.literal('open'), entry: z.uuid(), kind: z.enum(holdKinds), reason: z.string().max(2000) }),
    z.object({ act: z.literal('close'), hold: z.uuid(), reason: z.string().max(2000) }),
  ]),
  maySubmit: 'hold a result',
  async submit(around, visit, sent) {
    const { personId } = visit.params;
    if (!isUuid(personId)) return refused('no-such-page');
    const by = { who: visit.account?.personId ?? '', at: visit.at };
    const done = await inTransaction(around.database, async (tx): Promise<string | Refusal> => {
      if (sent.act === 'open') {
        const own = await entriesOf(tx, personId);
        if (!own.some(({ id }) => id === sent.entry)) return refused('no-such-page');
        const opened = await openHold(tx, sent.entry, sent.kind, sent.reason, by);
        return isRefusal(opened) ? opened : 'The result is held back.';
      }
      const own = await holdsOf(tx, personId);
      if (!own.some(({ id }) => id === sent.hold)) return refused('no-such-page');
      const closed = await closeHold(tx, sent.hold, sent.reason, by);
      return isRefusal(closed) ? closed : 'The hold is closed. The result goes with the next release that is approved.';
    });
    if (!isRefusal(done)) return { goTo: pathTo('holds', { personId }), notice: done };
    return done.detail?.['field'] === 'reason' && sent.act === 'open' ? shown(around, visit, done) : done;
  },
});

async function shown({ database }: Around, { params, account }: Here, fault: Refusal | null): Promise<Shown | Refusal> {
  const { personId } = params;
  const entries = isUuid(personId) ? await entriesOf(database, personId) : [];
  if (entries.length === 0 || account === null) return refused('no-such-page');
  const [latest] = entries;
  const data = holdsView({
    personId,
    entries,
    windows: await readWindows(
      database,
      entries.map(({ windowId }) => windowId),
    ),
    holds: await holdsOf(database, personId),
    mayHold: may(account, 'hold a result'),
    back: may(account, 'see a participant')
      ? { href: pathTo('participant', { personId }), text: 'Back to the participant' }
      : { href: pathTo('outcomes', { windowId: latest?.windowId ?? '' }), text: 'Back to the outcomes' },
    error: fault === null ? '' : refusalWords(fault).title,
  });
  return { title: 'Holds', view: new URL('view.hbs', import.meta.url), data, status: fault === null ? 200 : 422 };
}
