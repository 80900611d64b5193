// Lets one process at a time do a piece of work, by a lock folder that a dead process does not keep.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Runs `work` while no other process holds `lock`. Throws after 60 seconds of waiting. */
export async function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
  for (let tries = 0; !take(lock); tries += 1) {
    if (tries > 600)
      throw new Error(`Another process has held ${lock} for a minute. Remove the folder if none is running.`);
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch {
    if (holderIsDead(join(lock, 'pid'))) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function holderIsDead(file: string): boolean {
  let pid: number;
  try {
    pid = Number(readFileSync(file, 'utf8'));
  } catch {
    return false;
  }
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}
