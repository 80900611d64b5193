// One intake of a window, played the same way each time, by workers who are left in peace or killed at seeded points.
import { setTimeout as pause } from 'node:timers/promises';
import { chance } from '../../../domain/chance/chance.ts';
import { openQueue } from '../../../services/queue/queue.ts';
import { makeLog } from '../../../services/log/log.ts';
import { afterClose, pupils } from '../../support/cohort-site.ts';
import { startInstance } from '../../support/instance.ts';
import type { Caught } from '../../support/mail-side.ts';
import { canonical } from './canonical.ts';
import { countSteps } from './committed-steps.ts';
import { workerPool } from './worker-pool.ts';

/** What to play: how many people, and how often everybody is killed. */
export interface CrashOrder {
  readonly people: number;
  readonly kills: number;
  readonly seed: number;
  /** How many committed steps an undisturbed run takes, over which the kills are drawn. */
  readonly steps: number;
}

/** How it ended. */
export interface CrashRun {
  readonly stands: Readonly<Record<string, unknown>>;
  readonly mails: readonly Caught[];
  readonly emails: number;
  readonly killedAt: readonly number[];
  readonly steps: number;
}

/** Plays it; every fifth person leaves a draft or nothing. */
export async function crashRun({ people, kills, seed, steps: expectedSteps }: CrashOrder): Promise<CrashRun> {
  const instance = await startInstance({ people, workers: false, startsAt: afterClose(-600), patienceMs: 480_000 });
  const { database, databaseUrl, moodle, mail } = instance;
  const pool = workerPool(instance.environment, kills > 0 ? 2 : 1);
  const draw = chance(seed, 'kill');
  const points = new Set<number>();
  while (points.size < kills) points.add(draw.int(1, expectedSteps - 2));
  const due = [...points].toSorted((a, b) => a - b);
  const killedAt: number[] = [];
  let steps = 0;
  const stopCounting = await countSteps(database, databaseUrl, (passed) => {
    steps = passed;
    if (passed < (due[0] ?? Infinity)) return;
    due.shift();
    killedAt.push(passed);
    pool.killAll();
  });
  try {
    const windowId = await instance.setUp();
    for (const who of pupils(people)) {
      if (who.userId % 5 === 4) await moodle.draft(who, '2');
      if (who.userId % 5 !== 3)
        await moodle.handIn(who, '1', {
          [`Account of ${who.name}.docx`]: `An account by ${who.name}`,
          'Evidence.pdf': `%PDF of ${who.name}`,
        });
    }
    steps = 0;
    await instance.publish(windowId);
    let seenKills = 0;
    let emptied = kills === 0;
    await pool.start(1);
    const tend = async () => {
      if (killedAt.length === seenKills) return;
      seenKills = killedAt.length;
      if (!emptied && seenKills * 2 > kills) {
        emptied = true;
        const queue = await openQueue(databaseUrl, instance.config.redisUrl, makeLog('silent', 'crash'));
        await queue.empty();
        await queue.close();
      }
      await pool.start(1);
      await pause(1);
    };
    await instance.stepTo(afterClose(300), tend);
    const emails: { n: string }[] = await database.query(`select count(*) as n from email where state = 'accepted'`);
    return {
      stands: await canonical(database, windowId),
      mails: await mail.list(),
      emails: Number(emails[0]?.n),
      killedAt,
      steps,
    };
  } finally {
    pool.close();
    await stopCounting();
    await instance.close();
  }
}
