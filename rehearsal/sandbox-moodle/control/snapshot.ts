// The site's state as JSON, for assertions.
import type { Site } from '../state/site.ts';

/** Rows as the sandbox keeps them; times are Unix seconds. */
export const snapshot = (site: Site): Record<string, unknown> => ({
  now: new Date(site.now() * 1000).toISOString(),
  submissions: site.submissions.all(),
  grades: site.grades.all(),
  gradebook: Object.fromEntries(site.gradebook),
  flags: site.flags.all(),
  messages: site.messages,
  enrolments: [...site.enrolments.values()].flatMap((rows) => [...rows.values()]),
  overrides: site.overrides,
  assignments: [...site.assignments.values()],
  faults: site.faults,
  counts: {
    calls: Object.fromEntries(site.counts.calls),
    downloads: Object.fromEntries(site.counts.downloads),
    uploads: site.counts.uploads,
  },
});
