// npm start: web and workers together in one process, for a small provider and for rehearsals.
import { runProcess } from './services/config/run-process.ts';
import { startWeb } from './web/start-web.ts';
import { startWorkers } from './workers/start-workers.ts';

await runProcess('moderato', async (config, log) => {
  const web = await startWeb(config, log);
  const workers = await startWorkers(config, log);
  return {
    async stop() {
      await workers.stop();
      await web.stop();
    },
  };
});
