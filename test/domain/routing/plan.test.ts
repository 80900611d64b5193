// Routing's plan: what holds whatever the input, and what is said where scripts are left.
// long because: every hard rule of routing is a table of cases of its own.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import type { Assessor } from '../../../domain/routing/assessor.ts';
import { markingDueOn } from '../../../domain/routing/due-on.ts';
import { mayTake } from '../../../domain/routing/may-take.ts';
import { plan } from '../../../domain/routing/plan.ts';
import type { PooledScript } from '../../../domain/routing/pooled-script.ts';
import { defaultRoutingTerms, type RoutingTerms } from '../../../domain/routing/routing-terms.ts';

const today: LocalDate = '2022-03-18';
const terms: RoutingTerms = { ...defaultRoutingTerms, today };
const programme = { family: '2019-framework', programme: 'NPQH', version: '2019-10' } as const;
const inDate = { programme, from: '2022-01-01', until: '2022-12-31' } as const;

const script = (candidate: string, unit = '1', more: Partial<PooledScript> = {}): PooledScript => ({
  submissionId: `${candidate}/${unit}`,
  candidate,
  unit,
  participantId: `person of ${candidate}`,
  schools: ['900001'],
  programme,
  checkedBy: [],
  declinedBy: [],
  siblingWith: null,
  ...more,
});

const assessor = (personId: string, more: Partial<Assessor> = {}): Assessor => ({
  personId,
  key: `${personId}@provider.example`,
  school: null,
  trainings: [inDate],
  conflicts: [],
  capacity: 10,
  taken: 0,
  outstanding: 0,
  ...more,
});

const names = ['ada', 'ben', 'cleo', 'dai'] as const;
const schools = ['900001', '900002', '900003'] as const;
const anAssessor = fc.record({
  school: fc.option(fc.constantFrom(...schools)),
  trainings: fc.subarray([
    inDate,
    { ...inDate, until: '2022-03-17' },
    { ...inDate, programme: { ...programme, programme: 'NPQSL' } },
  ] as const),
  conflicts: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('school' as const), urn: fc.constantFrom(...schools) }),
      fc.record({
        kind: fc.constant('participant' as const),
        participantId: fc.integer({ min: 0, max: 9 }).map((n) => `person of K-${String(n)}`),
      }),
    ),
    { maxLength: 2 },
  ),
  capacity: fc.integer({ min: 0, max: 6 }),
  taken: fc.integer({ min: 0, max: 2 }),
  outstanding: fc.integer({ min: 0, max: 3 }),
});
const theAssessors = fc
  .tuple(anAssessor, anAssessor, anAssessor, anAssessor)
  .map((made) => made.map((one, at) => assessor(names[at] ?? '', one)));
const aScript = fc.record({
  n: fc.integer({ min: 0, max: 9 }),
  unit: fc.constantFrom('1', '2'),
  schools: fc.subarray([...schools], { minLength: 1 }),
  checkedBy: fc.subarray([...names], { maxLength: 2 }),
  declinedBy: fc.subarray([...names], { maxLength: 1 }),
  siblingWith: fc.option(fc.constantFrom(...names)),
});
const thePool = fc
  .uniqueArray(aScript, { selector: ({ n, unit }) => `${String(n)}/${unit}`, maxLength: 14 })
  .map((made) => made.map(({ n, unit, ...rest }) => script(`K-${String(n)}`, unit, rest)));
const someTerms = fc
  .record({ tasksTogether: fc.boolean(), checkerMayAssess: fc.boolean() })
  .map((set) => ({ ...set, today }));

const byId = (assessors: readonly Assessor[], id: string) => {
  const found = assessors.find(({ personId }) => personId === id);
  if (found === undefined) throw new Error(`nobody is ${id}`);
  return found;
};

