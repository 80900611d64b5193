// What is owed once a letter has arrived: accepted by the mail server, or its person told another way. Until then nothing of it happens.
import type { EmailName } from './email-name.ts';
import type { JobName } from './job-name.ts';

/** The job by letter. It is owed once for the occasion of the letter, whose id is its key and its payload. */
export const owedOnceTold = {
  'result-pass': 'write-grade',
  'result-fail': 'write-grade',
  'result-fail-again': 'write-grade',
} as const satisfies Partial<Record<EmailName, JobName>>;

/** The letters that something waits for. */
export const awaitedLetters: readonly string[] = Object.keys(owedOnceTold);

/** The job that a letter owes, or undefined. */
export function jobOnceTold(letter: string): JobName | undefined {
  return new Map<string, JobName>(Object.entries(owedOnceTold)).get(letter);
}
