// The three windows whose dates were published (R16), used as fixtures wherever a window is needed.
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import type { FinalWindow, PreAssessmentWindow } from '../../../domain/window/window.ts';

const key = (programme: string) => ({ family: '2019-framework', programme, version: '2019-10' }) as const;

const finalWindow = (cohort: string, programme: string, opensOn: LocalDate, closesOn: LocalDate): FinalWindow => ({
  kind: 'final',
  cohort,
  programme: key(programme),
  tasks: ['1', '2'],
  opensOn,
  closesOn,
});

const preAssessment = (
  cohort: string,
  programme: string,
  opensOn: LocalDate | null,
  closesOn: LocalDate,
): PreAssessmentWindow => ({
  kind: 'pre-assessment',
  cohort,
  programme: key(programme),
  tasks: ['1', '2'],
  opensOn,
  closesOn,
});

export const published = {
  npqhK: finalWindow('NPQH K', 'NPQH', '2022-02-17', '2022-03-03'),
  npqhJ: finalWindow('NPQH J', 'NPQH', '2021-10-28', '2021-11-11'),
  npqel4: finalWindow('NPQEL 4', 'NPQEL', '2021-11-25', '2021-12-09'),
  npqhKDraft: preAssessment('NPQH K', 'NPQH', null, '2022-01-06'),
  npqhJDraft: preAssessment('NPQH J', 'NPQH', '2021-07-15', '2021-09-01'),
  npqel4Draft: preAssessment('NPQEL 4', 'NPQEL', '2021-09-30', '2021-10-14'),
} as const;

export const inclusive = { closeInclusive: true } as const;