describe('whatever the input', () => {
  test('[R103][R105] nobody gets a script that they may not have, and every script is placed once or short', () => {
    fc.assert(
      fc.property(thePool, theAssessors, someTerms, fc.nat(), (pool, assessors, set, seed) => {
        const made = plan(pool, assessors, set, seed);
        for (const { script: one, personId } of made.placed)
          expect(mayTake(one, byId(assessors, personId), set)).toBe(true);
        const accounted = [...made.placed, ...made.short].map(({ script: one }) => one.submissionId);
        expect(accounted.toSorted()).toEqual(pool.map(({ submissionId }) => submissionId).toSorted());
      }),
    );
  });

  test('[R106] nobody gets more than they agreed to', () => {
    fc.assert(
      fc.property(thePool, theAssessors, someTerms, fc.nat(), (pool, assessors, set, seed) => {
        for (const { assessor: one, added } of plan(pool, assessors, set, seed).load)
          expect(added).toBeLessThanOrEqual(Math.max(0, one.capacity - one.taken));
      }),
    );
  });

  test('[R108] a participant’s scripts stay together', () => {
    fc.assert(
      fc.property(thePool, theAssessors, fc.nat(), (pool, assessors, seed) => {
        const made = plan(pool, assessors, terms, seed);
        for (const { candidate } of pool) {
          const holders = new Set(
            made.placed.filter(({ script: one }) => one.candidate === candidate).map(({ personId }) => personId),
          );
          const left = made.short.some(({ script: one }) => one.candidate === candidate);
          expect(holders.size + (left ? 1 : 0)).toBe(1);
        }
      }),
    );
  });

  test('[R106] the same seed makes the same plan in whatever order things arrive', () => {
    fc.assert(
      fc.property(thePool, theAssessors, fc.nat(), (pool, assessors, seed) => {
        const told = (scripts: readonly PooledScript[], people: readonly Assessor[]) =>
          plan(scripts, people, terms, seed)
            .placed.map(({ script: one, personId }) => `${one.submissionId} ${personId}`)
            .toSorted();
        expect(told(pool.toReversed(), assessors.toReversed())).toEqual(told(pool, assessors));
      }),
    );
  });

  test('one at a time, a script stays in the pool only if no plan could have placed it', () => {
    const apart = { ...terms, tasksTogether: false };
    fc.assert(
      fc.property(
        thePool.map((pool) => pool.slice(0, 7)),
        theAssessors,
        fc.nat(),
        (pool, assessors, seed) => {
          expect(plan(pool, assessors, apart, seed).placed.length).toBe(mostPlaced(pool, assessors, apart));
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** By trying everything. */
function mostPlaced(pool: readonly PooledScript[], assessors: readonly Assessor[], set: RoutingTerms): number {
  const [first, ...rest] = pool;
  if (first === undefined) return 0;
  const ways = assessors
    .filter((one) => one.capacity > one.taken && mayTake(first, one, set) === true)
    .map(
      (one) =>
        1 +
        mostPlaced(
          rest,
          assessors.map((other) => (other === one ? { ...other, taken: other.taken + 1 } : other)),
          set,
        ),
    );
  return Math.max(mostPlaced(rest, assessors, set), ...ways);
}

describe('spreading', () => {
  test('[R106] those with the fewest outstanding come first, across windows', () => {
    const people = [assessor('ada', { outstanding: 4 }), assessor('ben'), assessor('cleo', { outstanding: 2 })];
    const pool = Array.from({ length: 6 }, (_none, n) => script(`K-${String(n)}`));
    expect(plan(pool, people, terms, 7).load.map(({ added }) => added)).toEqual([0, 4, 2]);
  });

  test('[R106] ties are broken by the seed', () => {
    const people = names.map((name) => assessor(name));
    const first = (seed: number) => plan([script('K-1')], people, terms, seed).placed[0]?.personId;
    const drawn = Array.from({ length: 40 }, (_none, seed) => first(seed));
    expect(new Set(drawn)).toEqual(new Set(names));
    expect(Array.from({ length: 40 }, (_none, seed) => first(seed))).toEqual(drawn);
  });

  test('[R108] a script that comes later goes to whoever has the participant’s other one', () => {
    const people = [assessor('ada', { outstanding: 9 }), assessor('ben')];
    expect(plan([script('K-1', '2', { siblingWith: 'ada' })], people, terms, 1).placed[0]?.personId).toBe('ada');
    const apart = { ...terms, tasksTogether: false };
    expect(plan([script('K-1', '2', { siblingWith: 'ada' })], people, apart, 1).placed[0]?.personId).toBe('ben');
  });

  test('[R109] a declined script is offered to another', () => {
    const people = [assessor('ada'), assessor('ben', { outstanding: 5 })];
    expect(plan([script('K-1', '1', { declinedBy: ['ada'] })], people, terms, 1).placed[0]?.personId).toBe('ben');
  });
});

describe('what bars an assessor', () => {
  const cases: readonly (readonly [string, Partial<PooledScript>, Partial<Assessor>, string])[] = [
    ['no training', {}, { trainings: [] }, 'not-trained'],
    [
      'training for another programme',
      {},
      { trainings: [{ ...inDate, programme: { programme: 'NPQSL', version: '2019-10' } }] },
      'not-trained',
    ],
    [
      'training of another version',
      {},
      { trainings: [{ ...inDate, programme: { programme: 'NPQH', version: '2021-09' } }] },
      'not-trained',
    ],
    ['training that ended yesterday', {}, { trainings: [{ ...inDate, until: '2022-03-17' }] }, 'not-trained'],
    ['training that starts tomorrow', {}, { trainings: [{ ...inDate, from: '2022-03-19' }] }, 'not-trained'],
  ];
  test.each(cases)('[R103] %s', (_name, one, other, code) => {
    expect(mayTake(script('K-1', '1', one), assessor('ada', other), terms)).toEqual({ refused: code });
  });

  const conflicts: readonly (readonly [string, Partial<PooledScript>, Partial<Assessor>, string])[] = [
    ['the participant’s own school', {}, { school: '900001' }, 'same-school'],
    ['a placement school', { schools: ['900001', '900002'] }, { school: '900002' }, 'same-school'],
    [
      'a participant they named',
      {},
      { conflicts: [{ kind: 'participant', participantId: 'person of K-1' }] },
      'conflict-declared',
    ],
    ['a school of their trust', {}, { conflicts: [{ kind: 'school', urn: '900001' }] }, 'conflict-declared'],
    ['themselves', { participantId: 'ada' }, {}, 'own-script'],
  ];
  test.each(conflicts)('[R105] %s', (_name, one, other, code) => {
    expect(mayTake(script('K-1', '1', one), assessor('ada', other), terms)).toEqual({ refused: code });
  });

  test('[R90] having judged its form, unless the provider allows it', () => {
    const checked = script('K-1', '1', { checkedBy: ['ada'] });
    expect(mayTake(checked, assessor('ada'), terms)).toEqual({ refused: 'checked-it' });
    expect(mayTake(checked, assessor('ada'), { ...terms, checkerMayAssess: true })).toBe(true);
  });

  test('[R103] nothing else: trained on the first and the last day of their training', () => {
    for (const day of ['2022-01-01', '2022-12-31'] as const)
      expect(mayTake(script('K-1'), assessor('ada'), { ...terms, today: day })).toBe(true);
  });
});

describe('what is short', () => {
  const why = (people: readonly Assessor[], one = script('K-1')) =>
    plan([one], people, terms, 1).short.map((left) => left.why);

  test('[R103] says that nobody is trained', () =>
    expect(why([assessor('ada', { trainings: [] })])).toEqual(['nobody-trained']));

  test('[R105] says that all who are trained are barred', () => {
    expect(why([assessor('ada', { school: '900001' }), assessor('ben', { trainings: [] })])).toEqual([
      'everyone-barred',
    ]);
  });

  test('says that all who may are full', () =>
    expect(why([assessor('ada', { capacity: 3, taken: 3 })])).toEqual(['no-capacity']));
});

describe('the due day', () => {
  test('is the marking milestone, and never less than two weeks away', () => {
    expect(markingDueOn('2022-03-03', '2022-03-18')).toBe('2022-05-05');
    expect(markingDueOn('2022-03-03', '2022-05-01')).toBe('2022-05-15');
  });
});
