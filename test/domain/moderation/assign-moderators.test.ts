// Who may second-mark what, and that the work is spread.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  assignModerators,
  mayAdjudicate,
  mayModerate,
  type Moderator,
  type ModeratorConflict,
  type ScriptToModerate,
} from '../../../domain/moderation/assign-moderators.ts';

const script = (number: number, facts: Partial<ScriptToModerate> = {}): ScriptToModerate => ({
  key: `K-${String(1000 + number)}/1`,
  submissionId: `submission-${String(number)}`,
  firstMarkerId: 'marker',
  participantId: `participant-${String(number)}`,
  schoolUrn: `10000${String(number % 7)}`,
  ...facts,
});
const moderator = (name: string, trained = true): Moderator => ({ key: name, personId: name, trained });
const team = (count: number) => Array.from({ length: count }, (_, index) => moderator(`moderator-${String(index)}`));
const scripts = (count: number) => Array.from({ length: count }, (_, index) => script(index));

test.each<[string, Moderator, readonly ModeratorConflict[], boolean]>([
  ['trained and a stranger to it', moderator('ann'), [], true],
  ['untrained, or trained too long ago', moderator('ann', false), [], false],
  ['its first marker', moderator('marker'), [], false],
  ['its participant', moderator('participant-3'), [], false],
  [
    'in conflict with the participant',
    moderator('ann'),
    [{ personId: 'ann', kind: 'participant', participantId: 'participant-3' }],
    false,
  ],
  ['in conflict with the school', moderator('ann'), [{ personId: 'ann', kind: 'school', urn: '100003' }], false],
  ['beside somebody else in conflict', moderator('ann'), [{ personId: 'bea', kind: 'school', urn: '100003' }], true],
])('[R135] somebody %s', (_name, person, conflicts, may) => {
  expect(mayModerate(person, script(3), conflicts)).toBe(may);
});

test('[R135] an adjudicator is neither marker, and bound by the same conflicts', () => {
  expect(mayAdjudicate(moderator('lead'), script(3), 'ann', [])).toBe(true);
  expect(mayAdjudicate(moderator('ann'), script(3), 'ann', [])).toBe(false);
  expect(mayAdjudicate(moderator('marker'), script(3), 'ann', [])).toBe(false);
  const conflict = { personId: 'lead', kind: 'school', urn: '100003' } as const;
  expect(mayAdjudicate(moderator('lead'), script(3), 'ann', [conflict])).toBe(false);
});

test('[R135] nobody is given a script that they may not take, and one is left only where nobody may', () => {
  const people = fc.subarray(['a', 'b', 'c', 'd', 'marker'], { minLength: 0 });
  const conflicts = fc.array(
    fc.record({
      personId: fc.constantFrom('a', 'b', 'c', 'd'),
      kind: fc.constant('school' as const),
      urn: fc.constantFrom('100000', '100001', '100002', '100003'),
    }),
  );
  fc.assert(
    fc.property(people, conflicts, fc.integer({ min: 0, max: 20 }), fc.integer(), (names, known, count, seed) => {
      const moderators = names.map((name) => moderator(name));
      const drawn = scripts(count).map((one, index) => (index % 3 === 0 ? { ...one, firstMarkerId: 'a' } : one));
      const { given, left } = assignModerators(drawn, moderators, known, seed);
      for (const one of drawn) {
        const may = moderators.filter((person) => mayModerate(person, one, known)).map(({ personId }) => personId);
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
  const { given } = assignModerators(scripts(count), team(people), [], 7);
  const loads = team(people).map(({ personId }) => given.filter(({ moderatorId }) => moderatorId === personId).length);
  expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
});

test('[R136] a queue stands in an order of its own that comes from the seed and not from how scripts were named', () => {
  const orderOf = (seed: number, list = scripts(30)) => {
    const { given } = assignModerators(list, team(1), [], seed);
    return [...given].sort((a, b) => a.order - b.order).map(({ submissionId }) => submissionId);
  };
  expect(orderOf(7)).not.toEqual(scripts(30).map(({ submissionId }) => submissionId));
  expect(orderOf(7)).toEqual(orderOf(7, scripts(30).reverse()));
  expect(orderOf(7)).not.toEqual(orderOf(8));
  const { given } = assignModerators(scripts(30), team(1), [], 7);
  expect(given.map(({ order }) => order).sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
});
