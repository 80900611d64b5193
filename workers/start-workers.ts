// Wires the pipeline of one process: database, queue, doors, relay, workers. Any number of processes may run it.
import { startEngines } from '../services/engines/engines.ts';
import { readyDatabase } from '../services/engines/ready-database.ts';
import type { Config } from '../services/config/config.ts';
import { documentReader } from '../services/documents/document-reader.ts';
import { inTransaction } from '../services/database/database.ts';
import { frameworksInForce } from '../services/frameworks/frameworks-in-force.ts';
import type { Log } from '../services/log/log.ts';
import { mailer as mailerTo } from '../services/mailer/mailer.ts';
import { moodleDoor } from '../services/moodle/moodle-door.ts';
import { owe } from '../services/outbox/owe.ts';
import { startRelay } from '../services/outbox/relay.ts';
import { openQueue } from '../services/queue/queue.ts';
import { fileStore } from '../services/storage/file-store.ts';
import { jobs } from './pipeline.ts';
import { lineRunner } from './run-line.ts';

/** Workers at work. */
export interface Workers {
  /** Finishes what is in hand, for 15 seconds at most, and lets everything go. */
  stop(): Promise<void>;
}

/** Starts the relay and the workers of this process. */
export async function startWorkers(config: Config, log: Log): Promise<Workers> {
  const [frameworks, engines] = await Promise.all([frameworksInForce(config, log), startEngines(config)]);
  const { database, clock } = await readyDatabase(engines.databaseUrl, config);
  const queue = await openQueue(engines.databaseUrl, engines.redisUrl, log);
  const moodle = moodleDoor({ ...config.moodle, log });
  const mailer = mailerTo({
    smtpUrl: config.smtpUrl,
    from: config.mailFrom,
    replyTo: config.mailReplyTo,
    loopbackOnly: config.mode === 'rehearsal',
  });
  const files = fileStore(config.storageUrl);
  const documents = documentReader();
  queue.work(lineRunner({ config, database, clock, moodle, mailer, files, documents, frameworks, log }, jobs));
  await inTransaction(database, async (tx) => {
    await owe(tx, [{ job: 'tidy-up', key: 'nightly', payload: {}, dueAt: await clock.now() }]);
  });
  const relay = startRelay(database, engines.databaseUrl, clock, queue, log);
  log.info('workers ready');
  return {
    async stop() {
      await relay.stop();
      await queue.close();
      mailer.close();
      moodle.close();
      documents.close();
      await database.destroy();
      await engines.stop();
    },
  };
}
