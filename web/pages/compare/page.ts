// Comparing (M3): both sheets once both are locked, differences first; the two agree criterion by criterion (R136, R137).
import { z } from 'zod';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { inTransaction, type Tx } from '../../../services/database/database.ts';
import { readModerated } from '../../../services/register/moderation/final-marks.ts';
import { readProposal } from '../../../services/register/moderation/proposal.ts';
import { type Pair, readPair } from '../../../services/register/moderation/read-pair.ts';
import type { By } from '../../../services/register/record.ts';
import { isUuid } from '../../is-uuid.ts';
import { fieldFault } from '../../moderation/field-fault.ts';
import type { Looker } from '../../moderation/pair-view.ts';
import { settledFrom, typedIn } from '../../moderation/settled-form.ts';
import { page, type Around, type Shown, type Visit } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { Undone } from '../../undone.ts';
import { acceptMarks, handToLead, proposeMarks } from './agree.ts';
import { type CompareFacts, compareView } from './compare-view.ts';
import { isSheetHolder } from './query.ts';

const form = z.looseObject({
  act: z.enum(['propose', 'accept', 'hand-to-lead']),
  proposal: z.string().default(''),
});
type Form = z.infer<typeof form>;
type Here = Visit<{ readonly submissionId: string }>;

const notices = {
  propose: 'Your proposal is with the first marker.',
  accept: 'Agreed. These are the final marks.',
  'hand-to-lead': 'The lead moderator has been told and decides.',
} as const satisfies Record<Form['act'], string>;

export const comparePage = page({
  path: patterns.compare,
  may: 'see scripts in moderation',
  async load(around, visit) {
    const found = await placeOf(around, visit);
    return isRefusal(found) ? found : shown(around, found, null);
  },
  form,
  async submit(around, visit, typed) {
    const found = await placeOf(around, visit);
    if (isRefusal(found)) return found;
    const by = { who: visit.account?.personId ?? '', at: visit.at };
    const fault = await Undone.orAnswer((undo) =>
      inTransaction(around.database, async (tx) => {
        const refusal = await act(tx, around, found.pair, typed, by);
        return refusal === undefined ? undefined : undo(refusal);
      }),
    );
    if (fault === undefined) return { goTo: pathTo('compare', visit.params), notice: notices[typed.act] };
    const field = fieldFault(fault);
    return field === null ? fault : shown(around, found, { typed: typedIn(typed, found.pair), fault: field });
  },
});

function act(tx: Tx, { frameworks }: Around, pair: Pair, form: Form, by: By): Promise<Refusal | undefined> {
  if (form.act === 'accept') return acceptMarks(tx, frameworks, pair.submissionId, form.proposal, by);
  if (form.act === 'hand-to-lead') return handToLead(tx, frameworks, pair.submissionId, by);
  const settled = settledFrom(typedIn(form, pair), pair);
  return isRefusal(settled) ? Promise.resolve(settled) : proposeMarks(tx, frameworks, pair.submissionId, settled, by);
}

interface Place {
  readonly pair: Pair;
  readonly looker: Looker;
}

/** The two markers see the page once both sheets are locked; an admin looks on; nobody else learns that it exists. */
async function placeOf({ database, frameworks }: Around, { params, account }: Here): Promise<Place | Refusal> {
  if (!isUuid(params.submissionId) || account === null) return refused('no-such-page');
  const { personId } = account;
  const admin = account.roles.includes('admin');
  const pair = await readPair(database, frameworks, params.submissionId);
  if (pair === null) {
    const knows = admin || (await isSheetHolder(database, params.submissionId, personId));
    return refused(knows ? 'sheets-not-comparable' : 'no-such-page');
  }
  if (personId === pair.first.markerId) return { pair, looker: 'first' };
  if (personId === pair.second.markerId) return { pair, looker: 'second' };
  return admin ? { pair, looker: 'other' } : refused('no-such-page');
}

async function shown(
  { database }: Around,
  { pair, looker }: Place,
  sentBack: CompareFacts['sentBack'],
): Promise<Shown> {
  const data = compareView({
    pair,
    looker,
    proposal: await readProposal(database, pair.submissionId),
    moderated: await readModerated(database, pair.submissionId),
    sentBack,
  });
  const title = `Compare ${pair.candidate}`;
  return { title, view: new URL('view.hbs', import.meta.url), data, status: sentBack === null ? 200 : 422 };
}
