// The write door of requests: sent once, taken back by whoever sent it, referred, decided; every step in the log (R218).
import { randomUUID } from 'node:crypto';
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import type { RequestKind } from '../../../domain/request/request.ts';
import { refused, type Refusal } from '../../../domain/refusal.ts';
import type { Tx } from '../../database/database.ts';
import { note } from '../note.ts';
import type { By } from '../record.ts';
import { tell } from '../tell.ts';
import { requestFacts, submissionOfUnit } from './read-requests.ts';
import { settleBeside } from './settle-beside.ts';

/** A request as it is sent; `unit` is null for all of the entry's. */
export interface NewRequest {
  readonly entryId: string;
  readonly kind: RequestKind;
  readonly unit: string | null;
  readonly requirement: string | null;
  readonly untilOn: LocalDate | null;
  readonly reason: string;
  readonly instead: string;
  readonly adjustment: boolean;
  readonly newHeadship: boolean;
}

/** Sends it; refuses `asked-already` while the same is still to be decided. */
export async function sendRequest(tx: Tx, asked: NewRequest, by: By): Promise<Refusal | undefined> {
  const id = randomUUID();
  const made: unknown[] = await tx.query(
    `insert into request (id, entry_id, unit, kind, requirement, until_on, reason, instead, adjustment, new_headship, asked_at, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'open') on conflict do nothing returning id`,
    [
      id,
      asked.entryId,
      asked.unit,
      asked.kind,
      asked.requirement,
      asked.untilOn,
      asked.reason,
      asked.instead,
      asked.adjustment,
      asked.newHeadship,
      by.at,
    ],
  );
  if (made.length === 0) return refused('asked-already');
  const { entryId, kind, unit, requirement } = asked;
  await note(
    tx,
    { subject: 'request', id, what: 'send request', to: 'open', why: { entryId, kind, unit, requirement } },
    by,
  );
  return undefined;
}

/** Takes it back while nobody has decided; only its author may. */
export async function takeBack(tx: Tx, id: string, by: By): Promise<Refusal | undefined> {
  const taken: [unknown[], number] = await tx.query(
    `update request r set state = 'taken-back' from entry e where r.id = $1 and e.id = r.entry_id and e.person_id = $2 and r.state in ('open', 'referred')`,
    [id, by.who],
  );
  if (taken[1] === 0) return refused('request-decided-already');
  await note(tx, { subject: 'request', id, what: 'take request back', to: 'taken-back', why: {} }, by);
  return undefined;
}

/** Records that an exception went to DfE and the QA agent (R93). */
export async function refer(tx: Tx, id: string, by: By): Promise<Refusal | undefined> {
  const referred: [unknown[], number] = await tx.query(
    `update request set state = 'referred', referred_at = $2 where id = $1 and kind = 'exception' and state = 'open'`,
    [id, by.at],
  );
  if (referred[1] === 0) return refused('request-decided-already');
  await note(tx, { subject: 'request', id, what: 'refer request', from: 'open', to: 'referred', why: {} }, by);
  return undefined;
}

/** A decision. `decidedOn` and `reference` are those of DfE and the QA agent, null where it is no exception. */
export interface Decision {
  readonly granted: boolean;
  readonly answer: string;
  readonly decidedOn: LocalDate | null;
  readonly reference: string | null;
}

/** Keeps a decision and tells the participant: E9 for an exception, E10 for everything else. What follows is the caller's, but for exceptions. */
export async function decide(tx: Tx, id: string, decision: Decision, by: By): Promise<Refusal | undefined> {
  const { granted, answer, decidedOn, reference } = decision;
  const state = granted ? 'granted' : 'refused';
  const decided: [unknown[], number] = await tx.query(
    `update request set state = $2, answer = $3, decided_on = $4, reference = $5, decided_by = $6, decided_at = $7
     where id = $1 and state in ('open', 'referred')`,
    [id, state, answer, decidedOn, reference, by.who, by.at],
  );
  const request = await requestFacts(tx, id);
  if (decided[1] === 0 || request === undefined) return refused('request-decided-already');
  await note(tx, { subject: 'request', id, what: 'decide request', to: state, why: {} }, by);
  const template = request.kind === 'exception' ? 'exception-decision' : 'request-decision';
  await tell(tx, { template, personId: request.personId, occasion: id, at: by.at });
  if (request.kind !== 'exception' || !granted || request.unit === null) return undefined;
  const submissionId = await submissionOfUnit(tx, request.entryId, request.unit);
  if (submissionId !== undefined) await settleBeside(tx, submissionId, by.at);
  return undefined;
}
