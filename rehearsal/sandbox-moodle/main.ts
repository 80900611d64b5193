// Starts the sandbox Moodle alone: node --import tsx rehearsal/sandbox-moodle/main.ts --port 8090 --folder var/moodle
// [--site seed.json]
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { siteSeed } from './site/seed.ts';
import { startSandboxMoodle } from './start.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8090' },
    folder: { type: 'string', default: 'var/sandbox-moodle' },
    site: { type: 'string' },
  },
});
const seed: unknown = values.site === undefined ? undefined : JSON.parse(await readFile(values.site, 'utf8'));
if (seed !== undefined) siteSeed.parse(seed);
const moodle = await startSandboxMoodle({ port: Number(values.port), folder: values.folder });
if (seed !== undefined) {
  await fetch(`${moodle.url}/sandbox/site`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(seed),
  });
}
process.stdout.write(`Sandbox Moodle: ${moodle.url}/sandbox/as\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void moodle.close().then(() => process.exit(0)));
}
