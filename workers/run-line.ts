// Runs the job of one line: once if all goes well, again later if not, and a person is told when that does not help.
import type { JobName } from '../domain/pipeline/job-name.ts';
import { inTransaction } from '../services/database/database.ts';
import { MoodleFailure } from '../services/moodle/moodle-failure.ts';
import { finishLine, openLine, putOff, runAgain, type Line } from '../services/outbox/line.ts';
import type { Ticket } from '../services/queue/ticket.ts';
import { raiseProblem } from '../services/register/problem.ts';
import type { RunnableJob, Surroundings } from './job.ts';

/** Minutes before a line is tried again whose job this worker does not have: a newer one may. */
const unknownJobRetry = [10];

/** Makes the handler of tickets. A line that is done, or was put off, is left alone. */
export function lineRunner(
  around: Surroundings,
  jobs: Readonly<Record<JobName, RunnableJob>>,
): (ticket: Ticket) => Promise<void> {
  return async (ticket) => {
    const line = await openLine(around.database, ticket);
    if (line === undefined) return;
    const declared = Object.values(jobs).find(({ name }) => name === line.job);
    try {
      if (declared === undefined) throw new Error(`This worker has no job called ${line.job}.`);
      await runJob(around, declared, line);
    } catch (error) {
      await failLine(around, declared?.retry ?? unknownJobRetry, line, error);
    }
  };
}

async function runJob(around: Surroundings, job: RunnableJob, line: Line): Promise<void> {
  const at = await around.clock.now();
  const outcome = await job.run(around, line.payload, { at, attempts: line.attempts });
  if (outcome === undefined) return finishLine(around.database, line, at);
  if ('again' in outcome) return runAgain(around.database, line, outcome.again, at);
  await inTransaction(around.database, async (tx) => {
    await outcome.keep(tx);
    await finishLine(tx, line, at);
  });
}

async function failLine(around: Surroundings, retry: readonly number[], line: Line, error: unknown): Promise<void> {
  const words = inWords(error);
  around.log.warn(
    { job: line.job, line: line.id, attempt: line.attempts + 1, err: words.full },
    'a job failed; it will run again',
  );
  const at = await around.clock.now();
  const gap = Math.max(retry[Math.min(line.attempts, retry.length - 1)] ?? 60, words.askedMinutes);
  await inTransaction(around.database, async (tx) => {
    const ours = await putOff(tx, line, new Date(at.getTime() + gap * 60_000), words.short);
    if (ours && (words.needsPerson || line.attempts >= retry.length))
      await raiseProblem(tx, {
        kind: 'job-failing',
        subject: line.id,
        outboxId: line.id,
        detail: { job: line.job, key: line.key, what: words.short, whatToDo: words.whatToDo },
        at,
      });
  });
}

interface Words {
  readonly short: string;
  readonly full: string;
  readonly whatToDo: string;
  readonly needsPerson: boolean;
  /** How long the other side asked us to wait, an hour at most. */
  readonly askedMinutes: number;
}

function inWords(error: unknown): Words {
  if (error instanceof MoodleFailure)
    return {
      short: error.what,
      full: error.message,
      whatToDo: error.whatToDo,
      needsPerson: error.kind !== 'retry',
      askedMinutes: Math.min((error.retryAfterSeconds ?? 0) / 60, 60),
    };
  const message = error instanceof Error ? error.message : String(error);
  return {
    short: message,
    full: error instanceof Error ? (error.stack ?? message) : message,
    whatToDo: '',
    needsPerson: false,
    askedMinutes: 0,
  };
}
