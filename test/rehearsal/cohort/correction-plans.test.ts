// Plans for corrections: one for everybody who has something to put right, the same for the same seed, of every kind.
import { expect, test } from '@jest/globals';
import { correctionPlans } from '../../../rehearsal/cohort/correction-plans.ts';
import { generateCohort } from '../../../rehearsal/cohort/generate-cohort.ts';
import { fateOf } from '../../../rehearsal/cohort/expected-intake.ts';
import { isFaulty } from '../../../rehearsal/cohort/known-fault.ts';
import { cohortK } from './orders.ts';

const cohort = generateCohort(cohortK(60));
const plans = correctionPlans(cohort);

test('everybody with a fault in what came in has a plan, and nobody else', () => {
  const cameIn = ['in-time', 'extension', 'draft-accepted'];
  const faulty = cohort.people.filter((person) =>
    cohort.tasks.some(({ id }) => isFaulty(cohort, person, id) && cameIn.includes(fateOf(cohort, person, id))),
  );
  expect([...plans.keys()].toSorted()).toEqual(faulty.map(({ id }) => id));
});

test('sixty people show a return, a draft, and every way in which a lapse is decided', () => {
  const all = [...plans.values()];
  expect(new Set(all.map(({ does }) => does))).toEqual(new Set(['returns', 'leaves a draft', 'lets it lapse']));
  const lapses = all.filter(({ does }) => does === 'lets it lapse');
  expect(new Set(lapses.map(({ lapsed }) => lapsed))).toEqual(new Set(['extend', 'as-before', 'not-ready']));
  expect(all.filter(({ does }) => does === 'returns').length).toBeGreaterThanOrEqual(all.length / 2);
});

test('whoever is shut out of Moodle cannot return anything', () => {
  const shut = cohort.people.map((person) => ({
    ...person,
    case: 'suspended-with-work' as const,
    faults: [{ kind: 'over-word-limit', taskId: '1' } as const],
  }));
  const their = [...correctionPlans({ ...cohort, people: shut }).values()];
  expect(new Set(their.map(({ does }) => does))).toEqual(new Set(['lets it lapse']));
});

test('the same seed is the same plans', () => {
  expect(correctionPlans(generateCohort(cohortK(60)))).toEqual(plans);
});
