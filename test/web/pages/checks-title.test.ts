// The title of the queue of checks: what it says is what stands below it.
import { expect, test } from '@jest/globals';
import { queueTitle } from '../../../web/pages/checks/queue-title.ts';
import { checksExample } from '../../../web/pages/checks/example.ts';

const lines = (count: number) =>
  checksExample.groups
    .slice(0, 1)
    .flatMap(({ lines: [line] }) => (line ? Array.from({ length: count }, () => line) : []));
const group = (margin: string, count: number) => ({ margin, lines: lines(count) });

test.each([
  ['Nothing to check', []],
  ['1 submission to check', [group('To look at', 1)]],
  ['13 submissions to check', [group('Not met', 6), group('All found', 7)]],
  ['22 submissions: 13 to check, 9 waiting for the check', [group('Not met', 13), group('Not yet', 9)]],
  [
    '6 submissions: 1 to check, 2 sent back, 3 waiting for the check',
    [group('Come back', 1), group('Sent back', 2), group('Not yet', 3)],
  ],
  ['Nothing to check: 9 waiting for the check', [group('Not yet', 9)]],
])('%s', (title, groups) => {
  expect(queueTitle(groups)).toBe(title);
});

test('the example’s title is its own', () => {
  expect(queueTitle(checksExample.groups)).toBe(checksExample.title);
});
