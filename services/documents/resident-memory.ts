// How much memory another process holds, asked of the system. Linux tells; elsewhere nobody does.
import { readFile } from 'node:fs/promises';

/** Bytes that it holds, undefined where nobody tells. */
export async function residentMemory(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}
