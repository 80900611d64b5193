// There and back: a window that was played is exported without identities, and the demo plays the file to the same sum.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { expectedIntake } from '../../rehearsal/cohort/expected-intake.ts';
import { cohortFor } from '../../rehearsal/demo/cohort-for.ts';
import { runDemo } from '../rehearsal/run-demo.ts';
import { afterClose, people } from '../support/cohort-site.ts';
import { startInstance, type Instance } from '../support/instance.ts';

const { siobhan, patrick, amina, gwen, idris } = people;
const folder = mkdtempSync(join(tmpdir(), 'moderato-copy-'));
const file = join(folder, 'window.json');
let instance: Instance;
let windowId: string;
let decided: Readonly<Record<string, number>>;

/** Both tasks, the first alone, a draft that stays one, and nothing at all. */
beforeAll(async () => {
  instance = await startInstance({ web: true });
  windowId = await instance.setUp();
  await instance.publish(windowId);
  await instance.untilQuiet();
  for (const who of [siobhan, patrick, amina, gwen, idris]) await instance.moodle.handIn(who, '1');
  for (const who of [siobhan, patrick, amina]) await instance.moodle.handIn(who, '2');
  await instance.moodle.draft(idris, '2');
  await instance.stepTo(afterClose(240));
  const office = await instance.signedIn(instance.office);
  const data = await office.read(`/windows/${windowId}/rehearsal-data?download=yes`);
  writeFileSync(file, JSON.stringify(data));
  const { expected, received, notSubmitted, draftAtClose } = await instance.counts(windowId);
  // A draft that nobody has decided is played as one that is refused.
  decided = { expected, received, notSubmitted, draftRefused: draftAtClose };
}, 180_000);
afterAll(async () => {
  await instance.close();
  rmSync(folder, { recursive: true, force: true });
});

test('what the file foresees is what the window came to', () => {
  const cohort = cohortFor({ programme: 'npqh', participants: 60, seed: '7', data: file });
  expect(expectedIntake(cohort)).toMatchObject(decided);
});

test('the demo plays the file to that sum, under none of the window’s names', async () => {
  const { code, stdout, stderr } = await runDemo('--exit', '--json', '--data', file);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  const { participants, intake } = z
    .object({ participants: z.number(), intake: z.record(z.string(), z.number()) })
    .parse(JSON.parse(stdout));
  expect(participants).toBe(8);
  expect(intake).toMatchObject(decided);
  expect(stderr).not.toContain('Siobh');
}, 600_000);
