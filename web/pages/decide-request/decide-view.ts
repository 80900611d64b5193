// Builds the page of one request.
import { dateInWords, longDate, momentInWords } from '../../../domain/calendar/uk-words.ts';
import type { LastAcceptance } from '../../../domain/window/last-acceptance.ts';
import { isUndecided } from '../../../domain/request/request.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { Programme } from '../../../domain/programme/programme.ts';
import type { RequestFacts } from '../../../services/register/requests/read-requests.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { pathTo } from '../../paths.ts';
import { refusalWords } from '../../refusal-words.ts';
import { evidenceName, requestName, requestTag } from '../../request-words.ts';
import type { Fact, Field } from '../../view-helpers/part-props.ts';
import { windowName } from '../../window-name.ts';
import type { Area, DecideRequestView } from './view-model.ts';

/** The form as it was typed. */
export interface TypedDecision {
  readonly decidedOn: string;
  readonly reference: string;
  readonly until: string;
  readonly answer: string;
}

/** What the page is made from. `inCorrection`: what is asked is more time for a correction. */
export interface DecideFacts {
  readonly request: RequestFacts;
  readonly stored: StoredWindow;
  readonly programme: Programme;
  readonly terms: { readonly deferralAllowed: boolean; readonly lastAcceptance: LastAcceptance };
  readonly inCorrection: boolean;
  readonly typed: TypedDecision;
  readonly faults: readonly Refusal[];
}

/** The view. */
export function decideView(facts: DecideFacts): DecideRequestView {
  const { request, stored, programme, inCorrection, typed, faults } = facts;
  const open = isUndecided(request.state);
  const action = pathTo('decideRequest', { requestId: request.id });
  const errorOf = (field: string) => {
    const fault = faults.find(({ detail }) => detail?.['field'] === field);
    return fault === undefined ? '' : refusalWords(fault).title;
  };
  const answer: Area = {
    id: 'answer',
    name: 'answer',
    label: request.kind === 'exception' ? 'What the participant is told' : 'Reason',
    hint: 'It stands in the email of the decision.',
    value: typed.answer,
    error: errorOf('answer'),
  };
  const isException = request.kind === 'exception';
  return {
    margin: [windowName(stored), `Candidate ${request.candidate}`],
    title: `${request.name}: ${requestName(request, programme)}`,
    lead: open ? 'Nobody is told anything before it is decided.' : `Decided by ${request.decidedBy ?? 'nobody'}.`,
    tag: requestTag(request.state),
    facts: factsOf(facts),
    errors: faults.map((fault) => ({
      href: `#${String(fault.detail?.['field'] ?? 'answer')}`,
      text: refusalWords(fault).title,
    })),
    action,
    agree: open && !isException && !inCorrection ? agreeLink(request) : null,
    refer:
      request.state === 'open' && isException
        ? { action, fields: [{ name: 'act', value: 'refer' }], text: 'It has gone to DfE', about: '', primary: false }
        : null,
    decision:
      open && isException
        ? {
            decidedOn: field('decidedOn', 'Day of the decision', 'date', typed.decidedOn, errorOf('decidedOn')),
            reference: field('reference', 'Their reference', 'text', typed.reference, errorOf('reference')),
            answer,
          }
        : null,
    moreTime:
      open && inCorrection
        ? {
            until: field('until', 'Until which day', 'date', typed.until, errorOf('until')),
            answer: { ...answer, id: 'answer-time' },
          }
        : null,
    refuse: open && !isException ? { answer } : null,
    back: { href: pathTo('requests', {}), text: 'All requests' },
  };
}

function agreeLink({ id, personId, windowId, kind }: RequestFacts): DecideRequestView['agree'] {
  if (kind === 'exception') return null;
  const text =
    kind === 'withdrawal'
      ? 'Record the withdrawal'
      : kind === 'deferral'
        ? 'Agree the deferral'
        : 'Agree the extension';
  return { href: pathTo('agree', { personId }, { kind, window: windowId, request: id }), text };
}

function factsOf({ request, programme, terms }: DecideFacts): readonly Fact[] {
  const last = Object.entries(terms.lastAcceptance).map(
    ([task, day]) => `${programme.tasks.find(({ id }) => id === task)?.name ?? task} until ${dateInWords(day)}`,
  );
  const line = (key: string, value: string): readonly Fact[] => (value === '' ? [] : [{ key, value }]);
  const isLeaving = request.kind === 'deferral' || request.kind === 'extension';
  return [
    ...line('Evidence', request.kind === 'exception' ? evidenceName(request, programme) : ''),
    ...line('Until', request.untilOn === null ? '' : longDate(request.untilOn)),
    ...line('Their reason', request.reason),
    ...line('In its place', request.instead),
    ...line('Reasonable adjustment', request.adjustment ? 'Yes: nobody who marks learns the reason' : ''),
    ...line('New to headship', request.newHeadship ? 'Yes, by their own word' : ''),
    ...line('Sent', momentInWords(request.askedAt)),
    ...line('Cohort’s terms', isLeaving && !terms.deferralAllowed ? 'No deferral is possible' : ''),
    ...line('Last acceptance', isLeaving ? last.join('; ') : ''),
    ...line('Sent to DfE', request.referredAt === null ? '' : momentInWords(request.referredAt)),
    ...line('Decided', request.decidedAt === null ? '' : momentInWords(request.decidedAt)),
    ...line(
      'DfE’s decision',
      request.decidedOn === null ? '' : `${longDate(request.decidedOn)}, reference ${request.reference ?? ''}`,
    ),
    ...line('Told', request.answer ?? ''),
  ];
}

function field(id: string, label: string, type: Field['type'], value: string, error: string): Field {
  return { id, name: id, label, hint: '', value, error, type, autocomplete: 'off' };
}
