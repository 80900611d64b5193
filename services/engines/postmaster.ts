// Reads postmaster.pid: is a server already running on this folder, and on which port?
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A running server, as its pid file tells it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The server whose pid file lies in the folder, if its process is alive. A dead or zombie one's file is removed. */
export function runningPostmaster(folder: string): Postmaster | undefined {
  const file = join(folder, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (isAlive(pid)) return Number.isInteger(port) && port > 0 ? { pid, port } : undefined;
  rmSync(file, { force: true });
  return undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return !isZombie(pid);
}

function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
