// A demo makes its files while people watch: sixty people's documents within ten seconds of one processor's time.
import { expect, test } from '@jest/globals';
import { documentsFor } from '../../../rehearsal/cohort/documents/documents-for.ts';
import { generateCohort } from '../../../rehearsal/cohort/generate-cohort.ts';
import { cohortK } from './orders.ts';

test('sixty people\'s files take less than ten seconds', async () => {
  const cohort = generateCohort(cohortK(60));
  const start = process.cpuUsage();
  let bytes = 0;
  for (const person of cohort.people) {
    for (const task of cohort.tasks) {
      for (const file of await documentsFor(cohort, person, task)) bytes += file.bytes.length;
    }
  }
  const used = process.cpuUsage(start);
  expect((used.user + used.system) / 1_000_000).toBeLessThan(10);
  expect(bytes / 120).toBeGreaterThan(60_000);
});
