// A PostgreSQL cluster in a folder of its own: made once, started on the port it had before.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, openSync, closeSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { portLikeBefore } from './port-like-before.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { launchAs } from './unprivileged.ts';

/** `quick` gives up safety against power cuts for speed: for tests and nothing else. */
export type Durability = 'safe' | 'quick';

/** Where a cluster is and who may enter. */
export interface Cluster {
  readonly folder: string;
  readonly logFile: string;
  readonly password: string;
  readonly durability: Durability;
}

/** The cluster under `dataDir`, made if there is none. One process at a time. Throws when it cannot be made. */
export async function clusterIn(dataDir: string, durability: Durability): Promise<Cluster> {
  const password = keptIn(join(dataDir, 'postgres-password'), () => randomBytes(24).toString('hex'));
  const cluster = { folder: join(dataDir, 'postgres'), logFile: join(dataDir, 'postgres.log'), password, durability };
  if (!existsSync(join(cluster.folder, 'PG_VERSION'))) await make(cluster);
  return cluster;
}

/** Made under another name and moved, so that a cluster that was half made when its maker was killed is never used. */
async function make({ folder, password, durability }: Cluster): Promise<void> {
  const { initdb } = await postgresBinaries();
  const making = `${folder}.making`;
  const passwordFile = `${folder}.making-password`;
  rmSync(making, { recursive: true, force: true });
  const as = launchAs([initdb, making]);
  as.makeFolder(making);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  as.handOver(passwordFile);
  const options = ['-U', 'moderato', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C'];
  const [program, ...args] = [...as.command(initdb), '-D', making, ...options];
  try {
    await promisify(execFile)(program, durability === 'quick' ? [...args, '--no-sync'] : args, {
      ...as.options,
      env: {},
    });
  } catch (error) {
    throw new Error(`PostgreSQL could not be set up in ${folder}. Set DATABASE_URL to use a server of your own.`, {
      cause: error,
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(making, folder);
}

/** Starts the server of a cluster and does not wait for it. The child outlives this process. */
export async function launch({ folder, logFile, durability }: Cluster): Promise<ChildProcess> {
  const { postgres } = await postgresBinaries();
  const as = launchAs([postgres, folder]);
  const port = await portLikeBefore(`${folder}-port`);
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=64MB',
  ];
  if (durability === 'quick') settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const given = ['-D', folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const [program, ...args] = [...as.command(postgres), ...given];
  const log = openSync(logFile, 'a');
  const child = spawn(program, args, { ...as.options, env: {}, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.on('error', () => undefined);
  child.unref();
  return child;
}

function keptIn(file: string, make: () => string): string {
  if (!existsSync(file)) {
    writeFileSync(`${file}.making`, make(), { mode: 0o600 });
    renameSync(`${file}.making`, file);
  }
  return readFileSync(file, 'utf8').trim();
}
