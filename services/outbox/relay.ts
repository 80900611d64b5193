// Carries lines that have fallen due from the outbox to the queue: at least once, whatever is killed in between.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../database/database.ts';
import type { Log } from '../log/log.ts';
import type { QueueDoor } from '../queue/queue.ts';
import type { Ticket } from '../queue/ticket.ts';
import { listen } from '../database/listen.ts';

const batch = 500;
/** Lines asked after at a time: each costs a question, and after noon thousands wait their turn with nothing wrong. */
const sample = 25;
/** Wall-clock times between looks when nothing was heard, at least, and before a line that was sent is asked after. */
const restMs = 500;
const breathMs = 20;
const fetchEveryMs = 2_000;
const lostAfterSeconds = 10;

/** The rules' clock, as far as the relay asks it. */
interface Clock {
  now(): Promise<Date>;
}

/** A relay at work. */
export interface Relay {
  stop(): Promise<void>;
}

/** Starts the relay of this process; any number may run. */
export function startRelay(database: Database, databaseUrl: string, clock: Clock, queue: QueueDoor, log: Log): Relay {
  let stopped = false;
  const bell = makeBell();
  const stopListening = listen(databaseUrl, 'outbox', bell.ring, log);
  const loop = async () => {
    let lastFetched = 0;
    while (!stopped) {
      const began = Date.now();
      try {
        const sent = await relayDue(database, await clock.now(), queue);
        if (Date.now() - lastFetched > fetchEveryMs) {
          lastFetched = Date.now();
          await fetchAllBack(database, queue);
        }
        if (sent < batch) await bell.heard(restMs);
        // Many lines owed at once ring at once: one look serves them all.
        await sleep(Math.max(0, began + breathMs - Date.now()));
      } catch (error) {
        const err = error instanceof Error ? error.message : 'unknown';
        log.warn({ err }, 'the relay waits: database or queue is away');
        await sleep(restMs);
      }
    }
  };
  const running = loop();
  return {
    async stop() {
      stopped = true;
      bell.ring();
      await running;
      await stopListening();
    },
  };
}

/** A bell that is also heard by who listens just after it rang. */
function makeBell() {
  let rung = false;
  let wake: () => void = () => undefined;
  return {
    ring: () => {
      rung = true;
      wake();
    },
    heard: async (forMs: number) => {
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (rung) resolve();
        else setTimeout(resolve, forMs);
      });
      rung = false;
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
    await unmark(database, due);
    throw error;
  }
  return due.length;
}

/** Marks the lines due at `now` as sent and returns their tickets, first owed first; two relays never mark the same line. */
export async function markDue(database: Database, now: Date): Promise<readonly Ticket[]> {
  const marked: [Ticket[], number] = await database.query(
    `update outbox set sent_at = clock_timestamp(), sends = sends + 1
     where id in (select id from outbox where done_at is null and sent_at is null and due_at <= $1
       order by due_at, id limit ${String(batch)} for update skip locked)
     returning id, job, sends`,
    [now],
  );
  return marked[0].toSorted((a, b) => Number(a.id) - Number(b.id));
}

async function fetchAllBack(database: Database, queue: QueueDoor): Promise<void> {
  let lost = Infinity;
  while (lost > 0) lost = await fetchBackLost(database, queue);
}

/**
 * Lines sent a while ago, not done, that the queue no longer knows (it was emptied, or lost) are sent again; the number of them.
 * A few are asked after at a time, the longest unasked first; those that it knows are asked after again in as long a while.
 * Where some were lost more may be: ask again at once.
 */
export async function fetchBackLost(database: Database, queue: QueueDoor): Promise<number> {
  const waiting: Ticket[] = await database.query(
    `select id, job, sends from outbox
     where done_at is null and sent_at < clock_timestamp() - make_interval(secs => ${String(lostAfterSeconds)})
     order by sent_at limit ${String(sample)}`,
  );
  const lost: Ticket[] = [];
  const known: Ticket[] = [];
  for (const line of waiting) ((await queue.knows(line)) ? known : lost).push(line);
  if (lost.length > 0) await unmark(database, lost);
  if (known.length > 0)
    await database.query(`update outbox o set sent_at = clock_timestamp() ${asSentNow}`, [ticketsIn(known)]);
  return lost.length;
}

async function unmark(database: Database, tickets: readonly Ticket[]): Promise<void> {
  await database.query(`update outbox o set sent_at = null ${asSentNow}`, [ticketsIn(tickets)]);
}

/** Only lines that are still as those tickets say: another relay or worker may have been faster. */
const asSentNow = `from jsonb_array_elements($1::jsonb) as ticket where o.id = (ticket->>'id')::bigint
  and o.sends = (ticket->>'sends')::integer and o.sent_at is not null and o.done_at is null`;

const ticketsIn = (tickets: readonly Ticket[]) => JSON.stringify(tickets);
