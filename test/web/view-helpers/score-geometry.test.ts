// The score: the design's own four windows come out where the design drew them.
import { expect, test } from '@jest/globals';
import { addDays } from '../../../domain/calendar/local-date.ts';
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import { drawScore } from '../../../web/view-helpers/score-geometry.ts';
import type { MilestoneState, ScoreWindow } from '../../../web/view-helpers/score-window.ts';

const days = [7, 10, 15, 18, 63, 91, 98, 105] as const;
const names = [
  'Basic issues',
  'Technical checks',
  'Corrections',
  'Allocation',
  'Marking',
  'Moderation',
  'Outcomes',
  'Release',
] as const;

function window(
  name: string,
  closes: LocalDate,
  met: number,
  odd: Readonly<Record<number, MilestoneState>> = {},
): ScoreWindow {
  return {
    name,
    href: `#${name}`,
    about: '96 scripts, moderation',
    opens: addDays(closes, -28),
    closes,
    isClosed: closes < '2022-04-21',
    milestones: names.map((milestone, index) => ({
      name: milestone,
      on: addDays(closes, days[index] ?? 0),
      state: odd[index] ?? (index < met ? 'met' : 'to come'),
    })),
  };
}

const four = [
  window('NPQML 12', '2022-01-27', 5, { 1: 'missed' }),
  window('NPQH K', '2022-03-03', 4, { 4: 'at risk' }),
  window('NPQEL 5', '2022-04-07', 2),
  window('NPQSL 9', '2022-05-12', 0),
];
const score = drawScore(four, '2022-04-21');

test('the wide picture is the design’s', () => {
  const { wide } = score;
  expect(wide.height).toBe(272);
  expect(Math.abs(wide.today - 564.9)).toBeLessThan(1);
  expect(wide.months.map(({ name }) => name)).toEqual(['Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug']);
  expect(wide.staves.map(({ y }) => y)).toEqual([56, 114, 172, 230]);
  expect(wide.staves[0]?.from).toBe(210);
  expect(Math.abs((wide.staves[3]?.to ?? 0) - 1056)).toBeLessThan(1);
  expect(wide.staves.map(({ next }) => next?.text)).toEqual([
    'Moderation Thu 28 April',
    'Marking Thu 5 May, at risk',
    'Corrections Fri 22 April',
    'Closes Thu 12 May, noon',
  ]);
});

test('[R24] each milestone is drawn as met, to come, at risk or missed, the release largest', () => {
  expect(score.wide.staves[0]?.notes.map(({ shape }) => shape)).toEqual([
    'met',
    'miss',
    'met',
    'met',
    'met',
    'open',
    'open',
    'open',
  ]);
  expect(score.wide.staves[1]?.notes.map(({ shape }) => shape)).toEqual([
    'met',
    'met',
    'met',
    'met',
    'risk',
    'open',
    'open',
    'open',
  ]);
  expect(score.wide.staves[0]?.notes.map(({ r }) => r)).toEqual([4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 6.5]);
});

test('a stave is thick until today and not before its window opens', () => {
  expect(score.wide.staves.map(({ past }) => past)).toEqual(Array.from({ length: 4 }, () => score.wide.today));
  expect(drawScore(four, '2022-01-01').wide.staves[3]?.past).toBeNull();
});

test('the slim picture shows 11 weeks from two weeks back', () => {
  const { slim } = score;
  expect(slim.height).toBe(336);
  expect(Math.abs(slim.today - 70.8)).toBeLessThan(1);
  expect(
    slim.staves.every(({ from, to, notes }) => from >= 2 && to <= 330 && notes.every(({ x }) => x >= 2 && x <= 342)),
  ).toBe(true);
  expect(slim.staves[0]?.notes).toHaveLength(3);
});

test('words too long to stand beside the name go under it', () => {
  const long = {
    ...window('NPQH cohort K, Task 1 and Task 2', '2022-03-03', 4),
    about: '60 expected, closes in 21 days',
  };
  const { slim } = drawScore([long], '2022-04-21');
  expect(slim.staves[0]?.about).toMatchObject({ x: 0, anchor: 'start' });
  expect(slim.staves[0]?.about.y).toBeGreaterThan(slim.staves[0]?.name.y ?? 0);
});

test('the picture is told in words', () => {
  expect(score.title).toContain(
    'NPQML 12 closed on Thursday 27 January; moderation is due Thursday 28 April, release Thursday 12 May.',
  );
  expect(score.title).toContain('marking is due Thursday 5 May and is at risk, release Thursday 16 June.');
  expect(score.title).toContain('NPQSL 9 closes on Thursday 12 May at 12 noon, release Thursday 25 August.');
});

test('labels stay inside the picture', () => {
  const last = drawScore([window('NPQH K', '2022-01-06', 7)], '2022-04-18').wide.staves[0]?.next;
  expect(last?.anchor).toBe('end');
  expect(last?.x).toBeLessThanOrEqual(1080);
});
