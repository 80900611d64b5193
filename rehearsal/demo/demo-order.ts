/** The demo's window: NPQH cohort K's final window as the provider dated it (R16), with the tasks of the shipped framework. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { CohortOrder } from '../cohort/cohort.ts';

const document = z.object({ id: z.string(), label: z.string(), parts: z.array(z.string()).optional() });
const criterion = z.object({ code: z.string(), text: z.string(), supportingDocuments: z.array(document) });
const task = z.object({
  id: z.string(),
  name: z.string(),
  summary: z.string(),
  wordLimit: z.number().nullable(),
  wordLimitGroup: z.string(),
  projectMinimum: z.string().nullable(),
  placementMinimum: z.string().nullable(),
  contentAreas: z.array(z.object({ id: z.string(), name: z.string(), criteria: z.array(criterion) })),
});
const framework = z.object({ tasks: z.array(task).min(1) });

/** What to make up: so many people, drawn from this seed. */
export function demoOrder(participants: number, seed: string): CohortOrder {
  const file = new URL('../../frameworks/npqh-2019.json', import.meta.url);
  const { tasks } = framework.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { programme: 'NPQH', cohort: 'K', participants, seed, opensOn: '2022-02-17', closesOn: '2022-03-03', tasks };
}
