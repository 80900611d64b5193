// Lets one process at a time do a piece of work, by a lock file that a dead process does not keep.
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, startOf } from './process-alive.ts';

/** Runs `work` while no other process holds `lock`. Throws after 60 seconds of waiting. */
export async function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
  for (let tries = 0; !take(lock); tries += 1) {
    if (tries > 600) throw new Error(`Another process has held ${lock} for a minute. Remove it if none is running.`);
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Puts the lock in place with its holder's name in it: no moment exists at which it has none. */
function take(lock: string): boolean {
  const mine = `${lock}.${randomUUID()}`;
  writeFileSync(mine, `${String(process.pid)} ${startOf(process.pid) ?? ''}`);
  try {
    linkSync(mine, lock);
    return true;
  } catch {
    clearIfDead(lock);
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** One process at a time clears, and looks again before it does: else it could take away a lock that was taken a moment ago. */
function clearIfDead(lock: string): void {
  if (!holderIsDead(lock)) return;
  const clearing = `${lock}.clearing`;
  try {
    mkdirSync(clearing);
  } catch {
    if (isOlderThan(clearing, 10_000)) rmdirSync(clearing);
    return;
  }
  try {
    if (holderIsDead(lock)) rmSync(lock, { force: true });
  } finally {
    rmdirSync(clearing);
  }
}

function holderIsDead(lock: string): boolean {
  let text: string;
  try {
    text = readFileSync(lock, 'utf8');
  } catch {
    return false;
  }
  const [pid = '', start = ''] = text.split(' ');
  const startNow = startOf(Number(pid));
  const isStranger = start !== '' && startNow !== undefined && startNow !== start;
  return !isAlive(Number(pid)) || isStranger;
}

function isOlderThan(path: string, ms: number): boolean {
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && Date.now() - made > ms;
}
