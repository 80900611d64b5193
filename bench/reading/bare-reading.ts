// The other side: bare parsers in two processes, started and warm before the clock runs.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Two processes that wait for files. */
export interface BareReaders {
  /** Reads the files, every other one in each; the words of all. */
  read(places: readonly string[]): Promise<number>;
  stop(): void;
}

const command = fileURLToPath(new URL('./bare-reading-command.ts', import.meta.url));
const processes = 2;
const answer = z.tuple([z.object({ words: z.number() }), z.unknown()]);

/** Starts them. */
export async function bareReaders(): Promise<BareReaders> {
  const children = Array.from({ length: processes }, () => fork(command, { execArgv: ['--import', 'tsx'] }));
  await Promise.all(children.map((child) => once(child, 'message')));
  const half = async (child: ChildProcess, places: readonly string[]) => {
    child.send(places);
    return answer.parse(await once(child, 'message'))[0].words;
  };
  return {
    async read(places) {
      const words = await Promise.all(
        children.map((child, which) =>
          half(
            child,
            places.filter((_place, index) => index % processes === which),
          ),
        ),
      );
      return words.reduce((sum, each) => sum + each, 0);
    },
    stop() {
      for (const child of children) child.kill('SIGKILL');
    },
  };
}
