// PostgreSQL refuses to run as root. As root it runs as nobody, or, where nobody cannot reach the files, in a user namespace.
import { chownSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const nobody = 65534;

/** How to start PostgreSQL's programs: what stands before the command, and the spawn options. */
export interface LaunchAs {
  readonly prefix: readonly string[];
  readonly options: { readonly uid?: number; readonly gid?: number; readonly cwd: string };
  /** Makes a folder that those programs own, mode 0700; its parents keep their usual mode. */
  readonly makeFolder: (folder: string) => void;
}

/** Chooses a way that works for these paths and this user. */
export function launchAs(paths: readonly string[]): LaunchAs {
  const asRoot = process.getuid?.() === 0;
  if (asRoot && paths.every(reachableByAll))
    return {
      prefix: [],
      options: { uid: nobody, gid: nobody, cwd: '/' },
      makeFolder: (folder) => {
        makeOwned(folder);
        chownSync(folder, nobody, nobody);
      },
    };
  return { prefix: asRoot ? ['unshare', '-U'] : [], options: { cwd: '/' }, makeFolder: makeOwned };
}

function makeOwned(folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { mode: 0o700, recursive: true });
}

function reachableByAll(path: string): boolean {
  const folder = dirname(path);
  try {
    if ((statSync(folder).mode & 0o001) === 0) return false;
  } catch {
    // not made yet: it will be made with the usual mode
  }
  return folder === dirname(folder) ? true : reachableByAll(folder);
}
