// Deciding one request (D11): an exception by DfE's and the QA agent's word with its date and reference (R93), all else by the team's.
import { z } from 'zod';
import { isLocalDate, type LocalDate } from '../../../domain/calendar/local-date.ts';
import { endOfDayUk, ukDate } from '../../../domain/calendar/uk-time.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { inTransaction, type Tx } from '../../../services/database/database.ts';
import { programmeOf } from '../../../services/frameworks/programme-of.ts';
import { moveDeadline } from '../../../services/register/correction-clock.ts';
import type { By } from '../../../services/register/record.ts';
import { decide, refer } from '../../../services/register/requests/keep-request.ts';
import {
  requestFacts,
  submissionOfUnit,
  termsOfEntry,
  type RequestFacts,
} from '../../../services/register/requests/read-requests.ts';
import { readWindow } from '../../../services/register/window-row.ts';
import { isUuid } from '../../is-uuid.ts';
import { page, type Around, type Shown } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { decideView, type TypedDecision } from './decide-view.ts';
import { isInCorrection } from './query.ts';

const form = z.object({
  act: z.enum(['refer', 'grant', 'refuse', 'more-time']),
  decidedOn: z.string().default(''),
  reference: z.string().default(''),
  until: z.string().default(''),
  answer: z.string().default(''),
});

type Sent = z.infer<typeof form>;

export const decideRequestPage = page({
  path: patterns.decideRequest,
  may: 'decide requests',
  async load(around, { params }) {
    const request = isUuid(params.requestId) ? await requestFacts(around.database, params.requestId) : undefined;
    if (request === undefined) return refused('no-such-page');
    const typed = { decidedOn: '', reference: '', until: request.untilOn ?? '', answer: '' };
    return shown(around, request, typed, []);
  },
  form,
  async submit(around, { params, account, at }, sent) {
    const request = isUuid(params.requestId) ? await requestFacts(around.database, params.requestId) : undefined;
    if (request === undefined || account === null) return refused('no-such-page');
    const faults = faultsIn(sent, request, at);
    if (faults.length > 0) return shown(around, request, sent, faults);
    const fault = await inTransaction(around.database, (tx) => act(tx, request, sent, { who: account.personId, at }));
    if (fault !== undefined) return fault;
    const notice = sent.act === 'refer' ? 'Recorded that it has gone.' : `${request.name} is told by email.`;
    return { goTo: sent.act === 'refer' ? pathTo('decideRequest', params) : pathTo('requests', {}), notice };
  },
});

/** Every fault at once, each with its field. */
function faultsIn(sent: Sent, request: RequestFacts, at: Date): readonly Refusal[] {
  const isDecision = sent.act === 'grant' || (sent.act === 'refuse' && request.kind === 'exception');
  const decidedOn = dayIn(sent.decidedOn);
  const early = decidedOn !== null && (decidedOn < ukDate(request.askedAt) || decidedOn > ukDate(at));
  const until = dayIn(sent.until);
  return [
    ...(isDecision && (decidedOn === null || early) ? [refused('decided-on-not-a-date', { field: 'decidedOn' })] : []),
    ...(isDecision && sent.reference.trim() === '' ? [refused('reference-missing', { field: 'reference' })] : []),
    ...(sent.act === 'more-time' && until === null ? [refused('until-not-a-date', { field: 'until' })] : []),
    ...(sent.act === 'more-time' && until !== null && until <= ukDate(at)
      ? [refused('until-too-early', { field: 'until' })]
      : []),
    ...((sent.act === 'refuse' || isDecision) && sent.answer.trim() === ''
      ? [refused('answer-missing', { field: 'answer' })]
      : []),
  ];
}

async function act(tx: Tx, request: RequestFacts, sent: Sent, by: By): Promise<Refusal | undefined> {
  const isException = request.kind === 'exception';
  if (sent.act === 'refer') return refer(tx, request.id, by);
  // Everything else that is agreed has consequences, which its own page shows first.
  if (sent.act === 'grant' && !isException) return refused('not-from-here');
  if (sent.act === 'more-time') {
    const until = dayIn(sent.until);
    const id = request.unit === null ? undefined : await submissionOfUnit(tx, request.entryId, request.unit);
    if (until === null || id === undefined) return refused('not-from-here');
    const fault = await moveDeadline(tx, id, endOfDayUk(until), by);
    if (isRefusal(fault)) return fault;
  }
  return decide(
    tx,
    request.id,
    {
      granted: sent.act !== 'refuse',
      answer: sent.answer.trim(),
      decidedOn: isException ? dayIn(sent.decidedOn) : null,
      reference: isException ? sent.reference.trim() : null,
    },
    by,
  );
}

function dayIn(text: string): LocalDate | null {
  const day = text.trim();
  return isLocalDate(day) ? day : null;
}

async function shown(
  { database, frameworks }: Around,
  request: RequestFacts,
  typed: TypedDecision,
  faults: readonly Refusal[],
): Promise<Shown> {
  const stored = await readWindow(database, request.windowId);
  const data = decideView({
    request,
    stored,
    programme: programmeOf(frameworks, stored.window.programme),
    terms: await termsOfEntry(database, request.entryId, request.unit),
    inCorrection: request.kind === 'extension' && (await isInCorrection(database, request)),
    typed,
    faults,
  });
  const view = new URL('view.hbs', import.meta.url);
  return { title: `Request of ${request.name}`, view, data, status: faults.length > 0 ? 422 : 200 };
}
