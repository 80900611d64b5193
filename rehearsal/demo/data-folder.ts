/** Where a run keeps everything: a folder of its own that goes with it, or one that stays because somebody asked. */
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A folder, and what to do with it at the end. */
export interface DataFolder {
  readonly path: string;
  /** Removes it, unless it is to be kept. */
  readonly leave: () => Promise<void>;
}

/** Makes the folder. Throws an Error in words where a folder to be kept already holds something. */
export function dataFolder(keep: string | undefined): DataFolder {
  if (keep === undefined) {
    const path = mkdtempSync(join(tmpdir(), 'moderato-demo-'));
    return { path, leave: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
  }
  const path = resolve(keep);
  mkdirSync(path, { recursive: true });
  if (readdirSync(path).length > 0) throw new Error(`${path} is not empty. Give --keep a new folder.`);
  return { path, leave: () => Promise.resolve() };
}
