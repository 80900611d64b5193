// npm run web: the pages' process.
import { runProcess } from '../services/config/run-process.ts';
import { startWeb } from './start-web.ts';

await runProcess('web', startWeb);
