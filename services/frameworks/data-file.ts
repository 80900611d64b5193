// Reading one data file: JSON, then its schema. Whatever is wrong is collected with file and path, so that all of it is told at once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';

/** What is wrong with a file: the file's name, where in it, and what. */
export interface Fault {
  readonly file: string;
  readonly path: string;
  readonly problem: string;
}

/** The parsed file, or undefined after adding its faults to `faults`. Throws nothing: a missing file is a fault like any other. */
export function readDataFile<T>(folder: string, file: string, schema: z.ZodType<T>, faults: Fault[]): T | undefined {
  const json = readJson(join(folder, file));
  if ('problem' in json) {
    faults.push({ file, path: '', problem: json.problem });
    return undefined;
  }
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return parsed.data;
  faults.push(...parsed.error.issues.map((issue) => ({ file, path: issue.path.map(String).join('.'), problem: issue.message })));
  return undefined;
}

/** The names of a folder's data files in order of the alphabet; none where there is no such folder. */
export function dataFiles(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')).toSorted() : [];
}

function readJson(path: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return { value };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
