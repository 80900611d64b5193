// Moodle changes after our copy was taken: the copy stays and is the one that counts, and the change is flagged.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { afterClose, people } from '../support/cohort-site.ts';
import { startInstance, type Instance } from '../support/instance.ts';
import { copiesOf, openProblemsOf, statesOf, type KeptCopy } from '../support/intake-facts.ts';

let instance: Instance;
let windowId: string;
let before: readonly KeptCopy[];
const { siobhan, patrick, amina, gwen, zoe, idris, meg, tom } = people;

beforeAll(async () => {
  instance = await startInstance();
  windowId = await instance.setUp();
  await instance.publish(windowId);
  await instance.untilQuiet();
  const { moodle } = instance;
  for (const who of Object.values(people)) for (const task of ['1', '2'] as const) await moodle.handIn(who, task);
  await instance.stepTo(afterClose(120));
  before = await copiesOf(instance.database, windowId);
  // One thing happens to each of the second tasks.
  await moodle.tutor(siobhan, '2', { kind: 'override', cutoff: afterClose(86_400) });
  await moodle.tutor(siobhan, '2', { kind: 'revert' });
  await moodle.draft(siobhan, '2', { 'Changed.docx': 'Something else.' }).catch(() => 'refused');
  await moodle.tutor(patrick, '2', { kind: 'extend', until: afterClose(86_400) });
  await moodle.tutor(patrick, '2', { kind: 'revert' });
  await moodle.handIn(patrick, '2', { 'Newer.docx': 'A newer version.' });
  await moodle.tutor(amina, '2', { kind: 'another-attempt' });
  await moodle.act({ act: 'removeSubmission', assignmentid: 32, userid: gwen.userId });
  await moodle.tutor(zoe, null, { kind: 'unenrol' });
  await instance.stepTo(afterClose(13 * 3_600));
}, 180_000);
afterAll(() => instance.close());

test('[R77] every change is flagged for the submission that it is about', async () => {
  const flagged = (await openProblemsOf(instance.database)).filter(({ kind }) => kind === 'changed-after-intake');
  expect(new Set(flagged.map(({ person, detail }) => `${String(person)} ${String(detail['change'])}`))).toEqual(
    new Set([
      `${String(siobhan.userId)} reverted-to-draft`,
      `${String(patrick.userId)} changed-after-close`,
      `${String(amina.userId)} new-attempt`,
      `${String(gwen.userId)} removed`,
      `${String(zoe.userId)} vanished`,
    ]),
  );
  for (const { userId } of [idris, meg, tom]) expect(flagged.filter(({ person }) => person === userId)).toEqual([]);
});

test('[R77] the copies are as they were taken, nothing newer comes in, and nobody is written to', async () => {
  expect(await copiesOf(instance.database, windowId)).toEqual(before);
  expect([...(await statesOf(instance.database, windowId)).values()].every(({ state }) => state === 'received')).toBe(
    true,
  );
  expect((await instance.mail.list()).filter(({ subject }) => subject.includes('received'))).toHaveLength(8);
});

test('[R77] a change that was flagged is not flagged again at the next look', async () => {
  const count = (await openProblemsOf(instance.database)).length;
  await instance.stepTo(afterClose(26 * 3_600));
  expect(await openProblemsOf(instance.database)).toHaveLength(count);
});
