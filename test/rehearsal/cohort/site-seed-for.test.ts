// The sandbox Moodle must take the cohort's site as it is.
import { expect, test } from '@jest/globals';
import { generateCohort } from '../../../rehearsal/cohort/generate-cohort.ts';
import { assignmentIdOf, userIdOf } from '../../../rehearsal/cohort/moodle-ids.ts';
import { siteSeedFor } from '../../../rehearsal/cohort/site-seed-for.ts';
import { siteSeed } from '../../../rehearsal/sandbox-moodle/site/seed.ts';
import { cohortK } from './orders.ts';

test('the site parses, holds everyone once and closes at noon', () => {
  const cohort = generateCohort(cohortK(60));
  const site = siteSeed.parse(siteSeedFor(cohort));
  expect(site.enrolments.filter((row) => row.role === 'student').length).toBe(60);
  expect(new Set(site.users.map((user) => user.id)).size).toBe(site.users.length);
  expect(site.assignments.map((row) => row.cutoffdate)).toEqual([1646308800, 1646308800]);
  expect(site.assignments.map((row) => row.id)).toEqual([assignmentIdOf(cohort, '1'), assignmentIdOf(cohort, '2')]);
  const third = site.users.find((user) => user.id === userIdOf(cohort, 'p0003'));
  expect(third).toMatchObject({ firstname: 'Zoë', lastname: 'Łukasik', customfields: { trn: cohort.people[2]?.trn } });
  expect(site.groups.flatMap((group) => group.userids).length).toBe(60);
});
