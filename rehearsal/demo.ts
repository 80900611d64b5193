// npm run demo: a whole window on this machine, from 28 days before close to 20 days after its results. `--help` names the options.
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { cohortFor } from './demo/cohort-for.ts';
import { help, parseOptions, type DemoOptions } from './demo/options.ts';
import { progressOn } from './demo/progress.ts';
import { days, runWindow, startOf } from './demo/run-window.ts';
import { summarise, summaryTable } from './demo/summary.ts';
import { startWorld, type World } from './demo/world.ts';
import { writeAhead } from './demo/write-ahead.ts';

/** Something that ends the run before its end; it is no fault. */
class Interrupted extends Error {}

const interruption = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(process, 'SIGHUP')]);

async function demo(options: DemoOptions): Promise<number> {
  const started = performance.now();
  const seconds = (): number => Math.round((performance.now() - started) / 100) / 10;
  const cohort = cohortFor(options);
  const progress = progressOn(process.stderr, cohort.closesOn, days.from, days.to);
  const world = await startWorld({ cohort, startsAt: startOf(cohort), port: options.port, keep: options.keep });
  progress.say('Moderato starts: some ten seconds, more on a busy machine.');
  const interrupted = interruption.then(() => Promise.reject(new Interrupted()));
  try {
    const unlessItEnds = <Value>(work: Promise<Value>): Promise<Value> =>
      Promise.race([work, world.moderato.died, interrupted]);
    await unlessItEnds(world.moderato.answers);
    progress.say(`Moderato answers at ${world.moderatoUrl} after ${seconds()} seconds.`);
    // Only now: until the web answers, every processor is wanted for that.
    const report = await unlessItEnds(runWindow(world, cohort, writeAhead(cohort), progress));
    const { summary, faults } = summarise(report, seconds(), days.to - days.from);
    for (const fault of faults) progress.say(fault);
    process.stdout.write(options.json ? `${JSON.stringify(summary)}\n` : summaryTable(summary));
    if (!options.exit) {
      progress.say(addresses(world));
      await unlessItEnds(new Promise(() => undefined));
    }
    return faults.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw await causeOf(error, world);
    progress.say('Stopping.');
    return 0;
  } finally {
    await world.stop();
  }
}

/** The fault together with what Moderato said before it. Where Moderato died, that is the fault, and the rest follows from it. */
async function causeOf(error: unknown, { moderato }: World): Promise<unknown> {
  const death = await Promise.race([moderato.died.catch((cause: unknown) => cause), sleep(1_000)]);
  if (death !== undefined) return death;
  return new Error(`${inWords(error)}\n\nModerato: ${moderato.lastWords()}`, { cause: error });
}

/** A fault with what lies behind it: "fetch failed" alone helps nobody. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} (${inWords(error.cause)})`;
}

function addresses({ moderatoUrl, moodleUrl, mailUrl }: World): string {
  return [
    'Everything stays up until Ctrl-C:',
    `  Moderato            ${moderatoUrl}`,
    `  be anyone           ${moderatoUrl}/rehearsal`,
    `  sandbox Moodle      ${moodleUrl}/sandbox/as`,
    `  caught mail         ${mailUrl}`,
  ].join('\n');
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(help);
  else process.exitCode = await demo(options);
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
process.exit();
