// Cohorts that the tests ask for.
import type { CohortOrder } from '../../../rehearsal/cohort/cohort.ts';
import { frameworkTasks } from './framework-tasks.ts';

/** NPQH cohort K as the provider's page dates it (R16). */
export function cohortK(participants: number, seed: string | number = 7): CohortOrder {
  return {
    family: '2019-framework',
    programme: 'NPQH',
    cohort: 'K',
    participants,
    seed,
    opensOn: '2022-02-17',
    closesOn: '2022-03-03',
    startsOn: null,
    tasks: frameworkTasks('npqh-2019'),
  };
}

/** A case study in its eight days, one task and no documents beside it (R205, R206, R212). */
export function caseStudy(participants: number): CohortOrder {
  return {
    family: 'reformed-2021',
    programme: 'NPQLT',
    cohort: '3',
    participants,
    seed: 7,
    opensOn: '2026-06-11',
    closesOn: '2026-06-18',
    startsOn: '2025-03-03',
    tasks: frameworkTasks('reformed-2021'),
  };
}
