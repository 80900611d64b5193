// The queue for tests: always on PostgreSQL, and on Redis too wherever REDIS_URL names a server.
import { openQueue, type QueueDoor } from '../../services/queue/queue.ts';
import { makeLog } from '../../services/log/log.ts';
import type { FreshDatabase } from './database.ts';

/** What the queue’s tests run on. */
export const queueEngines: readonly { readonly engine: string; readonly redisUrl: string | undefined }[] = [
  { engine: 'PostgreSQL', redisUrl: undefined },
  ...(process.env['REDIS_URL'] === undefined || process.env['REDIS_URL'] === ''
    ? []
    : [{ engine: 'Redis', redisUrl: process.env['REDIS_URL'] }]),
];

/** Opens the queue on a test file's database, or on Redis. */
export function queueOf({ url }: Pick<FreshDatabase, 'url'>, redisUrl?: string): Promise<QueueDoor> {
  return openQueue(url, redisUrl, makeLog('silent', 'test'));
}
