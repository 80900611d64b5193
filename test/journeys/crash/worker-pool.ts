// Worker processes that are killed with -9 and replaced by ones that stand ready.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('worker.ts', import.meta.url));

/** Processes at work, and the next ones. */
export interface WorkerPool {
  /** Sets `many` processes to work. */
  start(many: number): Promise<void>;
  /** Kills every process at work with -9, at once. */
  killAll(): void;
  close(): void;
}

/** A pool that keeps `ready` processes loaded. */
export function workerPool(environment: Readonly<Record<string, string>>, ready: number): WorkerPool {
  const working = new Set<ChildProcess>();
  const waiting: { child: ChildProcess; loaded: Promise<unknown> }[] = [];
  let closed = false;
  const refill = () => {
    while (!closed && waiting.length < ready) {
      const child = fork(script, {
        env: { PATH: process.env['PATH'] ?? '', ...environment },
        execArgv: ['--import', 'tsx'],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      waiting.push({ child, loaded: once(child, 'message') });
    }
  };
  refill();
  return {
    async start(many) {
      for (let started = 0; started < many; started += 1) {
        const next = waiting.shift();
        refill();
        if (next === undefined) throw new Error('No worker stands ready.');
        await next.loaded;
        next.child.send('work');
        working.add(next.child);
      }
    },
    killAll() {
      for (const child of working) child.kill('SIGKILL');
      working.clear();
    },
    close() {
      closed = true;
      for (const { child } of waiting) child.kill('SIGKILL');
      for (const child of working) child.kill('SIGKILL');
    },
  };
}
