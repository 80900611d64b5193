// The project's own files, as the house rules look at them.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The folder that holds package.json. */
export const root = join(import.meta.dirname, '..', '..');

const notOurs = new Set(['node_modules', '.git', 'var', 'coverage']);

/** Paths relative to the root, with forward slashes, of every file that is ours and ends so. */
export function ourFiles(ending = ''): readonly string[] {
  return walk(root)
    .filter((path) => path.endsWith(ending))
    .sort();
}

/** The text of one of our files. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function walk(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [relative(root, path)];
  });
}
