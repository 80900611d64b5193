// Extra time in Moodle: while it runs nobody is a non-submitter, and whatever was not agreed here is shown to a person.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { afterClose, people } from '../support/cohort-site.ts';
import { startInstance, type Instance } from '../support/instance.ts';
import { copiesOf, lifeOf, openProblemsOf, stateOf, statesOf } from '../support/intake-facts.ts';

let instance: Instance;
let windowId: string;
const { siobhan, patrick, amina, gwen, zoe, idris, meg, tom } = people;
const day = 86_400;
const until = afterClose(2 * day);

/** What the office agreed before close: an extension of the second task until two days later. */
async function agree(who: { readonly userId: number }): Promise<void> {
  await instance.database.query(
    `insert into agreement (id, entry_id, unit, kind, until_at, reason, agreed_by, agreed_at)
     select $1, e.id, '2', 'extension', $2, 'Ill in the last week.', $3, $4 from entry e join person p on p.id = e.person_id where p.moodle_user_id = $5`,
    [randomUUID(), until, instance.office, await instance.now(), who.userId],
  );
}

/** Everyone's first task is in. The second: extended and agreed, extended otherwise, overridden, suspended, or nothing at all. */
beforeAll(async () => {
  instance = await startInstance();
  windowId = await instance.setUp();
  await instance.publish(windowId);
  await instance.untilQuiet();
  const { moodle } = instance;
  for (const who of Object.values(people)) if (who !== tom) await moodle.handIn(who, '1');
  await moodle.tutor(siobhan, '2', { kind: 'extend', until });
  await agree(siobhan);
  await moodle.tutor(patrick, '2', { kind: 'extend', until });
  await agree(patrick);
  await moodle.tutor(amina, '2', { kind: 'extend', until: afterClose(day) });
  await moodle.tutor(gwen, '2', { kind: 'override', cutoff: until });
  await agree(gwen);
  await moodle.tutor(zoe, '2', { kind: 'override', cutoff: afterClose(day) });
  await moodle.handIn(idris, '2');
  await moodle.tutor(idris, null, { kind: 'suspend' });
  await moodle.handIn(meg, '2');
  await moodle.tutor(meg, null, { kind: 'unenrol' });
  await moodle.tutor(tom, null, { kind: 'suspend' });
  await instance.stepTo(afterClose(240));
}, 180_000);
afterAll(() => instance.close());

test('[R74] whoever has extra time in Moodle is no non-submitter while it runs', async () => {
  for (const who of [siobhan, patrick, amina, gwen, zoe])
    expect(await stateOf(instance.database, windowId, who, '2')).toBe('expected');
  expect(await instance.counts(windowId)).toMatchObject({ expected: 16, extended: 5, notSubmitted: 0 });
  expect(await lifeOf(instance.database, windowId)).toBe('collected');
});

test('[R74] extra time that does not match an agreement is flagged, an override like an extension', async () => {
  const flagged = (await openProblemsOf(instance.database)).filter(({ kind }) => kind === 'extension-not-agreed');
  expect(flagged.map(({ person }) => person).toSorted()).toEqual([amina.userId, zoe.userId]);
  expect(flagged.every(({ detail }) => detail['until'] === afterClose(day).toISOString())).toBe(true);
});

test('[R72] work handed in before the enrolment was suspended is received', async () => {
  expect(await stateOf(instance.database, windowId, idris, '1')).toBe('received');
  expect(await stateOf(instance.database, windowId, idris, '2')).toBe('received');
});

test('[R76] a suspended person without work and one who vanished are put before a person, not blamed', async () => {
  const unseen = (await openProblemsOf(instance.database)).filter(({ kind }) => kind === 'unseen');
  expect(unseen.map(({ person, detail }) => [person, detail['because']]).toSorted()).toEqual([
    [meg.userId, 'vanished'],
    [meg.userId, 'vanished'],
    [tom.userId, 'suspended'],
    [tom.userId, 'suspended'],
  ]);
  expect(await instance.counts(windowId)).toMatchObject({ failedToCopy: 2, undecided: 2, received: 7 });
});

test('[R78] the receipt says until when the second task may still come', async () => {
  const receipts = (await instance.mail.list(siobhan.email)).filter(({ subject }) => subject.includes('received'));
  expect(receipts).toHaveLength(1);
  expect((await instance.mail.read(receipts[0]?.id ?? '')).text).toContain('Saturday 5 March');
});

test('[R74] work submitted within agreed extra time is received when it ends, with a second receipt', async () => {
  await instance.stepTo(afterClose(1.5 * day));
  await instance.moodle.handIn(siobhan, '2', { 'After illness.docx': 'Late, as agreed.' });
  await instance.stepTo(afterClose(2 * day + 240));
  expect((await statesOf(instance.database, windowId)).get(`${String(siobhan.userId)}:2`)).toMatchObject({
    state: 'received',
    facts: { way: 'extension' },
  });
  expect(
    (await copiesOf(instance.database, windowId)).find(({ person, task }) => person === siobhan.userId && task === '2')
      ?.files,
  ).toHaveLength(1);
  expect((await instance.mail.list(siobhan.email)).filter(({ subject }) => subject.includes('received'))).toHaveLength(
    2,
  );
});

test('[R74] whoever has nothing when extra time ends has not submitted, and not a day before', async () => {
  for (const who of [patrick, amina, gwen, zoe])
    expect(await stateOf(instance.database, windowId, who, '2')).toBe('not-submitted');
  const ends: { moodle_user_id: number; at: Date }[] = await instance.database.query(
    `select p.moodle_user_id, h.at from history h join submission s on s.id = h.subject_id join entry e on e.id = s.entry_id join person p on p.id = e.person_id
     where h.to_state = 'not-submitted' order by p.moodle_user_id`,
  );
  expect(ends).toEqual([
    { moodle_user_id: patrick.userId, at: afterClose(2 * day + 1) },
    { moodle_user_id: amina.userId, at: afterClose(day + 1) },
    { moodle_user_id: gwen.userId, at: afterClose(2 * day + 1) },
    { moodle_user_id: zoe.userId, at: afterClose(day + 1) },
  ]);
  expect((await openProblemsOf(instance.database)).filter(({ kind }) => kind === 'extension-not-agreed')).toEqual([]);
});
