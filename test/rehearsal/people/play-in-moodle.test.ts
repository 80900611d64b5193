// Played people leave the sandbox Moodle as the script says: the story of each case can be read from its rows.
import { expect, test } from '@jest/globals';
import type { CaseName } from '../../../rehearsal/cohort/cases.ts';
import { generateCohort } from '../../../rehearsal/cohort/generate-cohort.ts';
import { cohortK } from '../cohort/orders.ts';
import { playWindow } from './play-window.ts';

test('a dozen people play their window: submitted where they submitted, drafts where they did not', async () => {
  const cohort = generateCohort(cohortK(12));
  const { atClose } = await playWindow(cohort);
  const statusOf = (name: CaseName, taskId: string) => {
    const person = cohort.people.find((each) => each.case === name);
    return person === undefined ? 'nobody' : (atClose(person.id, taskId)?.status ?? 'no row');
  };
  expect(statusOf('ordinary', '1')).toBe('submitted');
  expect(statusOf('draft-accepted', '1')).toBe('submitted');
  expect(statusOf('draft-accepted', '2')).toBe('draft');
  expect(statusOf('never-submitted', '2')).toBe('new');
  expect(statusOf('on-the-stroke', '2')).toBe('submitted');
  expect(statusOf('one-second-late', '2')).toBe('draft');
  expect(statusOf('extension-agreed', '2')).toBe('no row');
}, 60_000);
