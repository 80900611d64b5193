// A worker process that takes a ticket, says so, and never finishes: for a test to kill.
import { queueOf } from '../../support/queue-engines.ts';

const queue = await queueOf({ url: process.env['DATABASE_URL'] ?? '' }, process.env['QUEUE_REDIS_URL']);
queue.work(async ({ id }) => {
  process.stdout.write(`working ${id}\n`);
  await new Promise(() => undefined);
});
setInterval(() => undefined, 60_000);
