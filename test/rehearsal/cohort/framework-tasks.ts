// The tasks of a shipped framework, in the shape in which the generator takes them.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { CohortTask } from '../../../rehearsal/cohort/cohort-task.ts';

const document = z.object({ id: z.string(), label: z.string(), parts: z.array(z.string()).optional() });
const task = z.object({
  id: z.string(),
  name: z.string(),
  summary: z.string(),
  wordLimit: z.number().nullable(),
  wordLimitGroup: z.string(),
  projectMinimum: z.string().nullable(),
  placementMinimum: z.string().nullable(),
  contentAreas: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      criteria: z.array(z.object({ code: z.string(), text: z.string(), supportingDocuments: z.array(document) })),
    }),
  ),
});
const framework = z.object({ tasks: z.array(task).min(1) });

/** The tasks of `frameworks/<file>.json`, as they are; `reformed-2021` with the word limit that a provider would set. */
export function frameworkTasks(
  file: 'npqh-2019' | 'npqml-2019' | 'npqsl-2019' | 'npqel-2019' | 'reformed-2021',
): CohortTask[] {
  const path = new URL(`../../../frameworks/${file}.json`, import.meta.url);
  const { tasks } = framework.parse(JSON.parse(readFileSync(path, 'utf8')));
  return tasks.map((row) => (file === 'reformed-2021' ? { ...row, wordLimit: 1500 } : row));
}
