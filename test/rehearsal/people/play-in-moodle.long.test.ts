// Every awkward case, played whole against the sandbox Moodle: what it holds at close and a week later.
import { expect, test } from '@jest/globals';
import { awkwardCases, type CaseName } from '../../../rehearsal/cohort/cases.ts';
import { generateCohort } from '../../../rehearsal/cohort/generate-cohort.ts';
import { cohortK } from '../cohort/orders.ts';
import { playWindow } from './play-window.ts';

/** Status and attempt number of the last task at close and in the end, as far as Moodle shows them. */
const shown = {
  'draft-accepted': ['draft 0', 'draft 0'],
  'never-submitted': ['new 0', 'new 0'],
  'on-the-stroke': ['submitted 0', 'submitted 0'],
  'odd-file-names': ['submitted 0', 'submitted 0'],
  'extension-agreed': ['none', 'submitted 0'],
  'one-second-late': ['draft 0', 'draft 0'],
  'second-attempt': ['submitted 1', 'submitted 1'],
  'empty-file': ['submitted 0', 'submitted 0'],
  'draft-refused': ['draft 0', 'draft 0'],
  deferred: ['draft 0', 'draft 0'],
  'suspended-with-work': ['submitted 0', 'submitted 0'],
  'replaced-in-last-hour': ['submitted 0', 'submitted 0'],
  withdrawn: ['none', 'none'],
  'text-named-docx': ['submitted 0', 'submitted 0'],
  'late-by-override': ['submitted 0', 'submitted 0'],
  'extension-not-agreed': ['none', 'submitted 0'],
  'user-override': ['none', 'submitted 0'],
  'one-task-only': ['none', 'none'],
  'never-opened': ['none', 'none'],
  'unenrolled-after-submitting': ['submitted 0', 'none'],
  'changed-after-close': ['submitted 0', 'submitted 0'],
  'wrong-extension': ['submitted 0', 'submitted 0'],
  'reopened-not-submitted': ['reopened 1', 'reopened 1'],
  'suspended-without-work': ['none', 'none'],
  'vanished-before-close': ['none', 'none'],
} as const satisfies Record<Exclude<CaseName, 'ordinary'>, readonly [string, string]>;

const expectedOf = (name: CaseName): readonly string[] =>
  name === 'ordinary' ? ['submitted 0', 'submitted 0'] : shown[name];

test('every case leaves the rows that it should', async () => {
  const cohort = generateCohort(cohortK(60));
  const { atClose, atEnd } = await playWindow(cohort);
  const told = (row: ReturnType<typeof atClose>) => (row === undefined ? 'none' : `${row.status} ${row.attemptnumber}`);
  for (const person of cohort.people) {
    expect([person.case, told(atClose(person.id, '2')), told(atEnd(person.id, '2'))]).toEqual([
      person.case,
      ...expectedOf(person.case),
    ]);
  }
  expect(new Set(cohort.people.map((person) => person.case)).size).toBe(awkwardCases.length + 1);
  const changed = cohort.people.find((person) => person.case === 'changed-after-close')?.id ?? '';
  expect(atEnd(changed, '2')?.timemodified).toBeGreaterThan(atClose(changed, '2')?.timemodified ?? Infinity);
  const late = cohort.people.find((person) => person.case === 'late-by-override')?.id ?? '';
  expect(atClose(late, '2')?.timemodified).toBe(cohort.closesAt.getTime() / 1000 + 1);
}, 300_000);
