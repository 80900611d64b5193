// A rehearsal is only as good as its people: the same for the same seed, awkward where real windows are, and mostly ordinary.
import { expect, test } from '@jest/globals';
import { awkwardCases } from '../../../rehearsal/cohort/cases.ts';
import { generateCohort } from '../../../rehearsal/cohort/generate-cohort.ts';
import type { ScheduledAction } from '../../../rehearsal/cohort/action.ts';
import { caseStudy, cohortK } from './orders.ts';

const of = (script: readonly ScheduledAction[], personId: string, taskId: string) =>
  script.filter((line) => line.personId === personId && line.taskId === taskId);

test('the same order gives the same cohort, another seed another', () => {
  const cohort = generateCohort(cohortK(60));
  expect(generateCohort(cohortK(60))).toEqual(cohort);
  expect(generateCohort(cohortK(60, '7')).script).toEqual(cohort.script);
  expect(generateCohort(cohortK(60, 8)).people).not.toEqual(cohort.people);
}, 60_000);

test('names that break systems are always there', () => {
  const names = generateCohort(cohortK(12)).people.map((person) => `${person.givenName} ${person.familyName}`);
  for (const name of ['Siobhán Ó Briain', "Patrick O'Neill", 'Zoë Łukasik', 'Oluwaseun Adébáyò', 'Niamh O’Sullivan']) {
    expect(names).toContain(name);
  }
  expect(Math.max(...names.map((name) => name.length))).toBeGreaterThan(80);
}, 60_000);

test('people can be told apart, and their numbers have the right shape', () => {
  const { people } = generateCohort(cohortK(1500));
  for (const key of ['id', 'username', 'email', 'idnumber', 'trn'] as const) {
    expect(new Set(people.map((person) => person[key])).size).toBe(people.length);
  }
  expect(new Set(people.map((person) => `${person.givenName} ${person.familyName}`)).size).toBe(people.length);
  expect(people.every(({ trn, school }) => /^\d{7}$/u.test(trn) && /^\d{6}$/u.test(school.urn))).toBe(true);
  expect(people.every(({ email }) => /^[a-z0-9.'-]+@[a-z0-9-]+\.example\.org$/u.test(email))).toBe(true);
}, 60_000);

test('every awkward case is there from 52 participants up, and at least half of any cohort is ordinary', () => {
  for (const size of [1, 6, 12, 51, 52, 60, 300, 1000]) {
    const present = generateCohort(cohortK(size)).people.map((person) => person.case);
    expect(present.filter((name) => name === 'ordinary').length).toBeGreaterThanOrEqual(size / 2);
    if (size >= 52) for (const name of awkwardCases) expect(present).toContain(name);
    else expect(new Set(present.filter((name) => name !== 'ordinary')).size).toBe(Math.floor(size / 2));
  }
}, 60_000);

test('about a fifth of people have a fault in their documents', () => {
  const faulty = generateCohort(cohortK(1000)).people.filter((person) => person.faults.length > 0);
  expect(faulty.length).toBeGreaterThan(150);
  expect(faulty.length).toBeLessThan(250);
  expect(new Set(faulty.flatMap((person) => person.faults.map(({ kind }) => kind))).size).toBe(4);
}, 60_000);

test('the script is in order of time, starts with the window and ends within the week after close', () => {
  const { script, opensAt, closesAt } = generateCohort(cohortK(60));
  const times = script.map((line) => line.at.getTime());
  expect([...times].sort((a, b) => a - b)).toEqual(times);
  expect(times[0]).toBeGreaterThan(opensAt.getTime());
  expect(times.at(-1)).toBeLessThan(closesAt.getTime() + 7 * 86_400_000);
}, 60_000);

test('people submit late in the window: a third or more in the last two days, some on the last morning', () => {
  const { script, closesAt } = generateCohort(cohortK(300));
  const hoursLeft = script
    .filter((line) => line.by === 'participant' && line.act.kind === 'submit')
    .map((line) => (closesAt.getTime() - line.at.getTime()) / 3_600_000);
  expect(hoursLeft.filter((left) => left <= 48).length / hoursLeft.length).toBeGreaterThan(0.33);
  expect(hoursLeft.filter((left) => left <= 6).length / hoursLeft.length).toBeGreaterThan(0.1);
}, 60_000);

test("one submits on the stroke of noon and one a second after, in Moodle's eyes and in ours", () => {
  const { script, people, closesAt } = generateCohort(cohortK(60));
  const lastSubmit = (name: string) => {
    const person = people.find((each) => each.case === name);
    return of(script, person?.id ?? '', '2')
      .filter((line) => line.by === 'participant')
      .at(-1);
  };
  expect(lastSubmit('on-the-stroke')).toMatchObject({ at: closesAt, act: { kind: 'submit', expect: 'accepted' } });
  const late = new Date('2022-03-03T12:00:01Z');
  expect(lastSubmit('one-second-late')).toMatchObject({ at: late, act: { kind: 'submit', expect: 'refused' } });
  expect(lastSubmit('late-by-override')).toMatchObject({ at: late, act: { through: 'page', expect: 'accepted' } });
}, 60_000);

test('the stories hold together: uploads come before submits, attempts and extensions before what they allow', () => {
  const { script, people } = generateCohort(cohortK(300));
  for (const person of people) {
    for (const taskId of ['1', '2']) {
      const kinds = of(script, person.id, taskId).map((line) => line.act.kind);
      const submitAt = kinds.indexOf('submit');
      if (submitAt >= 0) expect(kinds.slice(0, submitAt)).toContain('upload');
      if (person.case === 'second-attempt' && taskId === '2') {
        expect(kinds).toEqual(['upload', 'submit', 'another-attempt', 'upload', 'submit']);
      }
      if (person.case === 'changed-after-close' && taskId === '2') {
        expect(kinds).toEqual(['upload', 'submit', 'override', 'revert', 'upload', 'submit']);
      }
    }
  }
}, 60_000);

test('a case study of eight days and one task works without special treatment', () => {
  const cohort = generateCohort(caseStudy(60));
  expect(cohort.closesAt.toISOString()).toBe('2026-06-18T11:00:00.000Z');
  expect(cohort.people.some((person) => person.case === 'one-task-only')).toBe(false);
  expect(cohort.people.flatMap((person) => person.faults).every(({ kind }) => !kind.startsWith('missing-doc'))).toBe(
    true,
  );
}, 60_000);

test('an empty cohort and a window without days are faults', () => {
  expect(() => generateCohort(cohortK(0))).toThrow(RangeError);
  expect(() => generateCohort({ ...cohortK(2), closesOn: '2022-02-17' })).toThrow(RangeError);
}, 60_000);
