// Writes the documents of sixty people and prints the processor time and bytes that it took. Run by documents-for.long.test.ts
// as a process of its own: inside the test runner everything takes twice as long.
import { documentsFor } from '../../../rehearsal/cohort/documents/documents-for.ts';
import { generateCohort } from '../../../rehearsal/cohort/generate-cohort.ts';
import { cohortK } from './orders.ts';

const cohort = generateCohort(cohortK(60));
const start = process.cpuUsage();
let bytes = 0;
for (const person of cohort.people) {
  for (const task of cohort.tasks) {
    for (const file of await documentsFor(cohort, person, task)) bytes += file.bytes.length;
  }
}
const { user, system } = process.cpuUsage(start);
process.stdout.write(JSON.stringify({ seconds: (user + system) / 1_000_000, bytes }));
