// What a played checker sees: the faults that the cohort's documents were written with, under the requirement that asks about them.
import { expect, test } from '@jest/globals';
import type { Person } from '../../../rehearsal/cohort/person.ts';
import { generateCohort } from '../../../rehearsal/cohort/generate-cohort.ts';
import { hasKnownFault, isFaulty } from '../../../rehearsal/cohort/known-fault.ts';
import { cohortK } from './orders.ts';

const cohort = generateCohort(cohortK(60));

function somebody(changes: Partial<Person>): Person {
  const [person] = cohort.people;
  if (person === undefined) throw new Error('nobody is in the cohort');
  return { ...person, case: 'ordinary', faults: [], ...changes };
}

test.each([
  [{ kind: 'missing-declaration-signature', taskId: '1' }, 'declaration:1'],
  [{ kind: 'missing-sponsor-signature', taskId: '1' }, 'document:1:sponsor-comments'],
  [{ kind: 'missing-document', taskId: '2', documentId: 'curriculum-led-budget' }, 'document:2:curriculum-led-budget'],
  [{ kind: 'over-word-limit', taskId: '2' }, 'words:npqh-task-2'],
] as const)('%o is seen under %s and nowhere else', (fault, requirement) => {
  const person = somebody({ faults: [fault] });
  const asked = ['declaration:1', 'declaration:2', 'document:1:sponsor-comments', 'document:2:curriculum-led-budget'];
  const seen = [...asked, 'words:npqh-task-1', 'words:npqh-task-2', 'account:1', 'files:1', 'days:2'].filter((key) =>
    hasKnownFault(cohort, person, key),
  );
  expect(seen).toEqual([requirement]);
  expect(['1', '2'].filter((task) => isFaulty(cohort, person, task))).toEqual([fault.taskId]);
});

test('an account that is spoilt is seen in the task that it concerns', () => {
  const person = somebody({ case: 'empty-file' });
  expect(['account:1', 'account:2'].filter((key) => hasKnownFault(cohort, person, key))).toEqual(['account:2']);
});
