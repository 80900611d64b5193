// The lanes jobs travel in, so that a long download never keeps a letter waiting.
import type { JobName } from '../../domain/pipeline/job-name.ts';

/** How many jobs of each lane one worker process runs at once. */
export const concurrency = { work: 4, files: 12, mail: 4 } as const;

/** A queue of its own, with workers of its own. */
export type Lane = keyof typeof concurrency;

/** Every lane. */
export const lanes = ['work', 'files', 'mail'] as const satisfies readonly Lane[];

const special = new Map<string, Lane>([
  ['copy-submission', 'files'],
  ['send-email', 'mail'],
] satisfies [JobName, Lane][]);

/** The lane of a job: `work` unless it downloads or sends. */
export function laneOf(job: string): Lane {
  return special.get(job) ?? 'work';
}
