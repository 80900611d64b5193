// The independent answer that end-to-end runs are held against: it has to follow from the script, not only from the cases' table.
import { expect, test } from '@jest/globals';
import type { Cohort } from '../../../rehearsal/cohort/cohort.ts';
import { expectedIntake, fateOf, fateOfUnit } from '../../../rehearsal/cohort/expected-intake.ts';
import { generateCohort } from '../../../rehearsal/cohort/generate-cohort.ts';
import { frameworkTasks } from './framework-tasks.ts';
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

test('the parts sum to what was expected, each task a unit or both parts one', () => {
  const parts = { ...cohortK(60), programme: 'NPQML', tasks: frameworkTasks('npqml-2019') };
  for (const [order, submissions] of [
    [cohortK(60), 120],
    [parts, 60],
  ] as const) {
    const { expected, ...ends } = expectedIntake(generateCohort(order));
    expect(Object.values(ends).reduce((sum, part) => sum + part, 0)).toBe(expected);
    expect(expected).toBe(submissions);
  }
});

test('a part that is missing beside one that came is for the check to find, and the unit is received', () => {
  const order = { ...cohortK(60), programme: 'NPQML', tasks: frameworkTasks('npqml-2019') };
  const cohort = generateCohort(order);
  const half = cohort.people.find((person) => person.case === 'one-task-only');
  if (half === undefined) throw new Error('nobody submits one part only');
  expect([fateOf(cohort, half, 'A'), fateOf(cohort, half, 'B')]).toEqual(['in-time', 'nothing-submitted']);
  expect(fateOfUnit(cohort, half, ['A', 'B'])).toBe('in-time');
});
