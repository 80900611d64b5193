// The recordings of a real Moodle, as files of the test tree.
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const folder = new URL('../../../recordings/', import.meta.url);

const recording = z.object({
  function: z.string(),
  params: z.record(z.string(), z.unknown()),
  http_status: z.number(),
  content_type: z.string().optional(),
  reply_headers: z.record(z.string(), z.string()).optional(),
  reply: z.unknown(),
});

export type Recording = z.output<typeof recording>;

/** One recording by its name without `.json`. */
export const readRecording = (name: string): Recording =>
  recording.parse(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')));

/** The names of all recordings. */
export const recordingNames = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'INDEX.json')
    .map((file) => file.replace(/\.json$/, ''))
    .sort();
