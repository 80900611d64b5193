// The release (D9): a dry run first, then the approval of that very dry run by somebody else (R141, R143, R144, R153).
import { z } from 'zod';
import { deadlineInWords } from '../../../domain/calendar/uk-words.ts';
import { may } from '../../../domain/policy/may.ts';
import { isRefusal, type Refusal } from '../../../domain/refusal.ts';
import { inTransaction, type Tx } from '../../../services/database/database.ts';
import type { By } from '../../../services/register/record.ts';
import { approveRelease, takeBackApproval } from '../../../services/register/release/approve-release.ts';
import { dryRunOf } from '../../../services/register/release/dry-run-of.ts';
import { tellLater } from '../../../services/register/release/tell-later.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { finalWindow } from '../../final-window.ts';
import { type Around, page, type Shown, type Visit } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { refusalWords } from '../../refusal-words.ts';
import { Undone } from '../../undone.ts';
import { batchesOf } from './query.ts';
import { releaseView } from './release-view.ts';

const oneOrMore = z.preprocess((sent) => (typeof sent === 'string' ? [sent] : sent), z.array(z.uuid()).default([]));

const form = z.discriminatedUnion('act', [
  z.object({ act: z.literal('approve'), seen: z.string() }),
  z.object({ act: z.literal('tell-date'), entries: oneOrMore, on: z.string() }),
  z.object({ act: z.literal('take-back'), batch: z.uuid() }),
]);

export const releasePage = page({
  path: patterns.release,
  may: 'see outcomes',
  async load(around, visit) {
    const stored = await finalWindow(around.database, visit.params.windowId);
    return isRefusal(stored) ? stored : shown(around, visit, stored, null);
  },
  form,
  maySubmit: 'approve a release',
  async submit(around, visit, sent) {
    const stored = await finalWindow(around.database, visit.params.windowId);
    if (isRefusal(stored)) return stored;
    const by = { who: visit.account?.personId ?? '', at: visit.at };
    const done = await Undone.orAnswer((undo) =>
      inTransaction(around.database, async (tx) => {
        const said = await act(around, tx, stored, sent, by);
        return isRefusal(said) ? undo(said) : said;
      }),
    );
    if (!isRefusal(done)) return { goTo: pathTo('release', visit.params), notice: done };
    return done.detail?.['field'] === 'on' ? shown(around, visit, stored, done) : done;
  },
});

async function shown(
  { database, frameworks, config }: Around,
  { account, at }: Visit<unknown>,
  stored: StoredWindow,
  fault: Refusal | null,
): Promise<Shown> {
  const data = releaseView({
    stored,
    now: await dryRunOf(database, { frameworks, mode: config.mode }, stored, at),
    batches: await batchesOf(database, stored.id),
    may: {
      approve: account !== null && may(account, 'approve a release'),
      openParticipants: account !== null && may(account, 'see a participant'),
      openWindows: account !== null && may(account, 'see windows'),
      openHolds: account !== null && may(account, 'see holds'),
    },
    dateError: fault === null ? '' : refusalWords(fault).title,
  });
  return { title: 'Release', view: new URL('view.hbs', import.meta.url), data, status: fault === null ? 200 : 422 };
}

/** Does what the form asks; what to say about it. */
async function act(
  { frameworks, config }: Around,
  tx: Tx,
  stored: StoredWindow,
  sent: z.infer<typeof form>,
  by: By,
): Promise<string | Refusal> {
  const setting = { frameworks, mode: config.mode };
  if (sent.act === 'approve') {
    const approved = await approveRelease(tx, setting, stored, sent.seen, by);
    if (isRefusal(approved)) return approved;
    const { letters, dueAt } = approved;
    return `${letters === 1 ? '1 letter is' : `${String(letters)} letters are`} approved and ${letters === 1 ? 'goes' : 'go'} ${deadlineInWords(dueAt)}.`;
  }
  if (sent.act === 'tell-date') {
    const told = await tellLater(tx, setting, stored, { entryIds: sent.entries, on: sent.on }, by);
    return isRefusal(told)
      ? told
      : `${told === 1 ? '1 participant is' : `${String(told)} participants are`} told the new date by email.`;
  }
  const taken = await takeBackApproval(tx, stored.id, sent.batch, by);
  return isRefusal(taken) ? taken : 'The approval is taken back. Nothing was sent.';
}
