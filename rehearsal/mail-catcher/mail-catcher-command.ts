// Runs the mail catcher by itself: node --import tsx rehearsal/mail-catcher/mail-catcher-command.ts --smtp-port 1025 --web-port 8025
import { parseArgs } from 'node:util';

import { startMailCatcher } from './mail-catcher.ts';

const { values } = parseArgs({
  options: {
    'smtp-port': { type: 'string', default: '1025' },
    'web-port': { type: 'string', default: '8025' },
    host: { type: 'string', default: '127.0.0.1' },
    folder: { type: 'string' },
  },
});

const catcher = await startMailCatcher({
  smtpPort: Number(values['smtp-port']),
  webPort: Number(values['web-port']),
  host: values.host,
  ...(values.folder === undefined ? {} : { folder: values.folder }),
});
console.log(`Catching mail at ${catcher.smtpUrl}; read it at ${catcher.url}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void catcher.close());
