// The provider's people: enough for the scripts, nobody twice, the same for the same seed.
import { expect, test } from '@jest/globals';
import { generateCohort } from '../../../rehearsal/cohort/generate-cohort.ts';
import { makeStaff } from '../../../rehearsal/cohort/make-staff.ts';
import { cohortK } from './orders.ts';

const cohort = generateCohort(cohortK(60));
const staff = makeStaff(cohort);
const assessors = staff.filter(({ role }) => role === 'assessor');

test('[R106] assessors together agree to more scripts than there can be, eight to twelve each', () => {
  const scripts = cohort.people.length * cohort.tasks.length;
  expect(assessors.reduce((sum, { capacity }) => sum + capacity, 0)).toBeGreaterThan(scripts);
  expect(scripts / assessors.length).toBeGreaterThanOrEqual(8);
  expect(scripts / assessors.length).toBeLessThanOrEqual(12);
});

test('every role is held, by different people with different addresses', () => {
  expect(new Set(staff.map(({ role }) => role)).size).toBe(4);
  const addresses = [...staff, ...cohort.people].map(({ email }) => email);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('one assessor works at a participant’s school and one knows a participant', () => {
  expect(assessors.filter(({ urn }) => cohort.people.some(({ school }) => school.urn === urn))).toHaveLength(1);
  expect(assessors.filter(({ knows }) => cohort.people.some(({ email }) => email === knows))).toHaveLength(1);
});

test('[R134] most assessors have marked in earlier seasons, one in four is new', () => {
  const isNew = assessors.filter(({ markedBefore }) => markedBefore === 0);
  expect(isNew).toHaveLength(Math.floor(assessors.length / 4));
  expect(assessors.filter(({ markedBefore }) => markedBefore >= 8)).toHaveLength(assessors.length - isNew.length);
});

test('a cohort of six has people enough that conflicts leave somebody', () => {
  const few = makeStaff(generateCohort(cohortK(6)));
  expect(few.filter(({ role }) => role === 'assessor').length).toBeGreaterThanOrEqual(3);
  expect(few.filter(({ role }) => role === 'moderator').length).toBeGreaterThanOrEqual(2);
});

test('the same seed is the same people', () => {
  expect(makeStaff(generateCohort(cohortK(60)))).toEqual(staff);
});
