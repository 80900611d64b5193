// The life of a submission against the rules' own table, and every declared move against that life.
import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { isFinal, nextStates } from '../../../domain/submission/states.ts';
import { submissionSchema, type SubmissionState } from '../../../domain/submission/submission.ts';

/** RULES 20 word for word, and the recall of R125; the two ways out are written beneath it. */
const table = `
  expected → received | draft-at-close | not-submitted
  draft-at-close → received | not-submitted
  received → basic-issue | technical-check
  basic-issue → received | technical-check
  technical-check → ready-to-mark | correction-requested | exception-pending | not-ready
  correction-requested → correction-returned | correction-lapsed
  correction-returned → technical-check
  correction-lapsed → correction-requested | ready-to-mark | not-ready
  exception-pending → ready-to-mark | correction-requested | not-ready
  ready-to-mark → allocated
  allocated → marking | ready-to-mark
  marking → marked | ready-to-mark
  marked → agreed | in-moderation | marking
  in-moderation → agreed | adjudication
  adjudication → agreed
  agreed → in-moderation | outcome-confirmed
  outcome-confirmed → released
`;
const onwards = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [from = '', to = ''] = line.split('→');
      return [from.trim(), to.split('|').map((state) => state.trim())] as const;
    }),
);
const gone = ['released', 'deferred', 'withdrawn'];
const untilAllocated = [
  'allocated',
  'marking',
  'marked',
  'in-moderation',
  'adjudication',
  'agreed',
  'outcome-confirmed',
  ...gone,
];

const states: readonly SubmissionState[] = submissionSchema.options.map((option) => option.shape.state.value);

const moveSchema = z.object({
  subject: z.literal('submission'),
  name: z.string(),
  from: z.array(z.string()),
  to: z.string(),
  run: z.array(z.string()),
  tell: z.array(z.string()),
});

const folder = new URL('../../../domain/submission/', import.meta.url);
const moves: z.infer<typeof moveSchema>[] = [];
for (const file of readdirSync(folder).filter((name) => name.endsWith('-transitions.ts'))) {
  const exported: unknown = await import(new URL(file, folder).href);
  moves.push(
    ...Object.values(
      z
        .looseObject({})
        .transform((all) => z.record(z.string(), moveSchema).parse({ ...all }))
        .parse(exported),
    ),
  );
}

test('a submission moves as the rules’ table says, and no other way', () => {
  for (const state of states) {
    const expected = new Set(onwards.get(state) ?? []);
    if (!gone.includes(state)) expected.add('withdrawn');
    if (!untilAllocated.includes(state)) expected.add('deferred');
    expect([state, [...nextStates(state)].sort()]).toEqual([state, [...expected].sort()]);
  }
});

test('every declared move fits the table and has a name of its own', () => {
  expect(moves.length).toBeGreaterThanOrEqual(7);
  const allowed = (from: string) => states.filter((state) => state === from).flatMap((state) => [...nextStates(state)]);
  for (const { name, from, to } of moves)
    for (const state of from)
      expect([name, state, allowed(state)]).toEqual([name, state, expect.arrayContaining([to])]);
  expect(new Set(moves.map(({ name }) => name)).size).toBe(moves.length);
});

test('no walk through declared moves leaves a final state, and none is endless for want of a way out', () => {
  const starts = fc.constantFrom(...states);
  fc.assert(
    fc.property(starts, fc.infiniteStream(fc.nat()), (start, choices) => {
      let state: string = start;
      for (let steps = 0; steps < 40; steps += 1) {
        const open = moves.filter(({ from }) => from.includes(state));
        const isEnd = states.some((one) => one === state && isFinal(one));
        if (isEnd) return open.length === 0;
        const move = open[choices.next().value % Math.max(open.length, 1)];
        if (move === undefined) return true;
        state = move.to;
      }
      return true;
    }),
  );
  expect(states.filter(isFinal).sort()).toEqual([...gone].sort());
});
