// A whole window as the demo plays it, its pages served by one process and its work done by others that are killed at seeded points.
import { z } from 'zod';
import { chance } from '../../../domain/chance/chance.ts';
import type { Cohort } from '../../../rehearsal/cohort/cohort.ts';
import { startModerato } from '../../../rehearsal/demo/moderato-process.ts';
import type { Progress } from '../../../rehearsal/demo/progress.ts';
import { days, runWindow, startOf } from '../../../rehearsal/demo/run-window.ts';
import { startWorld, type World } from '../../../rehearsal/demo/world.ts';
import { writeAhead } from '../../../rehearsal/demo/write-ahead.ts';
import { summarise, type Summary } from '../../../rehearsal/demo/summary.ts';
import { makeLog } from '../../../services/log/log.ts';
import { openQueue } from '../../../services/queue/queue.ts';
import type { FreshDatabase } from '../../support/database.ts';
import { countSteps } from './committed-steps.ts';
import { workerPool, type WorkerPool } from './worker-pool.ts';

/** What to play: whose window, on which empty database, and after how many committed steps everybody at work is killed. */
export interface WindowOrder {
  readonly cohort: Cohort;
  readonly fresh: FreshDatabase;
  readonly killAfter: readonly number[];
}

/** How it ended. */
export interface PlayedWindow {
  readonly summary: Summary;
  readonly faults: readonly string[];
  readonly killedAt: readonly number[];
  /** What the mail catcher holds: how often each message came. */
  readonly caught: readonly { readonly messageId: string; readonly deliveries: number }[];
}

/** So many different steps out of all, in their order. */
export function killPoints(seed: number, kills: number, steps: number): readonly number[] {
  const draw = chance(seed, 'kill');
  const points = new Set<number>();
  while (points.size < kills) points.add(draw.int(1, steps - 2));
  return [...points].toSorted((a, b) => a - b);
}

const silent: Progress = { tell: () => undefined, say: () => undefined };
const mails = z.array(z.object({ messageId: z.string(), deliveries: z.array(z.unknown()) }));

/** Plays it. Halfway through the kills the queue is emptied once, while nobody works. */
export async function crashWindow({ cohort, fresh, killAfter }: WindowOrder): Promise<PlayedWindow> {
  const began = performance.now();
  const due = [...killAfter];
  const killedAt: number[] = [];
  const staff: { pool?: WorkerPool } = {};
  let replacing: Promise<void> = Promise.resolve();
  const replace = async (): Promise<void> => {
    if (killedAt.length === Math.ceil(killAfter.length / 2)) await emptyQueue(fresh.url);
    await staff.pool?.start(1);
  };
  const stopCounting = await countSteps(fresh.database, fresh.url, (steps) => {
    if (steps < (due[0] ?? Infinity)) return;
    due.shift();
    killedAt.push(steps);
    staff.pool?.killAll();
    replacing = replacing.then(replace);
  });
  const world = await startWorld({
    cohort,
    startsAt: startOf(cohort),
    port: undefined,
    keep: undefined,
    start(environment, dataDir, url) {
      const own = { ...environment, DATABASE_URL: fresh.url, REDIS_URL: '' };
      const web = startModerato(own, dataDir, url, 'web/main.ts');
      // Only then: until the web answers, every processor is wanted for that.
      const answers = web.answers.then(() => (staff.pool = workerPool(own, 2)).start(1));
      return { ...web, answers, stop: () => (staff.pool?.close(), web.stop()) };
    },
  });
  try {
    const report = await Promise.race([played(world, cohort), world.moderato.died]);
    await replacing;
    const answer = mails.parse(await (await fetch(`${world.mailUrl}/api/mails?to=`)).json());
    const caught = answer.map(({ messageId, deliveries }) => ({ messageId, deliveries: deliveries.length }));
    const seconds = (performance.now() - began) / 1000;
    return { ...summarise(report, seconds, days.to - days.from), killedAt, caught };
  } finally {
    await stopCounting();
    await world.stop();
  }
}

async function played(world: World, cohort: Cohort): Promise<unknown> {
  await world.moderato.answers;
  return runWindow(world, cohort, writeAhead(cohort), silent);
}

async function emptyQueue(databaseUrl: string): Promise<void> {
  const queue = await openQueue(databaseUrl, undefined, makeLog('silent', 'crash'));
  await queue.empty();
  await queue.close();
}
