// The independent answer that end-to-end runs are held against: it has to follow from the script, not only from the cases' table.
import { expect, test } from '@jest/globals';
import type { Cohort } from '../../../rehearsal/cohort/cohort.ts';
import { expectedIntake, fateOf } from '../../../rehearsal/cohort/expected-intake.ts';
import { generateCohort } from '../../../rehearsal/cohort/generate-cohort.ts';
import { cohortK } from './orders.ts';

/** Plays the script with nothing but a status: what Moodle and the office would say, by the rules alone. */
function playedFate(cohort: Cohort, personId: string, taskId: string): string {
  const lines = cohort.script.filter((line) => line.personId === personId && (line.taskId ?? taskId) === taskId);
  const before = lines.filter((line) => line.at <= cohort.closesAt);
  const office = lines.flatMap((line) => (line.by === 'office' ? [line.act.kind] : []));
  if (office.includes('withdraw')) return 'withdrawn';
  if (office.includes('defer')) return 'deferred';
  if (before.some((line) => line.act.kind === 'unenrol')) return 'failed-to-copy';
  const taken = before.filter(
    (line) => line.by !== 'office' && !(line.act.kind === 'submit' && line.act.expect === 'refused'),
  );
  if (taken.filter(({ act }) => ['submit', 'another-attempt'].includes(act.kind)).at(-1)?.act.kind === 'submit')
    return 'in-time';
  if (office.includes('accept-draft')) return 'draft-accepted';
  if (office.includes('refuse-draft')) return 'draft-refused';
  if (office.includes('refuse-extension')) return 'extension-refused';
  const later = lines.some((line) => line.at > cohort.closesAt && line.act.kind === 'submit');
  if (later) return office.includes('agree-extension') ? 'extension' : 'after-close';
  return 'nothing-submitted';
}

test('the fate that each case states is the one that its script leads to', () => {
  const cohort = generateCohort(cohortK(300));
  for (const person of cohort.people) {
    for (const { id } of cohort.tasks) {
      expect([person.case, id, fateOf(cohort, person, id)]).toEqual([
        person.case,
        id,
        playedFate(cohort, person.id, id),
      ]);
    }
  }
});

test('the parts sum to what was expected, by task and by participant', () => {
  const cohort = generateCohort(cohortK(60));
  for (const units of [undefined, [['1', '2']]]) {
    const { expected, ...parts } = expectedIntake(cohort, units);
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(expected);
  }
  expect(expectedIntake(cohort).expected).toBe(120);
  expect(expectedIntake(cohort, [['1', '2']]).expected).toBe(60);
});
