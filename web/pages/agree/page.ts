// Agreeing something with one participant (R74, R95, R96, R98): nothing leaves a window before it has been confirmed on this page.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { may } from '../../../domain/policy/may.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { inTransaction, type Database, type Tx } from '../../../services/database/database.ts';
import { programmeOf } from '../../../services/frameworks/programme-of.ts';
import { decide } from '../../../services/register/requests/keep-request.ts';
import { requestFacts, type RequestFacts } from '../../../services/register/requests/read-requests.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { findWindow } from '../../find-window.ts';
import { isUuid } from '../../is-uuid.ts';
import { page, type Around, type GoTo, type Shown, type Visit } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { unitName } from '../../window-name.ts';
import { agreeView, type AgreeFacts } from './agree-view.ts';
import { checkAgreement, type Agreeable, type Asked } from './check.ts';
import { keepAgreement } from './keep-agreement.ts';
import { agreementKinds, kinds, type AgreementKind } from './kinds.ts';
import { entryHere, lockEntry, type EntryHere } from './query.ts';

const form = z.object({
  unit: z.string().default(''),
  reason: z.string(),
  until: z.string().default(''),
  agreement: z.uuid(),
  seen: z.string(),
  confirmed: z.string().default(''),
});

type Here = Visit<{ readonly personId: string }>;

export const agreePage = page({
  path: patterns.agree,
  may: 'see a participant',
  async load(around, visit) {
    const found = await placeOf(around, visit);
    if (isRefusal(found)) return found;
    const request = await requestFor(around.database, visit, found);
    if (isRefusal(request)) return request;
    const asked = {
      kind: found.kind,
      unit: request?.unit ?? visit.query.get('unit') ?? '',
      reason: request?.reason ?? '',
      until: request?.untilOn ?? '',
    };
    return shown(around, visit, found, { asked, agreementId: randomUUID(), faults: [], confirming: null });
  },
  form,
  async submit(around, visit, typed) {
    const found = await placeOf(around, visit);
    if (isRefusal(found)) return found;
    const asked = { kind: found.kind, unit: typed.unit, reason: typed.reason, until: typed.until };
    const agreeable = checkAgreement(asked, found.entry, found.stored);
    const whole = { asked, agreementId: typed.agreement };
    if (await isKept(around.database, typed.agreement)) return after(around, visit, found, typed.unit);
    if (found.entry.seen !== typed.seen) return refused('decided-already');
    if (!('submissions' in agreeable))
      return shown(around, visit, found, { ...whole, faults: agreeable, confirming: null });
    if (found.kind !== 'extension' && typed.confirmed !== 'yes')
      return shown(around, visit, found, { ...whole, faults: [], confirming: agreeable });
    const request = await requestFor(around.database, visit, found);
    if (isRefusal(request)) return request;
    const fault = await keep(around, visit, found, agreeable, typed.agreement, request);
    return fault ?? after(around, visit, found, typed.unit);
  },
});

interface Place {
  readonly kind: AgreementKind;
  readonly stored: StoredWindow;
  readonly entry: EntryHere;
}

/** What the address names, for those who may agree that kind of thing. */
async function placeOf({ database }: Around, { params, query, account }: Here): Promise<Place | Refusal> {
  const kind = agreementKinds.find((one) => one === query.get('kind'));
  const stored = await findWindow(database, query.get('window') ?? '');
  if (kind === undefined || isRefusal(stored) || !isUuid(params.personId)) return refused('no-such-page');
  if (account === null || !may(account, kinds[kind].act)) return refused('not-allowed');
  const entry = await entryHere(database, params.personId, stored.id);
  return entry === undefined ? refused('no-such-page') : { kind, stored, entry };
}

/** The participant's own request that this agrees to, where the address names one; it is decided with it. */
async function requestFor(
  database: Database,
  { query }: Here,
  { kind, entry }: Place,
): Promise<RequestFacts | Refusal | null> {
  const id = query.get('request');
  if (id === null) return null;
  const request = isUuid(id) ? await requestFacts(database, id) : undefined;
  return request?.entryId === entry.entryId && request.kind === kind ? request : refused('no-such-page');
}

/** A form that was sent twice has done its work the first time. */
async function isKept(database: Database | Tx, agreementId: string): Promise<boolean> {
  const found: unknown[] = await database.query('select 1 from agreement where id = $1', [agreementId]);
  return found.length > 0;
}

/** Everything in one transaction; a refusal undoes it whole. */
async function keep(
  { database }: Around,
  { account, params, at }: Here,
  { kind, stored, entry }: Place,
  agreeable: Agreeable,
  id: string,
  request: RequestFacts | null,
): Promise<Refusal | undefined> {
  let fault: Refusal | undefined;
  await inTransaction(database, async (tx) => {
    await lockEntry(tx, params.personId, stored.id);
    if (await isKept(tx, id)) return;
    const now = await entryHere(tx, params.personId, stored.id);
    const by = { who: account?.personId ?? '', at };
    fault =
      now?.seen === entry.seen
        ? await keepAgreement(tx, { id, entryId: entry.entryId, kind, agreeable, closed: at > stored.closesAt }, by)
        : refused('decided-already');
    if (fault === undefined && request !== null)
      fault = await decide(tx, request.id, { granted: true, answer: '', decidedOn: null, reference: null }, by);
    if (fault !== undefined) throw new Undone();
  }).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return fault;
}

/** Rolls the transaction back for a refusal that came half-way. */
class Undone extends Error {
  override readonly name = 'Undone';
}

function after({ frameworks }: Around, { params }: Here, { kind, stored, entry }: Place, unit: string): GoTo {
  const programme = programmeOf(frameworks, stored.window.programme);
  const meant = entry.submissions.filter((one) =>
    unit === '' ? kinds[kind].from.includes(one.state) : one.unit === unit,
  );
  const tasks = meant.map((one) => unitName(programme, one.unit)).join(' and ');
  return { goTo: pathTo('participant', params), notice: kinds[kind].notice(tasks) };
}

function shown(
  { frameworks, config }: Around,
  { params, query }: Here,
  { stored, entry }: Place,
  form: Pick<AgreeFacts, 'agreementId' | 'faults' | 'confirming'> & { readonly asked: Asked },
): Shown {
  const programme = programmeOf(frameworks, stored.window.programme);
  const data = agreeView({
    personId: params.personId,
    stored,
    entry,
    ...form,
    taskName: (unit) => unitName(programme, unit),
    request: query.get('request'),
    teamEmail: config.provider.teamEmail,
  });
  return {
    title: data.title,
    view: new URL('view.hbs', import.meta.url),
    data,
    status: form.faults.length > 0 ? 422 : 200,
  };
}
