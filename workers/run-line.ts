// Runs the job of one line: once if all goes well, again later if not, and a person is told when that does not help.
import type { JobName } from '../domain/pipeline/job-name.ts';
import { inTransaction } from '../services/database/database.ts';
import { MoodleFailure } from '../services/moodle/moodle-failure.ts';
import { finishLine, openLine, putOff, runAgain, type Line } from '../services/outbox/line.ts';
import type { Ticket } from '../services/queue/ticket.ts';
import { raiseProblem, settleProblem } from '../services/register/problem.ts';
import type { RunnableJob, Surroundings } from './job.ts';

/** Makes the handler of tickets. A line that is done, or was put off, is left alone. */
export function lineRunner(around: Surroundings, jobs: Readonly<Record<JobName, RunnableJob>>) {
  return async (ticket: Ticket): Promise<void> => {
    const line = await openLine(around.database, ticket);
    if (line === undefined) return;
    const declared = Object.values(jobs).find(({ name }) => name === line.job);
    if (declared === undefined) throw new Error(`No job is called ${line.job}.`);
    const at = await around.clock.now();
    try {
      const outcome = await declared.run(around, line.payload, { at, attempts: line.attempts });
      await inTransaction(around.database, async (tx) => {
        if (outcome !== undefined) await runAgain(tx, line.id, outcome.again);
        else await finishLine(tx, line.id, at);
        if (line.attempts > 0) await settleProblem(tx, 'job-failing', line.id, at);
      });
    } catch (error) {
      await failLine(around, declared, line, error);
    }
  };
}

async function failLine(around: Surroundings, job: RunnableJob, line: Line, error: unknown): Promise<void> {
  const words = inWords(error);
  around.log.warn(
    { job: line.job, line: line.id, attempt: line.attempts + 1, err: words.full },
    'a job failed; it will run again',
  );
  const at = await around.clock.now();
  const gap = job.retry[Math.min(line.attempts, job.retry.length - 1)] ?? 60;
  await inTransaction(around.database, async (tx) => {
    await putOff(tx, line.id, new Date(at.getTime() + gap * 60_000), words.short);
    if (words.needsPerson || line.attempts + 1 >= job.retry.length)
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
}

function inWords(error: unknown): Words {
  if (error instanceof MoodleFailure)
    return { short: error.what, full: error.message, whatToDo: error.whatToDo, needsPerson: error.kind !== 'retry' };
  const message = error instanceof Error ? error.message : String(error);
  return {
    short: message,
    full: error instanceof Error ? (error.stack ?? message) : message,
    whatToDo: '',
    needsPerson: false,
  };
}
