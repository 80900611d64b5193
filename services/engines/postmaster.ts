// Reads postmaster.pid: is a server already running on this folder, and on which port?
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, isAlive } from './process-alive.ts';

/** A running server, as its pid file tells it; `port` is undefined while it has not yet said. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number | undefined;
}

/** More than any system hands out. */
const nobodysPid = 4_194_305;

/** The server whose pid file lies in the folder, if its process is alive. `folder` is an absolute path without links. */
export function runningPostmaster(folder: string): Postmaster | undefined {
  const file = join(folder, 'postmaster.pid');
  const lines = linesOf(file);
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0 || pid === nobodysPid) return undefined;
  if (isServerOf(pid, folder)) return { pid, port: Number.isInteger(port) && port > 0 ? port : undefined };
  disown(file, lines);
  return undefined;
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function isServerOf(pid: number, folder: string): boolean {
  const command = commandOf(pid);
  return isAlive(pid) && (command === undefined || command.includes(`-D ${folder} `));
}

/**
 * PostgreSQL takes over the file of a dead server by itself, once it has seen from the rest of the file that none of that
 * server's processes is left; a zombie, or a stranger with its pid, looks alive to it. So the file gets a pid that nobody has.
 */
function disown(file: string, lines: readonly string[]): void {
  writeFileSync(file, [String(nobodysPid), ...lines.slice(1)].join('\n'));
}
