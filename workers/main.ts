// npm run work: the pipeline's process.
import { runProcess } from '../services/config/run-process.ts';
import { startWorkers } from './start-workers.ts';

await runProcess('workers', startWorkers);
