/** The demo's windows: one of every kind of programme, with the tasks of the shipped frameworks. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { Family } from '../../domain/programme/programme-key.ts';
import type { CohortOrder } from '../cohort/cohort.ts';
import { type CohortTask, documentsAskedFor } from '../cohort/cohort-task.ts';
import { unitsOfOrder } from '../cohort/units-of-order.ts';

/** What `--programme` takes. */
export const demoProgrammes = ['npqml', 'npqsl', 'npqh', 'npqel', 'npqlt'] as const;

/** One of them. */
export type DemoProgramme = (typeof demoProgrammes)[number];

interface DemoWindow {
  readonly family: Family;
  readonly cohort: string;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  readonly startsOn: LocalDate | null;
}

/**
 * NPQH and NPQEL as their provider dated them (R16), NPQML and NPQSL in the same seasons; the case study in its eight days, counting
 * the first (R206, R207), a year after its cohort began.
 */
const windows = {
  npqml: {
    family: '2019-framework',
    cohort: '6',
    opensOn: '2022-03-17',
    closesOn: '2022-03-31',
    startsOn: null,
  },
  npqsl: {
    family: '2019-framework',
    cohort: '6',
    opensOn: '2022-03-24',
    closesOn: '2022-04-07',
    startsOn: null,
  },
  npqh: { family: '2019-framework', cohort: 'K', opensOn: '2022-02-17', closesOn: '2022-03-03', startsOn: null },
  npqel: { family: '2019-framework', cohort: '4', opensOn: '2021-11-25', closesOn: '2021-12-09', startsOn: null },
  npqlt: {
    family: 'reformed-2021',
    cohort: 'Autumn 2021',
    opensOn: '2023-01-19',
    closesOn: '2023-01-26',
    startsOn: '2021-11-22',
  },
} as const satisfies Record<DemoProgramme, DemoWindow>;

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
const reformed = framework.extend({
  programmes: z.array(z.object({ programme: z.string(), kind: z.enum(['specialist', 'leadership']) })),
  configurableDefaults: z.object({ wordLimit: z.record(z.enum(['specialist', 'leadership']), z.number()) }),
});

/** What to make up: so many people of a programme, drawn from this seed. */
export function demoOrder(wanted: {
  readonly programme: DemoProgramme;
  readonly participants: number;
  readonly seed: string;
}): CohortOrder {
  const programme = wanted.programme.toUpperCase();
  const window = windows[wanted.programme];
  const tasks = window.family === 'reformed-2021' ? caseStudyOf(programme) : tasksOf(wanted.programme);
  return { ...window, programme, participants: wanted.participants, seed: wanted.seed, tasks };
}

const shipped = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../frameworks/${name}.json`, import.meta.url), 'utf8'));

function tasksOf(programme: DemoProgramme): readonly CohortTask[] {
  const { tasks } = framework.parse(shipped(`${programme}-2019`));
  const units = unitsOfOrder({ family: '2019-framework', programme: programme.toUpperCase(), tasks });
  const isListed = (one: CohortTask) => documentsAskedFor(one).some(({ id }) => id === sponsorComments.id);
  // A unit without a sponsor's comments in its criteria is asked for them all the same (R66).
  const bare = units.filter((unit) => !tasks.some((one) => unit.tasks.includes(one.id) && isListed(one)));
  const isBare = (one: CohortTask) => bare.some((unit) => unit.tasks.includes(one.id));
  return tasks.map((one) => (isBare(one) ? { ...one, taskDocuments: [sponsorComments] } : one));
}

const sponsorComments = { id: 'sponsor-comments', label: 'Sponsor Comments' } as const;

/** The case study with the word limit of its kind of programme (R211). */
function caseStudyOf(programme: string): readonly CohortTask[] {
  const { tasks, programmes, configurableDefaults } = reformed.parse(shipped('reformed-2021'));
  const kind = programmes.find((one) => one.programme === programme)?.kind ?? 'specialist';
  return tasks.map((one) => ({ ...one, wordLimit: one.wordLimit ?? configurableDefaults.wordLimit[kind] }));
}
