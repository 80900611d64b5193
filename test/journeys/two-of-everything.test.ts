// Two worker processes and two web processes on one database do the same work at the same time: nothing happens twice.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from '../../rehearsal/people/browser.ts';
import { findForm, type Form } from '../../rehearsal/people/form.ts';
import { afterClose, people } from '../support/cohort-site.ts';
import { startInstance, type Instance } from '../support/instance.ts';
import { copiesOf, historyOf, lifeOf } from '../support/intake-facts.ts';

let instance: Instance;
let windowId: string;
let here: Browser;
let there: Browser;

beforeAll(async () => {
  instance = await startInstance({ web: true, startsAt: afterClose(-600) });
  await instance.work();
  const second = await instance.serve();
  windowId = await instance.setUp();
  here = await instance.signedIn(instance.office);
  there = await instance.signedIn(await instance.account('admin'), second);
}, 180_000);
afterAll(() => instance.close());

async function formOf(browser: Browser, path: string, fits: (form: Form) => boolean): Promise<Form> {
  const form = findForm(await browser.open(path), fits);
  if (form === undefined) throw new Error(`${path} has no such form.`);
  return form;
}

test('a publish button pressed twice, and at two web servers, publishes once', async () => {
  const path = `/windows/${windowId}/publish`;
  const isPublish = ({ action }: Form) => action.endsWith('/publish');
  const [mine, theirs] = [await formOf(here, path, isPublish), await formOf(there, path, isPublish)];
  const answers = await Promise.all([here.send(mine, {}), here.send(mine, {}), there.send(theirs, {})]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  await instance.untilQuiet();
  expect(
    (await historyOf(instance.database, windowId)).filter(({ transition }) => transition === 'publish'),
  ).toHaveLength(1);
  expect(await instance.mail.list()).toHaveLength(8);
});

test('[R72] two sets of workers copy each file once, and write each receipt once', async () => {
  for (const who of Object.values(people)) {
    await instance.moodle.handIn(who, '1', { [`${who.name}.docx`]: `By ${who.name}` });
    await instance.moodle.draft(who, '2');
  }
  await instance.stepTo(afterClose(240));
  expect(await lifeOf(instance.database, windowId)).toBe('collected');
  expect(await copiesOf(instance.database, windowId)).toHaveLength(8);
  expect(Object.values((await instance.moodle.counts()).downloads)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  const receipts = (await instance.mail.list()).filter(({ subject }) => subject.includes('received'));
  expect(receipts).toHaveLength(8);
  expect(receipts.every(({ deliveries }) => deliveries.length === 1)).toBe(true);
});

test('[R73] a draft that two people decide at once, each at a server of their own, is decided once', async () => {
  const path = `/windows/${windowId}/intake`;
  const isDraft = ({ values }: Form) => values.has('submission');
  const [mine, theirs] = [await formOf(here, path, isDraft), await formOf(there, path, isDraft)];
  expect(mine.values.get('submission')).toBe(theirs.values.get('submission'));
  const answers = await Promise.all([
    here.send(mine, { decision: 'accept', reason: 'It is complete.' }),
    there.send(theirs, { decision: 'refuse', reason: 'It is not.' }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  await instance.untilQuiet();
  const { draftAccepted, draftRefused, draftAtClose } = await instance.counts(windowId);
  expect([draftAccepted + draftRefused, draftAtClose]).toEqual([1, 7]);
});
