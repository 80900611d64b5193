// Workers are killed with -9 at 25 seeded points of an intake and the queue is emptied once: it ends as if nothing had happened.
import { expect, test } from '@jest/globals';
import { crashRun } from './crash/crash-run.ts';

test('[R72] the intake of sixty people, its workers killed 25 times, ends as the undisturbed one, and nobody gets an email twice', async () => {
  const peaceful = await crashRun({ people: 60, kills: 0, seed: 7, steps: 0 });
  const disturbed = await crashRun({ people: 60, kills: 25, seed: 7, steps: peaceful.steps });
  expect(disturbed.killedAt).toHaveLength(25);
  expect(disturbed.stands).toEqual(peaceful.stands);
  expect(disturbed.mails).toHaveLength(disturbed.emails);
  expect(disturbed.emails).toBe(peaceful.emails);
  const key = ({ to, subject }: { to: readonly string[]; subject: string }) => `${to.join()} ${subject}`;
  expect(disturbed.mails.map(key).toSorted()).toEqual(peaceful.mails.map(key).toSorted());
  expect(new Set(disturbed.mails.map(({ messageId }) => messageId)).size).toBe(disturbed.mails.length);
  // Only a kill between the server's acceptance and our commit repeats an email, under its own Message-ID.
  const repeats = disturbed.mails.filter(({ deliveries }) => deliveries.length > 1).length;
  expect(repeats).toBeLessThanOrEqual(25 * 4);
  expect(peaceful.mails.every(({ deliveries }) => deliveries.length === 1)).toBe(true);
}, 600_000);
