// The small crash test: four people, the workers killed twice at seeded points. The large one is killed-workers.long.test.ts.
import { expect, test } from '@jest/globals';
import { crashRun } from './crash/crash-run.ts';

test('[R72] an intake whose workers are killed ends as the undisturbed one, and nobody gets an email twice', async () => {
  const peaceful = await crashRun({ people: 4, kills: 0, seed: 11, steps: 0 });
  const disturbed = await crashRun({ people: 4, kills: 2, seed: 11, steps: peaceful.steps });
  expect(disturbed.killedAt).toHaveLength(2);
  expect(disturbed.stands).toEqual(peaceful.stands);
  expect(disturbed.mails).toHaveLength(disturbed.emails);
  expect(new Set(disturbed.mails.map(({ messageId }) => messageId)).size).toBe(disturbed.mails.length);
}, 300_000);
