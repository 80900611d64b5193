// Tells a living process from a dead or zombie one, and from a stranger that was given its pid later.
import { readFileSync } from 'node:fs';

/** When a process began, in its system's own count, where the system tells (Linux); else undefined. */
export function startOf(pid: number): string | undefined {
  return statOf(pid)?.[19];
}

/** True while the process runs; a zombie does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return statOf(pid)?.[0] !== 'Z';
}

/** The command a process was started with, its arguments joined by spaces; undefined where the system does not tell. */
export function commandOf(pid: number): string | undefined {
  return readIfThere(`/proc/${String(pid)}/cmdline`)?.replaceAll('\0', ' ');
}

/** The fields of Linux's /proc/<pid>/stat after the name in brackets, which may hold spaces and brackets of its own. */
function statOf(pid: number): readonly string[] | undefined {
  const text = readIfThere(`/proc/${String(pid)}/stat`);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
