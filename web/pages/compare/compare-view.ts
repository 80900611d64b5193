// Builds the comparing page for one of the two markers, or for an admin who only looks.
import type { CriterionKey } from '../../../domain/programme/criterion-key.ts';
import type { Proposal } from '../../../services/register/moderation/proposal.ts';
import type { Moderated } from '../../../services/register/moderation/final-marks.ts';
import type { Pair } from '../../../services/register/moderation/read-pair.ts';
import type { FieldFault } from '../../moderation/field-fault.ts';
import { type Looker, pairView } from '../../moderation/pair-view.ts';
import { type Typed, typedFrom } from '../../moderation/settled-form.ts';
import { pathTo } from '../../paths.ts';
import type { PostButton } from '../../view-helpers/part-props.ts';
import type { CompareView } from './view-model.ts';

/** What the page is made from. `sentBack` is a proposal that was refused, as it was typed. */
export interface CompareFacts {
  readonly pair: Pair;
  readonly looker: Looker;
  readonly proposal: Proposal | null;
  readonly moderated: Moderated | null;
  readonly sentBack: { readonly typed: ReadonlyMap<CriterionKey, Typed>; readonly fault: FieldFault } | null;
}

export function compareView(facts: CompareFacts): CompareView {
  const { pair, looker, proposal, moderated, sentBack } = facts;
  const open = pair.state === 'in-moderation' && pair.comparison.verdict === 'differs';
  const proposes = open && looker === 'second';
  const action = pathTo('compare', { submissionId: pair.submissionId });
  return {
    pair: pairView({
      pair,
      looker,
      settled: settledShown(facts, proposes),
      typed: proposes ? (sentBack?.typed ?? typedFrom(proposal?.settled ?? new Map())) : null,
      fault: sentBack?.fault ?? null,
    }),
    status: statusOf(pair, looker, proposal, moderated),
    example: pair.scheme.example ? 'Descriptors and pass rule are examples, not the provider’s own.' : '',
    errors: sentBack?.fault.errors ?? [],
    form: proposes
      ? {
          action,
          fields: [{ name: 'act', value: 'propose' }],
          button: proposal === null ? 'Propose these scores' : 'Propose these scores instead',
        }
      : null,
    own: ownSheet(pair, looker),
    buttons: open ? buttonsOf(action, looker, proposal, pair.candidate) : [],
    back:
      looker === 'other'
        ? { href: pathTo('sampling', { windowId: pair.windowId }), text: 'Back to sampling' }
        : { href: pathTo('moderationQueue', {}), text: 'Back to the queue' },
  };
}

function ownSheet({ first, second }: Pair, looker: Looker): CompareView['own'] {
  if (looker === 'other') return null;
  const { id } = looker === 'first' ? first : second;
  return { href: pathTo('mark', { sheetId: id }), text: 'Open your sheet and the script' };
}

function settledShown({ proposal, moderated }: CompareFacts, proposes: boolean) {
  if (moderated !== null && moderated.settled.size > 0)
    return { heading: moderated.outcome === 'adjudicated' ? 'Decided' : 'Agreed', marks: moderated.settled };
  return proposal === null || proposes ? null : { heading: 'Proposed', marks: proposal.settled };
}

function statusOf(
  { state, comparison }: Pair,
  looker: Looker,
  proposal: Proposal | null,
  moderated: Moderated | null,
): CompareView['status'] {
  if (moderated !== null) {
    const how = { 'first-stands': 'The first marks stand', agreed: 'Agreed', adjudicated: 'Decided by the lead' };
    const changed = moderated.changed ? 'moderation changed the final marks' : 'moderation changed no mark';
    return { state: 'done', text: `${how[moderated.outcome]}: ${changed}.` };
  }
  if (state === 'adjudication') return { state: 'in progress', text: 'The lead moderator decides.' };
  if (comparison.verdict === 'first-stands') return { state: 'done', text: 'Within tolerance: the first marks stand.' };
  if (state !== 'in-moderation') return { state: 'not started', text: 'Nothing more is to be done here.' };
  if (looker === 'second')
    return proposal === null
      ? { state: 'needs you', text: 'Propose a score and a reason for each difference, or hand it to the lead.' }
      : { state: 'in progress', text: 'Your proposal waits for the first marker. You can change it until then.' };
  if (looker === 'first')
    return proposal === null
      ? { state: 'in progress', text: 'The moderator now proposes a score for each difference.' }
      : { state: 'needs you', text: 'Accept what the moderator proposes, or say that you cannot agree.' };
  return {
    state: 'in progress',
    text: proposal === null ? 'The moderator now proposes.' : 'The first marker now answers.',
  };
}

function buttonsOf(
  action: string,
  looker: Looker,
  proposal: Proposal | null,
  candidate: string,
): readonly PostButton[] {
  if (looker === 'other') return [];
  const button = (act: string, text: string, primary: boolean): PostButton => ({
    action,
    fields: [
      { name: 'act', value: act },
      { name: 'proposal', value: proposal?.id ?? '' },
    ],
    text,
    about: `for ${candidate}`,
    primary,
  });
  const lead = button('hand-to-lead', 'We cannot agree: hand it to the lead', false);
  return looker === 'first' && proposal !== null ? [button('accept', 'Accept these scores', true), lead] : [lead];
}
