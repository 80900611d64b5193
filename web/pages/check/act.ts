// What a person's answers and decisions do: answers are kept first, whatever the button; then the button's own move.
import { refused, type Refusal } from '../../../domain/refusal.ts';
import { refuseRequest, type Answer } from '../../../domain/technical-check/results.ts';
import type { Tx } from '../../../services/database/database.ts';
import type { Frameworks } from '../../../services/frameworks/load-frameworks.ts';
import { readChecked, type CheckedSubmission } from '../../../services/register/checked-submission.ts';
import { correctionsOf } from '../../../services/register/correction-row.ts';
import {
  askBack,
  callNotReady,
  extend,
  letItStand,
  pass,
  tellOutcome,
} from '../../../services/register/leave-check.ts';
import { filesOfCopies } from '../../../services/register/document-readings.ts';
import { keepRelevance, notRelevantIn } from '../../../services/register/not-relevant.ts';
import { reopenAgain } from '../../../services/register/not-reopened.ts';
import type { By } from '../../../services/register/record.ts';
import { exceptionsOf } from '../../../services/register/requests/settle-beside.ts';
import { keepAnswers } from '../../../services/register/requirement-results.ts';
import { openKeys } from './check-view.ts';

/** The form as sent. */
export interface CheckForm {
  readonly act:
    | 'save'
    | 'pass'
    | 'preview'
    | 'tell'
    | 'reopen'
    | 'extend'
    | 'another-round'
    | 'as-before'
    | 'with-return'
    | 'not-ready';
  readonly answer: Readonly<Record<string, Answer>>;
  readonly note: Readonly<Record<string, string>>;
  /** By a file's id: why it is not relevant, '' where it is. */
  readonly aside: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** Does what was pressed; a refusal leaves the answers kept and everything else as it was. */
export async function act(
  tx: Tx,
  frameworks: Frameworks,
  id: string,
  form: CheckForm,
  mayDecide: boolean,
  by: By,
): Promise<Refusal | null> {
  const before = await readLocked(tx, frameworks, id);
  if (before === undefined) return refused('no-such-page');
  if (before.submission.state === 'technical-check') {
    const fault = await keep(tx, before, form, by);
    if (fault !== null) return fault;
  }
  const one = (await readChecked(tx, frameworks, id)) ?? before;
  const holidays = frameworks.bankHolidays.days;
  switch (form.act) {
    case 'save':
      return null;
    case 'pass':
      return mayPass(await correctionsOf(tx, id), mayDecide) ? pass(tx, one, by) : refused('not-allowed');
    case 'preview':
      return one.submission.state === 'technical-check' ? refuseRequest(one.results) : refused('not-from-here');
    case 'tell':
      return tell(tx, one, by);
    case 'reopen': {
      const last = (await correctionsOf(tx, id)).at(-1);
      return last === undefined ? refused('not-from-here') : reopenAgain(tx, id, last.id, by);
    }
    case 'extend':
      return mayDecide ? extend(tx, one, holidays, form.reason, by) : refused('not-allowed');
    case 'another-round':
      return mayDecide ? askBack(tx, one, holidays, true, by) : refused('not-allowed');
    case 'as-before':
    case 'with-return':
      return mayDecide ? letItStand(tx, one, form.act === 'with-return', form.reason, by) : refused('not-allowed');
    case 'not-ready':
      return mayDecide ? callNotReady(tx, one, form.reason, by) : refused('not-allowed');
  }
}

/** Locked, so that two people with the same page open do not write over each other's move. */
async function readLocked(tx: Tx, frameworks: Frameworks, id: string): Promise<CheckedSubmission | undefined> {
  await tx.query('select 1 from submission where id = $1 for update', [id]);
  return readChecked(tx, frameworks, id);
}

/**
 * Only what is open can be answered: after a return the answers to everything else stand (R86). Excepted is what DfE and its QA agent
 * excepted (R93, R94): without their decision all other answers are kept, and that one is refused.
 */
async function keep(
  tx: Tx,
  one: CheckedSubmission,
  { answer, note, aside }: CheckForm,
  by: By,
): Promise<Refusal | null> {
  const files = await filesOfCopies(tx, one.copyIds);
  const known = await notRelevantIn(tx, one.id);
  const said = new Map<string, string>();
  for (const { id, sha256 } of files) {
    const why = aside[id]?.trim();
    // The same file uploaded twice has two fields: what was changed in either is meant.
    if (why !== undefined && (!said.has(sha256) || why !== (known.get(sha256) ?? ''))) said.set(sha256, why);
  }
  await keepRelevance(
    tx,
    one.id,
    [...said].map(([sha256, why]) => ({ sha256, why })),
    by,
  );
  const open = openKeys(one, (await correctionsOf(tx, one.id)).at(-1));
  const given = Object.entries(answer).flatMap(([requirement, value]) =>
    open.has(requirement) ? [{ requirement, answer: value, note: (note[requirement] ?? '').trim() }] : [],
  );
  const granted = (await exceptionsOf(tx, one.id)).map(({ requirement }) => requirement);
  const sound = given.filter((each) => each.answer !== 'excepted' || granted.includes(each.requirement));
  await keepAnswers(tx, one.id, sound, by);
  return sound.length < given.length ? refused('exception-not-recorded') : null;
}

/** An upload without submit is taken by an admin only (R86). */
function mayPass(corrections: Awaited<ReturnType<typeof correctionsOf>>, mayDecide: boolean): boolean {
  return mayDecide || corrections.at(-1)?.returnedAs !== 'draft';
}

/** Says once what is still wrong (E7); what happens next is an admin's to decide (R87). */
async function tell(tx: Tx, one: CheckedSubmission, by: By): Promise<Refusal | null> {
  const last = (await correctionsOf(tx, one.id)).at(-1);
  if (one.submission.state !== 'technical-check' || last === undefined || last.toldAt !== null)
    return refused('not-from-here');
  const fault = refuseRequest(one.results);
  if (fault !== null) return fault;
  await tellOutcome(tx, one.id, by.at);
  return null;
}
