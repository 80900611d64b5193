// How much memory the node processes of a run held at most: the kernel's own high-water mark, read while they live. Linux only.
import { readdirSync, readFileSync } from 'node:fs';

const everyMs = 500;
/** What a command line holds, and what the process is called for that. */
const programs = ['rehearsal/demo.ts', 'start.ts', 'web/main.ts', 'worker.ts', 'reader-command.ts', 'jest.js'];

/** Watches the descendants of a process, and itself, until the answer is asked for: megabytes by program, the largest of each. */
export function watchResident(root: number): () => ReadonlyMap<string, number> {
  const peaks = new Map<string, number>();
  const look = (): void => {
    for (const pid of family(root)) {
      const program = programOf(pid);
      const megabytes = Number(/^VmHWM:\s+(?<kb>\d+)/mu.exec(read(pid, 'status'))?.groups?.['kb'] ?? 0) / 1024;
      if (program !== undefined) peaks.set(program, Math.max(peaks.get(program) ?? 0, Math.round(megabytes)));
    }
  };
  const watching = setInterval(look, everyMs).unref();
  return () => {
    clearInterval(watching);
    return peaks;
  };
}

/** The answer as one line. */
export function residentWords(peaks: ReadonlyMap<string, number>): string {
  return [...peaks].map(([program, megabytes]) => `${program} ${String(megabytes)} MB`).join(', ');
}

function family(root: number): ReadonlySet<number> {
  const parents = new Map(
    pids().map((pid) => [pid, Number(/^PPid:\s+(?<pid>\d+)/mu.exec(read(pid, 'status'))?.groups?.['pid'])]),
  );
  const found = new Set([root]);
  // A child's number may be smaller than its parent's: looked through until nobody is added.
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  return found;
}

function pids(): readonly number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function programOf(pid: number): string | undefined {
  const line = read(pid, 'cmdline').split('\0');
  return line[0]?.endsWith('node') === true
    ? programs.find((program) => line.some((part) => part.includes(program)))
    : undefined;
}

/** The file's text, or nothing where the process has gone. */
function read(pid: number, file: 'status' | 'cmdline'): string {
  try {
    return readFileSync(`/proc/${String(pid)}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
