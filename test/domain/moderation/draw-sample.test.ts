// What is drawn: every borderline, every fail, a new assessor's first ones, and a sample that can be drawn again.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawSample } from '../../../domain/moderation/draw-sample.ts';
import { type FrameLine, frameText } from '../../../domain/moderation/frame.ts';
import { defaultModerationTerms, type SampleTerms } from '../../../domain/moderation/moderation-terms.ts';

const shipped = defaultModerationTerms.sample;
const reportOnly: SampleTerms = { ...shipped, targetAccuracy: null };

const line = (number: number, assessorId: string, facts: Partial<FrameLine> = {}): FrameLine => ({
  key: `K-${String(1000 + number)}/1`,
  submissionId: `submission-${String(number)}`,
  assessorId,
  result: 'pass',
  borderline: false,
  place: 99,
  ...facts,
});
const lines = (count: number, assessors = 1): readonly FrameLine[] =>
  Array.from({ length: count }, (_, index) => line(index, `assessor-${String(index % assessors)}`));

const anyFrame: fc.Arbitrary<readonly FrameLine[]> = fc
  .array(
    fc.record({
      assessor: fc.integer({ min: 0, max: 6 }),
      result: fc.constantFrom('pass' as const, 'fail' as const),
      borderline: fc.boolean(),
      place: fc.integer({ min: 1, max: 12 }),
    }),
    { maxLength: 60 },
  )
  .map((all) =>
    all.map(({ assessor, result, borderline, place }, index) =>
      line(index, `assessor-${String(assessor)}`, { result, borderline: borderline && result === 'pass', place }),
    ),
  );
const anyTerms: fc.Arbitrary<SampleTerms> = fc.record({
  sampleRate: fc.constantFrom(0, 0.05, 0.1, 1),
  minPerWindow: fc.integer({ min: 0, max: 9 }),
  minPerAssessor: fc.integer({ min: 0, max: 4 }),
  targetAccuracy: fc.constantFrom(null, 0.9, 0.95),
  allFails: fc.constant(true),
  newAssessorAll: fc.integer({ min: 0, max: 6 }),
});

test('[R130] every borderline is drawn, whatever the frame, the settings and the seed', () => {
  fc.assert(
    fc.property(anyFrame, anyTerms, fc.string(), (frame, terms, seed) => {
      const drawn = new Set(drawSample(frame, terms, seed).drawn.map((one) => one.line.submissionId));
      for (const one of frame) if (one.borderline) expect(drawn).toContain(one.submissionId);
    }),
  );
});

test('[R133] every fail is drawn, whatever the frame, the settings and the seed', () => {
  fc.assert(
    fc.property(anyFrame, anyTerms, fc.string(), (frame, terms, seed) => {
      const drawn = new Set(drawSample(frame, terms, seed).drawn.map((one) => one.line.submissionId));
      for (const one of frame) if (one.result === 'fail') expect(drawn).toContain(one.submissionId);
    }),
  );
});

test('[R134] the first five scripts of an assessor in their first season are drawn, and the sixth only by chance', () => {
  const frame = Array.from({ length: 8 }, (_, index) => line(index, 'new', { place: index + 1 }));
  const none = { ...reportOnly, sampleRate: 0, minPerWindow: 0, minPerAssessor: 0 };
  const { drawn } = drawSample(frame, none, 7);
  expect(drawn.map(({ line: { place }, reasons }) => [place, reasons])).toEqual(
    [1, 2, 3, 4, 5].map((place) => [place, ['new-assessor']]),
  );
});

test.each([
  [200, 20],
  [101, 11],
  [70, 7],
  [30, 5],
  [3, 3],
])('[R132] of %i others, %i are drawn when the window need prove nothing', (count, sampled) => {
  expect(drawSample(lines(count), reportOnly, 1).sampled).toBe(sampled);
});

test('[R132] what the accuracy target needs is drawn when it is the larger', () => {
  const census = Array.from({ length: 39 }, (_, index) => line(500 + index, 'assessor-0', { borderline: true }));
  const draw = drawSample([...lines(71), ...census], shipped, 1);
  expect(draw).toMatchObject({ rest: 71, sampled: 27 });
  expect(drawSample([...lines(71), ...census], shipped, 1, 40).sampled).toBe(40);
  expect(drawSample([...lines(71), ...census], shipped, 1, 3).sampled).toBe(27);
});

test('[R132] every assessor has at least two others drawn, and a top-up is told from the random sample', () => {
  fc.assert(
    fc.property(anyFrame, anyTerms, fc.string(), (frame, terms, seed) => {
      const { drawn } = drawSample(frame, terms, seed);
      const named = drawn.filter(({ reasons }) =>
        reasons.some((reason) => reason !== 'sample' && reason !== 'assessor-minimum'),
      );
      for (const assessor of new Set(frame.map(({ assessorId }) => assessorId))) {
        const of = (list: readonly { line: FrameLine }[]) => list.filter((one) => one.line.assessorId === assessor);
        const others = frame.filter(({ assessorId }) => assessorId === assessor).length - of(named).length;
        const got = of(drawn).length - of(named).length;
        expect(got).toBeGreaterThanOrEqual(Math.min(terms.minPerAssessor, others));
      }
      for (const { reasons } of drawn)
        expect(reasons.includes('sample') && reasons.includes('assessor-minimum')).toBe(false);
    }),
  );
});

test('[R132] the same frame and seed draw the same, in whatever order the frame was read', () => {
  fc.assert(
    fc.property(anyFrame, anyTerms, fc.string(), (frame, terms, seed) => {
      expect(drawSample([...frame].reverse(), terms, seed)).toEqual(drawSample(frame, terms, seed));
      expect(frameText([...frame].reverse())).toBe(frameText(frame));
    }),
  );
});

test('[R132] another seed draws others', () => {
  const keys = (seed: number) => drawSample(lines(200), reportOnly, seed).drawn.map(({ line: { key } }) => key);
  expect(keys(1)).not.toEqual(keys(2));
});

test('[R132] each of the rest is drawn about as often as any other', () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 2000; seed += 1)
    for (const { line: found } of drawSample(lines(20), reportOnly, seed).drawn)
      counts.set(found.key, (counts.get(found.key) ?? 0) + 1);
  for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(90);
  expect(counts.size).toBe(20);
});

test('[R130] a script that is several things keeps every reason', () => {
  const frame = [line(1, 'new', { borderline: true, place: 2 }), line(2, 'new', { result: 'fail', place: 1 })];
  expect(drawSample(frame, shipped, 1).drawn.map(({ reasons }) => reasons)).toEqual([
    ['borderline', 'new-assessor'],
    ['fail', 'new-assessor'],
  ]);
});
