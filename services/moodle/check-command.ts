// npm run moodle:check: is this Moodle ready? Exit code 0 when nothing stops it, 1 when something does, 2 on wrong use.
import { env } from 'node:process';
import { checkSettings, usage } from './check-settings.ts';
import { moodleDoor } from './moodle-door.ts';
import { checkMoodle } from './readiness/check-moodle.ts';
import { readinessInWords } from './readiness/readiness-in-words.ts';

async function run(): Promise<number> {
  const { url, token, expectation } = checkSettings(env, process.argv.slice(2));
  const door = moodleDoor({ url, token, log: { debug: () => undefined } });
  try {
    const readiness = await checkMoodle(door, expectation);
    console.log(readinessInWords(readiness));
    return readiness.isReady ? 0 : 1;
  } finally {
    door.close();
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 2;
}
