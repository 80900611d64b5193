// Wires the web process: database, doors, assets, one HTTP server. Any number of processes may run it.
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Config } from '../services/config/config.ts';
import { documentReader, usualLimits } from '../services/documents/document-reader.ts';
import { startEngines } from '../services/engines/engines.ts';
import { readyDatabase } from '../services/engines/ready-database.ts';
import { frameworksInForce } from '../services/frameworks/frameworks-in-force.ts';
import type { Log } from '../services/log/log.ts';
import { moodleDoor } from '../services/moodle/moodle-door.ts';
import { fileStore } from '../services/storage/file-store.ts';
import { makeApp } from './app.ts';
import { buildAssets } from './build-assets.ts';
import { sessionStore } from './session.ts';

/** A web server that answers. */
export interface Web {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts the web server of this process. A rehearsal listens on the loopback only. */
export async function startWeb(config: Config, log: Log): Promise<Web> {
  const [frameworks, assets, engines] = await Promise.all([
    frameworksInForce(config, log),
    buildAssets(join(config.dataDir, 'assets')),
    startEngines(config),
  ]);
  const { database, clock } = await readyDatabase(engines.databaseUrl, config);
  const moodle = moodleDoor({ ...config.moodle, log });
  const files = fileStore(config.storageUrl);
  const documents = documentReader(usualLimits, 1);
  const store = sessionStore(engines.databaseUrl, log);
  const around = { config, database, clock, moodle, files, documents, frameworks, log };
  const server = createServer(makeApp(around, store, assets));
  // Longer than a proxy in front keeps idle connections, so that none is closed while a request is on its way.
  server.keepAliveTimeout = 75_000;
  const host = config.mode === 'rehearsal' ? '127.0.0.1' : undefined;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, host, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  log.info({ port }, 'web ready');
  return {
    port,
    async stop() {
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeIdleConnections();
        setTimeout(() => {
          server.closeAllConnections();
        }, 5_000).unref();
      });
      moodle.close();
      documents.close();
      await store.close();
      await database.destroy();
      await engines.stop();
    },
  };
}
