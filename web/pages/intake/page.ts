// Intake (D5): the sum that must come out, the drafts that a person decides, and what went wrong (R73–R77).
import { z } from 'zod';
import { dayAndMonth, deadlineInWords, ukClock } from '../../../domain/calendar/uk-words.ts';
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { isRefusal, type Refusal } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { programmeOf } from '../../../services/frameworks/programme-of.ts';
import { intakeLines, type IntakeLine } from '../../../services/register/intake-lines.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { findWindow } from '../../find-window.ts';
import { intakeLedgers } from '../../intake-ledger.ts';
import { page, type Around, type Shown } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { refusalWords } from '../../refusal-words.ts';
import { unitName, windowName } from '../../window-name.ts';
import { decideDraft, decideProblem } from './decide.ts';
import { groupsOf } from './groups.ts';
import { copiesLeft, draftsDecided, failingComparison, openProblems, refusedEmails, waitingDrafts } from './query.ts';
import type { IntakeView } from './view-model.ts';

/** A draft's answer that was sent back, to be shown at its draft. */
interface SentBack {
  readonly submissionId: string;
  readonly reason: string;
  readonly fault: Refusal;
}

export const intakePage = page({
  path: patterns.intake,
  may: 'see the intake of a window',
  maySubmit: 'decide intake',
  load: (around, { params, at }) => shown(around, params.windowId, at, null),
  form: z.union([
    z.object({ submission: z.uuid(), decision: z.enum(['accept', 'refuse']), reason: z.string() }),
    z.object({ problem: z.uuid(), act: z.enum(['refuse-late', 'count-nothing', 'retry', 'seen']) }),
  ]),
  async submit(around, { params, account, at }, form) {
    const by = { who: account?.personId ?? '', at };
    const fault = await inTransaction(around.database, (tx) =>
      'decision' in form
        ? decideDraft(tx, form.submission, form.decision, form.reason, by)
        : decideProblem(tx, form.problem, form.act, by),
    );
    if (fault?.refused === 'reason-missing' && 'decision' in form)
      return shown(around, params.windowId, at, { submissionId: form.submission, reason: form.reason, fault });
    return (
      fault ?? {
        goTo: pathTo('intake', params),
        notice:
          'decision' in form
            ? `The draft is ${form.decision === 'accept' ? 'accepted and being copied' : 'refused'}.`
            : 'Recorded.',
      }
    );
  },
});

async function shown(around: Around, windowId: string, at: Date, sentBack: SentBack | null): Promise<Shown | Refusal> {
  const { database, frameworks } = around;
  const stored = await findWindow(database, windowId);
  if (isRefusal(stored)) return stored;
  const lines = await intakeLines(database, windowId, at);
  const programme = programmeOf(frameworks, stored.window.programme);
  const byId = new Map(lines.map((line) => [line.submissionId, line]));
  const taskName = (unit: string) => unitName(programme, unit);
  const drafts = await draftsOf(around, stored, byId, taskName, sentBack);
  const action = pathTo('intake', { windowId });
  const data: IntakeView = {
    margin: [windowName(stored), dayAndMonth(ukDate(at))],
    title: titleOf(stored, lines, drafts.length),
    lead: `${at > stored.closesAt ? 'Closed' : 'Closes'} ${deadlineInWords(stored.closesAt)}. Every number opens its list.`,
    running: await runningWords(around, stored, lines, at),
    ledgers: intakeLedgers(stored, programme, lines),
    drafts,
    draftsDecided: decidedWords(await draftsDecided(database, windowId)),
    groups: groupsOf(
      { windowId, action, taskName, lines: byId },
      await openProblems(database, windowId),
      await refusedEmails(database, windowId),
    ),
    quiet: quietWords(stored, at),
  };
  return { title: 'Intake', view: new URL('view.hbs', import.meta.url), data, status: sentBack === null ? 200 : 422 };
}

async function draftsOf(
  { database }: Around,
  stored: StoredWindow,
  lines: ReadonlyMap<string, IntakeLine>,
  taskName: (unit: string) => string,
  sentBack: SentBack | null,
): Promise<IntakeView['drafts']> {
  return (await waitingDrafts(database, stored.id)).flatMap((draft) => {
    const line = lines.get(draft.submissionId);
    if (line === undefined) return [];
    const mine = sentBack?.submissionId === draft.submissionId ? sentBack : null;
    const task = taskName(line.unit);
    return [
      {
        id: `draft-${draft.submissionId}`,
        name: line.name,
        href: pathTo('participant', { personId: line.personId }),
        task,
        savedAt: draft.savedAt,
        files: draft.files,
        action: pathTo('intake', { windowId: stored.id }),
        fields: [{ name: 'submission', value: draft.submissionId }],
        reason: mine?.reason ?? '',
        error: mine === null ? '' : `${refusalWords(mine.fault).title} for ${line.name}, ${task}`,
      },
    ];
  });
}

function titleOf(stored: StoredWindow, lines: readonly IntakeLine[], drafts: number): string {
  if (stored.life === 'planned' || stored.life === 'published')
    return `${String(lines.length)} submissions are expected`;
  const received = lines.filter(({ standing }) => standing === 'received' || standing === 'draftAccepted').length;
  const sum = `${String(received)} of ${String(lines.length)} received`;
  return drafts === 0 ? sum : `${sum}, ${drafts === 1 ? '1 draft' : `${String(drafts)} drafts`} to decide`;
}

async function runningWords(
  { database }: Around,
  stored: StoredWindow,
  lines: readonly IntakeLine[],
  at: Date,
): Promise<string | null> {
  if (isComparing(stored, at)) return comparingWords(await failingComparison(database, stored.id), at);
  const left = await copiesLeft(database, stored.id);
  if (left === 0) return null;
  const copied = lines.filter(({ files }) => files > 0).length;
  return `Collecting: ${String(copied)} copied and checked byte for byte, ${String(left)} to come. As of ${ukClock(at)}.`;
}

const isComparing = (stored: StoredWindow, at: Date) => stored.life === 'published' && at > stored.closesAt;

function comparingWords(failing: { tries: number; why: string; next: Date } | null, at: Date): string {
  if (failing === null) return `Comparing with Moodle. As of ${ukClock(at)}.`;
  const times = failing.tries === 1 ? 'once' : `${String(failing.tries)} times`;
  return `${failing.why} Tried ${times} since close; next at ${ukClock(failing.next)}. Nobody is counted as not submitting because of it.`;
}

function quietWords(stored: StoredWindow, at: Date): string {
  if (at <= stored.closesAt) return `Nothing yet: submissions are copied from ${deadlineInWords(stored.closesAt)}.`;
  if (isComparing(stored, at)) return 'Nothing is copied yet: Moodle has not answered in full.';
  return 'No problems. Every copy was checked byte for byte, and is compared with Moodle twice a day.';
}

function decidedWords({ accepted, refused }: { accepted: number; refused: number }): string {
  return accepted + refused === 0
    ? ''
    : `${String(accepted + refused)} decided: ${String(accepted)} accepted, ${String(refused)} refused.`;
}
