// PostgreSQL refuses to run as root. As root it runs as nobody, or, where nobody cannot reach the files, in a user namespace.
import { chownSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const nobody = 65534;

/** How to start PostgreSQL's programs. */
export interface LaunchAs {
  /** The command that runs this program. */
  readonly command: (program: string) => readonly [string, ...string[]];
  readonly options: { readonly uid?: number; readonly gid?: number; readonly cwd: string };
  /** Makes a folder that those programs own, mode 0700; its parents keep their usual mode. */
  readonly makeFolder: (folder: string) => void;
  /** Lets those programs read a file that is closed to others. */
  readonly handOver: (file: string) => void;
}

/** Chooses a way that works for these paths and this user. */
export function launchAs(paths: readonly string[]): LaunchAs {
  const asRoot = process.getuid?.() === 0;
  if (asRoot && paths.every(reachableByAll))
    return {
      command: (program) => [program],
      options: { uid: nobody, gid: nobody, cwd: '/' },
      makeFolder: (folder) => {
        makeOwned(folder);
        chownSync(folder, nobody, nobody);
      },
      handOver: (file) => chownSync(file, nobody, nobody),
    };
  return {
    command: (program) => (asRoot ? ['unshare', '-U', program] : [program]),
    options: { cwd: '/' },
    makeFolder: makeOwned,
    handOver: () => undefined,
  };
}

function makeOwned(folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { mode: 0o700, recursive: true });
}

function reachableByAll(path: string): boolean {
  const folder = dirname(path);
  // One that is not made yet will be made with the usual mode.
  const mode = statSync(folder, { throwIfNoEntry: false })?.mode ?? 0o001;
  if ((mode & 0o001) === 0) return false;
  return folder === dirname(folder) ? true : reachableByAll(folder);
}
