// Acts on what a full comparison showed: each expected submission is copied, listed, waited for, or put before a person.
import { decideIntake } from '../../domain/intake/decide-intake.ts';
import { settle, type Settlement } from '../../domain/intake/settle.ts';
import { findDraftAtClose, findNothingSubmitted } from '../../domain/submission/intake-transitions.ts';
import { defaultCloseTerms } from '../../domain/window/close-terms.ts';
import { inTransaction, type Tx } from '../../services/database/database.ts';
import { owe, type Owed } from '../../services/outbox/owe.ts';
import { raiseProblem, settleProblems, type ProblemKind } from '../../services/register/problem.ts';
import { record } from '../../services/register/record.ts';
import { readWindow, type StoredWindow } from '../../services/register/window-row.ts';
import type { Surroundings } from '../job.ts';
import { expectedIn, type Expected } from './query.ts';
import { keepSightings, seenSubmitted, sightingKey, type Sighting } from './sighting.ts';
import { viewOfMoodle, type AssignmentView } from './view-of-moodle.ts';

const chunk = 200;
const doubts = ['late', 'unseen', 'extension-not-agreed'] as const satisfies readonly ProblemKind[];

/** Compares a window, or only some of its submissions, with Moodle and settles what can be settled. Throws where Moodle fails. */
export async function settleSubmissions(
  around: Surroundings,
  windowId: string,
  at: Date,
  only?: readonly string[],
): Promise<void> {
  const { database, moodle } = around;
  const stored = await readWindow(database, windowId);
  const expected = await expectedIn(database, windowId, only);
  const asked = [...new Set(expected.flatMap(({ moodleUserId }) => (moodleUserId === null ? [] : [moodleUserId])))];
  const views = await viewOfMoodle(moodle, stored, asked);
  for (let from = 0; from < expected.length; from += chunk)
    await inTransaction(database, (tx) => settleChunk(tx, stored, views, expected.slice(from, from + chunk), at));
}

async function settleChunk(
  tx: Tx,
  stored: StoredWindow,
  views: ReadonlyMap<number, AssignmentView>,
  expected: readonly Expected[],
  at: Date,
): Promise<void> {
  const before = await seenSubmitted(tx, [...views.keys()]);
  await keepSightings(
    tx,
    expected.flatMap((one) => sightingsOf(stored, views, one)),
    at,
  );
  const settled = expected
    .filter(({ state }) => state === 'expected')
    .map((one) => ({ one, settlement: settlementOf(stored, views, before, one, at) }));
  await settleProblems(tx, settled.flatMap(doubtsGone), at);
  await owe(
    tx,
    settled.flatMap(({ one, settlement }) => owedFor(one, settlement, at)),
  );
  for (const { one, settlement } of settled) await act(tx, stored, one, settlement, at);
}

interface Settled {
  readonly one: Expected;
  readonly settlement: Settlement;
}

function settlementOf(
  stored: StoredWindow,
  views: ReadonlyMap<number, AssignmentView>,
  before: Awaited<ReturnType<typeof seenSubmitted>>,
  one: Expected,
  at: Date,
): Settlement {
  const decisions = viewsOf(stored, views, one).map((view) => {
    const seen = one.moodleUserId === null ? absent : view.seen(one.moodleUserId);
    const earlier = before.get(sightingKey(view.assignmentId, one.moodleUserId ?? 0)) ?? null;
    return decideIntake(
      { ...seen, earlier },
      {
        ...defaultCloseTerms,
        now: at,
        close: stored.closesAt,
        assignmentCutoff: view.cutoff,
        agreedUntil: one.agreedUntil,
        standing: 'expected',
        answerComplete: true,
      },
    );
  });
  return settle(decisions);
}

const absent = { listed: false, enrolment: 'absent', row: null, earlier: null, cutoff: null, extension: null } as const;

function viewsOf(stored: StoredWindow, views: ReadonlyMap<number, AssignmentView>, one: Expected): AssignmentView[] {
  return stored.tasks
    .filter(({ unit }) => unit === one.unit)
    .flatMap(({ assignmentId }) => views.get(assignmentId) ?? []);
}

function sightingsOf(stored: StoredWindow, views: ReadonlyMap<number, AssignmentView>, one: Expected): Sighting[] {
  const userId = one.moodleUserId;
  if (userId === null) return [];
  return viewsOf(stored, views, one).map((view) => {
    const { listed, enrolment, cutoff, extension } = view.seen(userId);
    return {
      assignmentId: view.assignmentId,
      moodleUserId: userId,
      listed,
      suspended: enrolment === 'suspended',
      row: view.rows.get(userId),
      cutoff,
      extension,
    };
  });
}

/** Every doubt there may have been, but the one that still stands. */
function doubtsGone({ one, settlement }: Settled): { kind: ProblemKind; subject: string }[] {
  const standing = doubtOf(settlement)?.kind;
  return doubts.filter((kind) => kind !== standing).map((kind) => ({ kind, subject: one.id }));
}

function owedFor({ id }: Expected, settlement: Settlement, at: Date): Owed[] {
  if (settlement.kind === 'copy') return [{ job: 'copy-submission', key: id, payload: { id }, dueAt: at }];
  if (settlement.kind !== 'wait') return [];
  const dueAt = new Date(settlement.until.getTime() + 1_000);
  return [{ job: 'settle-submission', key: `${id}@${settlement.until.toISOString()}`, payload: { id }, dueAt }];
}

async function act(tx: Tx, stored: StoredWindow, one: Expected, settlement: Settlement, at: Date): Promise<void> {
  const by = { who: 'moodle', at };
  const doubt = doubtOf(settlement);
  if (doubt !== undefined)
    await raiseProblem(tx, { ...doubt, subject: one.id, windowId: stored.id, submissionId: one.id, at });
  if (settlement.kind === 'draft-at-close')
    await record(tx, one.id, findDraftAtClose, { reason: settlement.reason }, by);
  if (settlement.kind === 'not-submitted')
    await record(tx, one.id, findNothingSubmitted, { reason: 'nothing-submitted' }, by);
}

function doubtOf(
  settlement: Settlement,
): { kind: (typeof doubts)[number]; detail: Record<string, string | number> } | undefined {
  if (settlement.kind === 'late')
    return {
      kind: 'late',
      detail: {
        finalisedAt: settlement.finalisedAt.toISOString(),
        moodleAllowedIt: settlement.moodleAllowedIt ? 'yes' : 'no',
      },
    };
  if (settlement.kind === 'unseen')
    return { kind: 'unseen', detail: { because: settlement.because, detail: settlement.detail } };
  if (settlement.kind === 'wait' && !settlement.agreed)
    return { kind: 'extension-not-agreed', detail: { until: settlement.until.toISOString() } };
  return undefined;
}
