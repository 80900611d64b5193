// The life of a process: start, wait for a signal, stop in order; a fault at start is one clear message and exit code 1.
import { BadConfiguration, readConfig, type Config } from './config.ts';
import { makeLog, type Log } from '../log/log.ts';

/** Something that runs until it is stopped. */
export interface Running {
  stop(): Promise<void>;
}

/** Reads the environment, starts, and stops on SIGINT or SIGTERM. */
export async function runProcess(name: string, start: (config: Config, log: Log) => Promise<Running>): Promise<void> {
  try {
    const config = readConfig(process.env);
    const log = makeLog(config.logLevel, name);
    const running = await start(config, log);
    const stop = () => {
      void running.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'could not stop cleanly');
          process.exit(1);
        },
      );
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  } catch (error) {
    const known = error instanceof BadConfiguration || (error instanceof Error && error.name === 'WrongInstance');
    process.stderr.write(
      `${known && error instanceof Error ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exit(1);
  }
}
