// Single copies fail after a good comparison: the others come in, the failing ones are tried again, shown, and never called not submitted.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { afterClose, people } from '../support/cohort-site.ts';
import { copiesOf, lifeOf, openProblemsOf, stateOf } from '../support/intake-facts.ts';
import { startInstance, type Instance } from '../support/instance.ts';

let instance: Instance;
let windowId: string;
const { siobhan, patrick, amina, gwen } = people;

/** Siobhán's download is cut for good, Patrick's file comes with wrong bytes once; Amina vanishes once she has handed in. */
beforeAll(async () => {
  instance = await startInstance({ people: 4, startsAt: afterClose(-600), web: true });
  windowId = await instance.setUp();
  await instance.publish(windowId);
  await instance.untilQuiet();
  const { moodle } = instance;
  await moodle.handIn(siobhan, '1', { 'Cut.docx': 'This file is always cut.' });
  await moodle.handIn(patrick, '1', { 'Whole.docx': 'This one is fine.' });
  await moodle.handIn(amina, '1', { 'Vanished.docx': 'She vanishes.' });
  await moodle.handIn(gwen, '1', { 'Whole.docx': 'And this one.' });
  await instance.stepTo(afterClose(0));
  await moodle.act({ act: 'deleteUser', userid: amina.userId });
  await moodle.faults({ breakDownloads: { times: 1_000, mode: 'wrongBytes', filename: 'Cut' } });
  await instance.stepTo(afterClose(240));
}, 180_000);
afterAll(() => instance.close());

test('[R76] the others are received; the failing one is owed and neither received nor refused', async () => {
  for (const who of [patrick, gwen]) expect(await stateOf(instance.database, windowId, who, '1')).toBe('received');
  expect(await stateOf(instance.database, windowId, siobhan, '1')).toBe('expected');
  // It has still tries to come: the window is not called collected.
  expect(await lifeOf(instance.database, windowId)).toBe('collecting');
  expect(
    (await copiesOf(instance.database, windowId))
      .filter(({ person }) => person === siobhan.userId)
      .flatMap(({ files }) => files),
  ).toEqual([]);
});

test('[R76] work whose owner vanished from Moodle is never called nothing', async () => {
  expect(['expected', 'received']).toContain(await stateOf(instance.database, windowId, amina, '1'));
  expect(await stateOf(instance.database, windowId, amina, '2')).not.toBe('not-submitted');
  expect((await openProblemsOf(instance.database)).some(({ person }) => person === amina.userId)).toBe(true);
});

test('[R75] after six tries it is counted as failed to copy, a person is told, and the window is collected', async () => {
  await instance.stepTo(afterClose(66 * 60));
  expect(await lifeOf(instance.database, windowId)).toBe('collected');
  const { failedToCopy, expected, received, notSubmitted, undecided } = await instance.counts(windowId);
  expect(failedToCopy).toBeGreaterThanOrEqual(1);
  expect(received + notSubmitted + failedToCopy + undecided).toBe(expected);
  const office = await instance.signedIn(instance.office);
  const words = (await office.open(`/windows/${windowId}/intake`)).page('#failed').text();
  expect(words).toContain('Siobhán Ó Briain');
});

test('[R76] once the download is whole again it comes in by itself, with its receipt', async () => {
  await instance.moodle.faults({});
  await instance.stepTo(afterClose(140 * 60));
  expect(await stateOf(instance.database, windowId, siobhan, '1')).toBe('received');
  expect((await instance.mail.list(siobhan.email)).filter(({ subject }) => subject.includes('received'))).toHaveLength(
    1,
  );
  expect((await openProblemsOf(instance.database)).filter(({ person }) => person === siobhan.userId)).toEqual([]);
});
