// Adjudicating (M4): a lead who is neither marker decides every difference, with a reason (R135, R138).
import { z } from 'zod';
import type { CriterionKey } from '../../../domain/programme/criterion-key.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { leadsFor } from '../../../services/register/moderation/leads-for.ts';
import { type Proposal, readProposal } from '../../../services/register/moderation/proposal.ts';
import { type Pair, readPair } from '../../../services/register/moderation/read-pair.ts';
import { isUuid } from '../../is-uuid.ts';
import { type FieldFault, fieldFault } from '../../moderation/field-fault.ts';
import { pairView } from '../../moderation/pair-view.ts';
import { settledFrom, type Typed, typedIn } from '../../moderation/settled-form.ts';
import { page, type Around, type Shown, type Visit } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { Undone } from '../../undone.ts';
import { decideMarks } from './decide.ts';
import type { AdjudicateView } from './view-model.ts';

type Here = Visit<{ readonly submissionId: string }>;
interface SentBack {
  readonly typed: ReadonlyMap<CriterionKey, Typed>;
  readonly fault: FieldFault;
}

export const adjudicatePage = page({
  path: patterns.adjudicate,
  may: 'decide between markers',
  async load(around, visit) {
    const pair = await placeOf(around, visit);
    return isRefusal(pair) ? pair : shown(around, pair, null);
  },
  form: z.looseObject({}),
  async submit(around, visit, form) {
    const pair = await placeOf(around, visit);
    if (isRefusal(pair)) return pair;
    const typed = typedIn(form, pair);
    const settled = settledFrom(typed, pair);
    const by = { who: visit.account?.personId ?? '', at: visit.at };
    const fault = isRefusal(settled)
      ? settled
      : await Undone.orAnswer((undo) =>
          inTransaction(around.database, async (tx) => {
            const refusal = await decideMarks(tx, around.frameworks, pair.submissionId, settled, by);
            return refusal === undefined ? undefined : undo(refusal);
          }),
        );
    if (fault === undefined)
      return {
        goTo: pathTo('moderationQueue', {}),
        notice: `${pair.candidate} is decided. These are the final marks.`,
      };
    const field = fieldFault(fault);
    return field === null ? fault : shown(around, pair, { typed, fault: field });
  },
});

async function placeOf({ database, frameworks }: Around, { params, account, at }: Here): Promise<Pair | Refusal> {
  if (!isUuid(params.submissionId) || account === null) return refused('no-such-page');
  const pair = await readPair(database, frameworks, params.submissionId);
  if (pair === null) return refused('no-such-page');
  if (pair.state !== 'adjudication') return refused('not-from-here');
  return (await leadsFor(database, pair, at)).includes(account.personId) ? pair : refused('adjudicator-barred');
}

async function shown({ database }: Around, pair: Pair, sentBack: SentBack | null): Promise<Shown> {
  const data: AdjudicateView = {
    pair: pairView({
      pair,
      looker: 'other',
      settled: null,
      typed: sentBack?.typed ?? new Map(),
      fault: sentBack?.fault ?? null,
    }),
    example: pair.scheme.example ? 'Descriptors and pass rule are examples, not the provider’s own.' : '',
    proposed: proposedInWords(await readProposal(database, pair.submissionId)),
    errors: sentBack?.fault.errors ?? [],
    action: pathTo('adjudicate', { submissionId: pair.submissionId }),
    back: { href: pathTo('moderationQueue', {}), text: 'Back to the queue' },
  };
  const title = `Decide ${pair.candidate}`;
  return { title, view: new URL('view.hbs', import.meta.url), data, status: sentBack === null ? 200 : 422 };
}

function proposedInWords(proposal: Proposal | null): string {
  if (proposal === null) return '';
  const scores = [...proposal.settled].map(
    ([key, { score, reason }]) => `${key.slice(key.indexOf('/') + 1)} at ${String(score)} (${reason})`,
  );
  return `The moderator had proposed ${scores.join('; ')}.`;
}
