// The Moodle course of another programme than NPQH: the same people and the same two assignments under other names.
import type { SiteSeed } from '../../rehearsal/sandbox-moodle/site/seed.ts';
import { cohortSite, course } from './cohort-site.ts';

/** What the course and its two assignments are called; with everyone's TRN on file, as a reformed programme needs (R31). */
export function siteCalled(
  people: number,
  called: { readonly course: string; readonly assignments: readonly [string, string] },
): SiteSeed {
  const site = cohortSite(people);
  return {
    ...site,
    courses: [{ id: course.id, shortname: 'C-1', fullname: called.course }],
    users: (site.users ?? []).map((user) =>
      user.id < 101 ? user : { ...user, customfields: { trn: String(9_000_000 + user.id) } },
    ),
    assignments: (site.assignments ?? []).map((assignment, place) => ({
      ...assignment,
      name: called.assignments[place] ?? assignment.name,
      completionsubmit: true,
    })),
  };
}
