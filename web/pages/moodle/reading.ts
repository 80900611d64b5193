// One check of the connection as it is kept: what was found about Moodle itself, and about each window's course.
import { z } from 'zod';

const finding = z.object({
  id: z.string(),
  topic: z.enum(['connection', 'functions', 'capabilities', 'assignments']),
  level: z.enum(['ok', 'warn', 'fail', 'unknown']),
  subject: z.string(),
  finding: z.string(),
  whatToDo: z.string(),
});

/** One thing that was found. */
export type KeptFinding = z.infer<typeof finding>;

/** The `findings` column of a reading. `site` is null where Moodle did not answer. */
export const readingSchema = z.object({
  site: z.object({ name: z.string(), url: z.string(), release: z.string() }).nullable(),
  ofSite: z.array(finding),
  windows: z.array(z.object({ name: z.string(), findings: z.array(finding) })),
});

/** What was found. */
export type Reading = z.infer<typeof readingSchema>;

/** Everything that stops a window from being run, each once: a right that is missing is missing for every window. */
export function stopping({ ofSite, windows }: Reading): readonly KeptFinding[] {
  const all = [...ofSite, ...windows.flatMap(({ findings }) => findings)].filter(({ level }) => level === 'fail');
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
