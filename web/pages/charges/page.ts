// The charges of a window (D10): what the rules propose, what an admin confirmed or waived, and why the others owe nothing (R155–R158).
import { chargeStates, sums, type ChargeState } from '../../../domain/fee/charge.ts';
import { inPounds } from '../../../domain/fee/in-pounds.ts';
import type { NonSubmission } from '../../../domain/fee/non-submission.ts';
import { momentInWords, shortMoment } from '../../../domain/calendar/uk-words.ts';
import { isRefusal, refused } from '../../../domain/refusal.ts';
import { leadsToOutcome } from '../../../domain/window/yield.ts';
import { chargesOf, type ChargeFacts } from '../../../services/register/charge-facts.ts';
import { entriesAtClose } from '../../../services/register/entries-at-close.ts';
import { chargeNames, chargeTags } from '../../charge-words.ts';
import { findWindow } from '../../find-window.ts';
import { page } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { windowName } from '../../window-name.ts';
import type { ChargeGroup, ChargeLine, ChargesView } from './view-model.ts';

export const chargesPage = page({
  path: patterns.charges,
  may: 'decide charges',
  async load({ database }, { params, at }) {
    const stored = await findWindow(database, params.windowId);
    if (isRefusal(stored)) return stored;
    if (!leadsToOutcome(stored.window)) return refused('no-such-page');
    const charges = await chargesOf(database, stored.id);
    const answers = at > stored.closesAt ? await entriesAtClose(database, stored.id) : [];
    const data: ChargesView = {
      margin: [windowName(stored), 'Charges'],
      title: titleOf(charges),
      lead: 'Nobody is told of a charge before it is confirmed here.',
      groups: chargeStates.flatMap((state) => groupOf(state, charges, stored.id)),
      quiet: 'No charge yet. They are proposed a week after close, and after a second fail is released.',
      others: othersOf(answers.map(({ answer }) => answer)),
      back: { href: pathTo('window', params), text: windowName(stored) },
    };
    return { title: 'Charges', view: new URL('view.hbs', import.meta.url), data };
  },
});

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${String(n)} ${many}`);

function titleOf(charges: readonly ChargeFacts[]): string {
  const waiting = charges.filter(({ state }) => state === 'proposed').length;
  if (waiting > 0)
    return `${count(waiting, 'charge', 'charges')} to confirm or waive, ${inPounds(sums(charges).proposed)}`;
  return charges.length === 0 ? 'No charges' : 'Every charge is decided';
}

function groupOf(state: ChargeState, charges: readonly ChargeFacts[], windowId: string): readonly ChargeGroup[] {
  const own = charges.filter((charge) => charge.state === state);
  if (own.length === 0) return [];
  const heading = `${String(own.length)} ${state}, ${inPounds(sums(charges)[state])}`;
  const all = { href: pathTo('confirmCharges', { windowId }), text: `Look at all ${String(own.length)} and confirm` };
  return [
    {
      margin: chargeTags[state].word,
      heading,
      lines: own.map((charge) => lineOf(charge, windowId)),
      all: state === 'proposed' ? all : null,
    },
  ];
}

function lineOf(charge: ChargeFacts, windowId: string): ChargeLine {
  const { id, name, candidate, kind, pence, state, reason, at, decidedAt, decidedBy } = charge;
  const decided = decidedAt === null ? '' : `${decidedBy ?? ''}, ${shortMoment(decidedAt)}`;
  return {
    href: pathTo('charge', { windowId, chargeId: id }),
    name,
    candidate,
    what: chargeNames[kind],
    amount: inPounds(pence),
    state: chargeTags[state],
    note: state === 'proposed' ? `Since ${momentInWords(at)}` : [reason ?? '', decided].filter(Boolean).join(' '),
  };
}

const because: Readonly<Record<Exclude<NonSubmission, 'owed'>, (n: string, one: boolean) => string>> = {
  submitted: (n, one) => `${n} ${one ? 'has' : 'have'} submitted at least one task.`,
  agreed: (n, one) => `${n} had an extension, a deferral or a withdrawal recorded by close${one ? '.' : ' each.'}`,
  'not-told': (n) => `${n} submitted nothing, but the mail server took no letter about this window for them by close.`,
  open: (n, one) => `${n} ${one ? 'is' : 'are'} not decided yet: a draft, late work or an open question at intake.`,
};

function othersOf(answers: readonly NonSubmission[]): readonly string[] {
  const reasons = ['submitted', 'agreed', 'not-told', 'open'] as const;
  const lines = reasons.flatMap((reason) => {
    const n = answers.filter((answer) => answer === reason).length;
    return n === 0 ? [] : [because[reason](count(n, 'participant', 'participants'), n === 1)];
  });
  return lines.length === 0 ? ['Nobody else is in this window, or it has not closed.'] : lines;
}
