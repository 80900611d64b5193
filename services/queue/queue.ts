// The door to the queue: tickets in, tickets out. Nothing is kept here that the outbox does not have.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log/log.ts';
import { postgresBackend, redisBackend, type Hand } from './backend.ts';
import { concurrency, laneOf, lanes } from './lane.ts';
import { jobIdOf, type Ticket } from './ticket.ts';

/** Up to so many are added one by one: on PostgreSQL a bulk makes tables of its own, which costs as much as a dozen tickets. */
const fewTickets = 8;
/** How long, in milliseconds, a closing worker waits for its jobs before it lets them go to others. */
const patienceMs = 15_000;
/** How long, in milliseconds, it waits for a server that does not answer its goodbye. */
const partingMs = 2_000;

/** The queue as the rest of the product knows it. */
export interface QueueDoor {
  /** Sends tickets; one that is already on its way is not doubled. */
  add(tickets: readonly Ticket[]): Promise<void>;
  /** True while the ticket waits or runs. */
  knows(ticket: Ticket): Promise<boolean>;
  /** Starts workers on every lane of this process. */
  work(handle: (ticket: Ticket) => Promise<void>): void;
  /** Throws everything away, as a lost Redis would: only crash tests do this. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the queue on Redis when a URL is given, else on PostgreSQL. */
export async function openQueue(databaseUrl: string, redisUrl: string | undefined, log: Log): Promise<QueueDoor> {
  const backend =
    redisUrl === undefined ? await postgresBackend(databaseUrl, log) : await redisBackend(redisUrl, databaseUrl, log);
  const trays = { work: backend.tray('work'), files: backend.tray('files'), mail: backend.tray('mail') };
  const hands: Hand[] = [];
  return {
    async add(tickets) {
      for (const lane of lanes) {
        const mine = tickets
          .filter((ticket) => laneOf(ticket.job) === lane)
          .map((ticket) => ({ name: ticket.job, data: ticket, opts: { jobId: jobIdOf(ticket) } }));
        if (mine.length > fewTickets) await trays[lane].addBulk(mine);
        else for (const { name, data, opts } of mine) await trays[lane].add(name, data, opts);
      }
    },
    async knows(ticket) {
      return (await trays[laneOf(ticket.job)].getJob(jobIdOf(ticket))) !== undefined;
    },
    work(handle) {
      for (const lane of lanes) hands.push(backend.hand(lane, concurrency[lane], handle));
    },
    async empty() {
      for (const lane of lanes) await trays[lane].obliterate({ force: true });
    },
    async close() {
      await Promise.all(hands.map((hand) => within(patienceMs, hand.close())));
      await Promise.all(lanes.map((lane) => within(partingMs, trays[lane].close())));
      await within(partingMs, backend.close());
    },
  };
}

async function within(ms: number, closing: Promise<void>): Promise<void> {
  const enough = new AbortController();
  const patience = sleep(ms, undefined, { signal: enough.signal });
  await Promise.race([closing, patience]).catch(() => undefined);
  enough.abort();
  await patience.catch(() => undefined);
}
