// The life of a process: start, wait for a signal, stop in order; a fault at start is one clear message and exit code 1.
import { BadConfiguration, readConfig, type Config } from './config.ts';
import { makeLog, type Log } from '../log/log.ts';

/** Something that runs until it is stopped. */
export interface Running {
  stop(): Promise<void>;
}

/** Reads the environment, starts, and stops on SIGINT or SIGTERM, or when a parent that holds a channel to us is gone. */
export async function runProcess(name: string, start: (config: Config, log: Log) => Promise<Running>): Promise<void> {
  try {
    const config = readConfig(process.env);
    const log = makeLog(config.logLevel, name);
    const starting = start(config, log);
    // Set before the start is done, so that what is half started is stopped in order too.
    stopOnRequest(starting, log);
    await starting;
  } catch (error) {
    const known = error instanceof BadConfiguration || (error instanceof Error && error.name === 'WrongInstance');
    process.stderr.write(
      `${known && error instanceof Error ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exit(1);
  }
}

function stopOnRequest(starting: Promise<Running>, log: Log): void {
  let asked = false;
  const stop = () => {
    if (asked) return;
    asked = true;
    void starting
      .then((running) => running.stop())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'could not stop cleanly');
          process.exit(1);
        },
      );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  if (process.connected) process.once('disconnect', stop);
}
