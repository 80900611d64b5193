// Watches a process from outside: its memory over time, and the processor time it took. Linux only; elsewhere it reports nothing.
import { readFileSync } from 'node:fs';
import { slope } from './statistics.ts';

const everyMs = 200;
const ticksPerSecond = 100;

/** What a process used while it was watched. */
export interface Usage {
  /** The most memory it held (resident set), in MB. */
  readonly mostMb: number;
  /** How its memory grew over the second half of the watch, in MB a second: the first half is warming up. */
  readonly growthMbPerSecond: number;
  readonly cpuSeconds: number;
}

/** Begins to watch; call the answer to end it. Undefined where there is no /proc. */
export function watchProcess(pid: number): () => Usage | undefined {
  const started = performance.now();
  const cpuBefore = cpuSeconds(pid);
  const points: { x: number; y: number }[] = [];
  const timer = setInterval(() => {
    const mb = residentMb(pid);
    if (mb !== undefined) points.push({ x: (performance.now() - started) / 1000, y: mb });
  }, everyMs);
  return () => {
    clearInterval(timer);
    const cpuAfter = cpuSeconds(pid);
    if (points.length === 0 || cpuBefore === undefined || cpuAfter === undefined) return undefined;
    const mostMb = points.reduce((most, { y }) => Math.max(most, y), 0);
    return {
      mostMb,
      growthMbPerSecond: slope(points.slice(Math.floor(points.length / 2))),
      cpuSeconds: cpuAfter - cpuBefore,
    };
  };
}

function residentMb(pid: number): number | undefined {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(read(pid, 'status'))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

/** User and system time, fields 14 and 15; the name in field 2 may hold spaces, so we count from its closing bracket. */
function cpuSeconds(pid: number): number | undefined {
  const fields = read(pid, 'stat').split(') ')[1]?.split(' ') ?? [];
  const [user, system] = [Number(fields[11]), Number(fields[12])];
  return Number.isFinite(user + system) ? (user + system) / ticksPerSecond : undefined;
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
