// Carries lines that have fallen due from the outbox to the queue: at least once, whatever is killed in between.
import type { Clock } from '../clock/clock.ts';
import type { Database } from '../database/database.ts';
import type { Log } from '../log/log.ts';
import type { QueueDoor } from '../queue/queue.ts';
import type { Ticket } from '../queue/ticket.ts';
import { listen } from '../database/listen.ts';

const batch = 500;
/** Wall-clock milliseconds between looks when nothing was heard, and before a sent line counts as lost. */
const restMs = 500;
const lostAfterSeconds = 10;

/** A relay at work. */
export interface Relay {
  stop(): Promise<void>;
}

/** Starts the relay of this process; any number may run. */
export function startRelay(database: Database, databaseUrl: string, clock: Clock, queue: QueueDoor, log: Log): Relay {
  let stopped = false;
  let wake = () => undefined as void;
  const stopListening = listen(
    databaseUrl,
    'outbox',
    () => {
      wake();
    },
    log,
  );
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, restMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const loop = async () => {
    let lastFetched = 0;
    while (!stopped) {
      try {
        const sent = await relayDue(database, await clock.now(), queue);
        if (Date.now() - lastFetched > 2_000) {
          lastFetched = Date.now();
          await fetchBackLost(database, queue);
        }
        if (sent < batch) await rest();
      } catch (error) {
        log.warn(
          { err: error instanceof Error ? error.message : 'unknown' },
          'the relay waits: database or queue is away',
        );
        await rest();
      }
    }
  };
  const running = loop();
  return {
    async stop() {
      stopped = true;
      wake();
      await running;
      await stopListening();
    },
  };
}

/**
 * Sends the lines due at `now`; the number sent. A line is marked before it is added, so that no worker can be faster than the mark;
 * one that was marked and never added is fetched back.
 */
export async function relayDue(database: Database, now: Date, queue: QueueDoor): Promise<number> {
  const due = await markDue(database, now);
  if (due.length === 0) return 0;
  try {
    await queue.add(due);
  } catch (error) {
    await database.query('update outbox set sent_at = null where id = any($1) and done_at is null', [
      due.map(({ id }) => id),
    ]);
    throw error;
  }
  return due.length;
}

async function markDue(database: Database, now: Date): Promise<Ticket[]> {
  const marked: [Ticket[], number] = await database.query(
    `update outbox set sent_at = clock_timestamp(), sends = sends + 1
     where id in (select id from outbox where done_at is null and sent_at is null and due_at <= $1
       order by due_at, id limit ${String(batch)} for update skip locked)
     returning id, job, sends`,
    [now],
  );
  return marked[0].toSorted((a, b) => Number(a.id) - Number(b.id));
}

/** Lines sent a while ago, not done, that the queue no longer knows (it was emptied, or lost): they are sent again. */
export async function fetchBackLost(database: Database, queue: QueueDoor): Promise<number> {
  const waiting: Ticket[] = await database.query(
    `select id, job, sends from outbox
     where done_at is null and sent_at < clock_timestamp() - make_interval(secs => ${String(lostAfterSeconds)}) limit ${String(batch)}`,
  );
  const lost: string[] = [];
  for (const line of waiting) if (!(await queue.knows(line))) lost.push(line.id);
  if (lost.length > 0)
    await database.query('update outbox set sent_at = null where id = any($1) and done_at is null', [lost]);
  return lost.length;
}
