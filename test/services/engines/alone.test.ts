// A lock between processes that no dead one keeps.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { alone } from '../../../services/engines/alone.ts';
import { isAlive, startOf } from '../../../services/engines/process-alive.ts';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'moderato-alone-'));
  lock = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The pid of a process that ran and ended. */
async function deadPid(): Promise<number> {
  const child = spawn('true');
  await once(child, 'exit');
  return child.pid ?? 0;
}

test('one at a time, and the answer comes back', async () => {
  let inside = 0;
  let most = 0;
  const work = async (n: number) => {
    inside += 1;
    most = Math.max(most, inside);
    await rest(20);
    inside -= 1;
    return n;
  };
  expect(await Promise.all([1, 2, 3, 4].map((n) => alone(lock, () => work(n))))).toEqual([1, 2, 3, 4]);
  expect(most).toBe(1);
});

test('a failure lets go too, and nothing is left lying about', async () => {
  await expect(alone(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await alone(lock, () => Promise.resolve('yes'))).toBe('yes');
  expect(readdirSync(folder)).toEqual([]);
});

test('a dead process’s lock is taken by one of many, and never by two', async () => {
  for (let round = 0; round < 5; round += 1) {
    writeFileSync(lock, `${String(await deadPid())} 1`);
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await rest(5);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 4 }, () => alone(lock, work)));
    expect(most).toBe(1);
  }
});

test('a lock whose pid now belongs to another process is no lock', async () => {
  writeFileSync(lock, `${String(process.pid)} 1`);
  expect(startOf(process.pid)).not.toBe('1');
  expect(await alone(lock, () => Promise.resolve('ours'))).toBe('ours');
});

test('a living process’s lock is respected', async () => {
  writeFileSync(lock, `${String(process.ppid)} ${startOf(process.ppid) ?? ''}`);
  const waiting = alone(lock, () => Promise.resolve('later'));
  await rest(350);
  expect(existsSync(lock)).toBe(true);
  rmSync(lock);
  expect(await waiting).toBe('later');
});

test('one who was killed while clearing a dead lock hinders nobody for long', async () => {
  writeFileSync(lock, `${String(await deadPid())} 1`);
  mkdirSync(`${lock}.clearing`);
  const longAgo = new Date(new Date().getTime() - 60_000);
  utimesSync(`${lock}.clearing`, longAgo, longAgo);
  expect(await alone(lock, () => Promise.resolve('ours'))).toBe('ours');
});

test('the living, the dead and the undead are told apart', async () => {
  expect(isAlive(process.pid)).toBe(true);
  expect(isAlive(1)).toBe(true);
  expect(isAlive(await deadPid())).toBe(false);
});
