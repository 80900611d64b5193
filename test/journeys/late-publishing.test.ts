// A pre-assessment window published late: the opening letter goes at once, no reminder within two days of it; it is collected like any other.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { afterClose, people } from '../support/cohort-site.ts';
import { startInstance, type Instance } from '../support/instance.ts';
import { copiesOf, statesOf } from '../support/intake-facts.ts';

let instance: Instance;
let windowId: string;
const { siobhan, patrick } = people;

/** A pre-assessment window, published ten minutes before the last reminder would go. */
beforeAll(async () => {
  instance = await startInstance({ people: 2, startsAt: afterClose(-24 * 3_600 - 600) });
  windowId = await instance.setUp({ kind: 'pre-assessment' });
  await instance.publish(windowId);
  await instance.untilQuiet();
  await instance.moodle.handIn(siobhan, '1', { 'Draft for advice.docx': 'A draft.' });
  await instance.stepTo(afterClose(240));
}, 180_000);
afterAll(() => instance.close());

test('the opening letter goes when the window is published, and the next letter waits two days', async () => {
  const mails = await instance.mail.list(patrick.email);
  const hours = mails.map(
    ({ deliveries }) => (afterClose(0).getTime() - (deliveries[0]?.receivedAt.getTime() ?? 0)) / 3_600_000,
  );
  // The reminder a day before close would fall ten minutes after the letter: it is left out.
  expect(hours.map(Math.round)).toEqual([24]);
});

test('[R14] a pre-assessment window is collected and receipted like any other', async () => {
  expect((await statesOf(instance.database, windowId)).get(`${String(siobhan.userId)}:1`)?.state).toBe('received');
  expect((await copiesOf(instance.database, windowId)).map(({ files }) => files.map(({ name }) => name))).toEqual([
    ['Draft for advice.docx'],
  ]);
  const receipt = (await instance.mail.list(siobhan.email)).find(({ subject }) => subject.includes('received'));
  expect((await instance.mail.read(receipt?.id ?? '')).text).toContain('Draft for advice.docx');
});

test('[R15] nothing towards an outcome comes of it: no charge, no result date, no state beyond received', async () => {
  const receipt = (await instance.mail.list(siobhan.email)).find(({ subject }) => subject.includes('received'));
  const { text } = await instance.mail.read(receipt?.id ?? '');
  expect(text).not.toMatch(/result|£/iu);
  for (const { id } of await instance.mail.list(patrick.email))
    expect((await instance.mail.read(id)).text).not.toContain('£');
  const states: { state: string }[] = await instance.database.query('select distinct state from submission order by 1');
  expect(states.map(({ state }) => state)).toEqual(['not-submitted', 'received']);
});
