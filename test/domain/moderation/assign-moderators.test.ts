// Who may second-mark what, and that the work is spread.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  assignModerators,
  mayAdjudicate,
  mayModerate,
  type Moderator,
  type ScriptToModerate,
} from '../../../domain/moderation/assign-moderators.ts';

const programme = { family: '2019-framework', programme: 'NPQH', version: '2019-10' } as const;
const terms = { today: '2022-05-05', checkerMayAssess: false } as const;
const script = (number: number, facts: Partial<ScriptToModerate> = {}): ScriptToModerate => ({
  submissionId: `submission-${String(number)}`,
  candidate: `K-${String(1000 + number)}`,
  unit: '1',
  firstMarkerId: 'marker',
  participantId: `participant-${String(number)}`,
  schools: [`10000${String(number % 7)}`],
  programme,
  checkedBy: [],
  declinedBy: [],
  siblingWith: null,
  ...facts,
});
const moderator = (name: string, facts: Partial<Moderator> = {}): Moderator => ({
  key: name,
  personId: name,
  school: null,
  trainings: [{ programme, from: '2021-09-01', until: '2022-08-31' }],
  conflicts: [],
  ...facts,
});
const team = (count: number) => Array.from({ length: count }, (_, index) => moderator(`moderator-${String(index)}`));
const scripts = (count: number) => Array.from({ length: count }, (_, index) => script(index));
const past = [{ programme, from: '2020-09-01', until: '2021-08-31' }] as const;

test.each<[string, Moderator, boolean]>([
  ['trained and a stranger to it', moderator('ann'), true],
  ['untrained', moderator('ann', { trainings: [] }), false],
  ['trained too long ago', moderator('ann', { trainings: past }), false],
  ['its first marker', moderator('marker'), false],
  ['its participant', moderator('participant-3'), false],
  [
    'in conflict with the participant',
    moderator('ann', { conflicts: [{ kind: 'participant', participantId: 'participant-3' }] }),
    false,
  ],
  ['in conflict with the school', moderator('ann', { conflicts: [{ kind: 'school', urn: '100003' }] }), false],
  ['who works at the school', moderator('ann', { school: '100003' }), false],
  ['in conflict with another school', moderator('ann', { conflicts: [{ kind: 'school', urn: '100004' }] }), true],
])('[R135] somebody %s', (_name, person, may) => {
  expect(mayModerate(person, script(3), terms)).toBe(may);
});

test('[R135] an adjudicator is neither marker, and bound by the same conflicts', () => {
  expect(mayAdjudicate(moderator('lead'), script(3), 'ann', terms)).toBe(true);
  expect(mayAdjudicate(moderator('ann'), script(3), 'ann', terms)).toBe(false);
  expect(mayAdjudicate(moderator('marker'), script(3), 'ann', terms)).toBe(false);
  expect(mayAdjudicate(moderator('lead', { school: '100003' }), script(3), 'ann', terms)).toBe(false);
});

test('[R135] nobody is given a script that they may not take, and one is left only where nobody may', () => {
  const people = fc.uniqueArray(
    fc.record({
      name: fc.constantFrom('a', 'b', 'c', 'd', 'marker'),
      urns: fc.array(fc.constantFrom('100000', '100001', '100002', '100003')),
    }),
    { selector: ({ name }) => name },
  );
  fc.assert(
    fc.property(people, fc.integer({ min: 0, max: 20 }), fc.integer(), (found, count, seed) => {
      const moderators = found.map(({ name, urns }) =>
        moderator(name, { conflicts: urns.map((urn) => ({ kind: 'school' as const, urn })) }),
      );
      const drawn = scripts(count).map((one, index) => (index % 3 === 0 ? { ...one, firstMarkerId: 'a' } : one));
      const { given, left } = assignModerators(drawn, moderators, terms, seed);
      for (const one of drawn) {
        const may = moderators.filter((person) => mayModerate(person, one, terms)).map(({ personId }) => personId);
        const got = given.filter(({ submissionId }) => submissionId === one.submissionId);
        expect(got.length).toBe(may.length === 0 ? 0 : 1);
        expect(left.includes(one.submissionId)).toBe(may.length === 0);
        for (const { moderatorId } of got) expect(may).toContain(moderatorId);
      }
    }),
  );
});

test.each([
  [40, 3],
  [7, 4],
  [3, 5],
])('%i scripts among %i moderators are spread evenly', (count, people) => {
  const { given } = assignModerators(scripts(count), team(people), terms, 7);
  const loads = team(people).map(({ personId }) => given.filter(({ moderatorId }) => moderatorId === personId).length);
  expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
});

test('[R136] a queue stands in an order of its own that comes from the seed and not from how scripts were named', () => {
  const orderOf = (seed: number, list = scripts(30)) => {
    const { given } = assignModerators(list, team(1), terms, seed);
    return [...given].sort((a, b) => a.order - b.order).map(({ submissionId }) => submissionId);
  };
  expect(orderOf(7)).not.toEqual(scripts(30).map(({ submissionId }) => submissionId));
  expect(orderOf(7)).toEqual(orderOf(7, scripts(30).reverse()));
  expect(orderOf(7)).not.toEqual(orderOf(8));
  const { given } = assignModerators(scripts(30), team(1), terms, 7);
  expect(given.map(({ order }) => order).sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
});
