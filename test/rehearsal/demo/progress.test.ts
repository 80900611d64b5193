// The demo's progress: one line redrawn where somebody watches, a line a day where nobody does.
import { expect, test } from '@jest/globals';
import { progressOn } from '../../../rehearsal/demo/progress.ts';

const moments = ['2022-02-03T10:58:17Z', '2022-02-03T20:15:00Z', '2022-03-03T12:00:01Z', '2022-03-10T11:59:00Z'].map(
  (text) => new Date(text),
);

function told(screen: { isTTY?: boolean; columns?: number }): string[] {
  const written: string[] = [];
  const progress = progressOn({ ...screen, write: (text) => written.push(text) }, '2022-03-03', -28, 7);
  for (const moment of moments) progress.tell(moment, 'Moodle is looked at');
  progress.say('Done.');
  return written;
}

test('a file gets a line for each day, with the day, the UK time and what happens', () => {
  const lines = told({});
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/^░{24} day −28 {2}Thu 3 Feb, 10:58am {2}Moodle is looked at\n$/u);
  expect(lines[1]).toMatch(/day {3}0 {2}Thu 3 Mar, 12:00:01pm/u);
  expect(lines[2]).toMatch(/^█{24} day {2}\+7/u);
  expect(lines[3]).toBe('Done.\n');
});

test('a terminal gets one line, redrawn and never longer than the terminal is wide', () => {
  const written = told({ isTTY: true, columns: 40 });
  expect(written.join('')).not.toMatch(/looked at\n/u);
  for (const text of written.slice(0, -1)) expect(text.replace('\r\u001b[K', '').length).toBeLessThan(40);
  expect(written.at(-1)).toBe('\r\u001b[KDone.\n');
});
