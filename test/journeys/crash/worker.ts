// A worker process for crash tests: everything is loaded at once, and work begins when it is told, so that a fresh one is ready after a kill.
import { readConfig } from '../../../services/config/config.ts';
import { makeLog } from '../../../services/log/log.ts';
import { startWorkers } from '../../../workers/start-workers.ts';

process.once('message', () => {
  const config = readConfig(process.env);
  startWorkers(config, makeLog(config.logLevel, 'crash')).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
});
process.once('disconnect', () => process.exit(0));
// Whoever asked may be gone by now: then there is nobody to tell.
process.send?.('loaded', () => undefined);
