// At noon every submission is here, once: copied with its checksums, receipted, counted, and the same after another run.
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { IntakeCounts } from '../../domain/intake/reconcile.ts';
import { addsUp } from '../../domain/intake/reconcile.ts';
import { fileStore } from '../../services/storage/file-store.ts';
import { afterClose, close, people } from '../support/cohort-site.ts';
import { startInstance, type Instance } from '../support/instance.ts';
import { copiesOf, historyOf, lifeOf, statesOf } from '../support/intake-facts.ts';

let instance: Instance;
let windowId: string;
const seen: IntakeCounts[] = [];
const { siobhan, patrick, amina, gwen, zoe, idris, meg } = people;
const oddName = 'Ó Briain’s 100% + #1 “final?” acte\u0301 📎.docx';
const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

/** A window of eight: most hand both tasks in; Gwen only the first, Tom nothing. */
beforeAll(async () => {
  instance = await startInstance();
  windowId = await instance.setUp();
  await instance.publish(windowId);
  await instance.untilQuiet();
  const { moodle } = instance;
  for (const who of [siobhan, patrick, amina, zoe, meg])
    for (const task of ['1', '2'] as const) await moodle.handIn(who, task);
  await moodle.tutor(patrick, '2', { kind: 'another-attempt' });
  await moodle.handIn(patrick, '2', { 'Second attempt.docx': 'The right file.' });
  await moodle.handIn(gwen, '1', { [oddName]: 'Gwen’s account', 'Nothing.pdf': '' });
  await moodle.draft(idris, '1');
  await moodle.draft(idris, '2');
  await instance.stepTo(close);
  // On the stroke of noon, and a second later by an override of Moodle's that nobody agreed here.
  await moodle.press(idris, '1');
  await moodle.tutor(idris, '2', { kind: 'override', cutoff: afterClose(600) });
  await instance.stepTo(afterClose(180), async () => void seen.push(await instance.counts(windowId)));
  await instance.untilQuiet(async () => void seen.push(await instance.counts(windowId)));
}, 180_000);
afterAll(() => instance.close());

test('[R72] each attempt is copied with its files, their checksums, Moodle’s id, attempt number and time', async () => {
  const copies = await copiesOf(instance.database, windowId);
  const second = copies.filter(({ person, task }) => person === patrick.userId && task === '2');
  expect(
    second.map(({ attempt_number: attempt, files }) => [attempt, files.map(({ name, sha256: sha }) => [name, sha])]),
  ).toEqual([[1, [['Second attempt.docx', sha256('The right file.')]]]]);
  expect(new Set(copies.map(({ person, task }) => `${String(person)}:${task}`)).size).toBe(copies.length);
  expect(copies.every(({ moodle_submission_id: id, time_modified: at }) => id > 0 && at <= close)).toBe(true);
  const kept = copies.flatMap(({ files }) => files);
  const store = fileStore(instance.config.storageUrl);
  for (const file of kept) {
    const bytes = await buffer(await store.open(file.sha256));
    expect([bytes.length, createHash('sha1').update(bytes).digest('hex')]).toEqual([file.bytes, file.sha1]);
  }
});

test('odd file names and an empty file are kept as Moodle holds them', async () => {
  const copy = (await copiesOf(instance.database, windowId)).find(({ person }) => person === gwen.userId);
  expect(copy?.files.map(({ name, bytes }) => [name.normalize('NFC'), bytes])).toEqual([
    ['Nothing.pdf', 0],
    [oddName.normalize('NFC'), Buffer.byteLength('Gwen’s account')],
  ]);
});

test('[R13] work submitted at 12:00:00 is in', async () => {
  const states = await statesOf(instance.database, windowId);
  expect(states.get(`${String(idris.userId)}:1`)).toMatchObject({ state: 'received', facts: { way: 'in-time' } });
  const copy = (await copiesOf(instance.database, windowId)).find(
    ({ person, task }) => person === idris.userId && task === '1',
  );
  expect(copy?.time_modified).toEqual(close);
});

test('[R75] the counts add up to the cohort at every moment of the collecting', () => {
  expect(seen.length).toBeGreaterThan(5);
  expect(seen.every((counts) => addsUp(counts, 16))).toBe(true);
  expect(seen.some(({ received }) => received > 0 && received < 12)).toBe(true);
  expect(seen.at(-1)).toMatchObject({
    expected: 16,
    received: 12,
    notSubmitted: 3,
    extended: 1,
    undecided: 0,
    failedToCopy: 0,
  });
});

test('[R78] one receipt lists every file that was received, with its time, and what is missing', async () => {
  const mails = (await instance.mail.list(gwen.email)).filter(({ subject }) => subject.includes('received'));
  expect(mails.map(({ deliveries }) => deliveries.length)).toEqual([1]);
  const { text } = await instance.mail.read(mails[0]?.id ?? '');
  expect(text.normalize('NFC')).toContain(oddName.normalize('NFC'));
  expect(text).toContain('Nothing.pdf');
  expect(text).toContain('Task 2');
  const both = (await instance.mail.list(amina.email)).filter(({ subject }) => subject.includes('received'));
  expect(both).toHaveLength(1);
  expect((await instance.mail.read(both[0]?.id ?? '')).text.match(/Written account\.docx/gu)).toHaveLength(2);
});

test('[R72] running intake again copies nothing, changes nothing and writes to nobody', async () => {
  const before = [
    await copiesOf(instance.database, windowId),
    [...(await statesOf(instance.database, windowId))],
    await instance.mail.list(),
  ] as const;
  const downloads = Object.values((await instance.moodle.counts()).downloads).reduce((sum, n) => sum + n, 0);
  await instance.database.query(
    `update outbox set done_at = null, sent_at = null, due_at = (select rehearsal_now from instance) where job in ('close-window', 'copy-submission', 'send-receipt')`,
  );
  await instance.untilQuiet();
  expect([
    await copiesOf(instance.database, windowId),
    [...(await statesOf(instance.database, windowId))],
    await instance.mail.list(),
  ]).toEqual(before);
  expect(Object.values((await instance.moodle.counts()).downloads).reduce((sum, n) => sum + n, 0)).toBe(downloads);
});

test('[R13] work submitted at 12:00:01 is out, whatever Moodle allowed: a person decides', async () => {
  // The clock stands at 12:00:01; the app knows no override, so the tutor presses for him.
  await instance.moodle.act({ act: 'submitOnBehalf', assignmentid: 32, userid: idris.userId });
  await instance.stepTo(afterClose(660));
  expect((await statesOf(instance.database, windowId)).get(`${String(idris.userId)}:2`)?.state).toBe('expected');
  expect(await instance.counts(windowId)).toMatchObject({ undecided: 1 });
  const history = await historyOf(instance.database, windowId);
  expect(history.filter(({ transition }) => transition === 'receive')).toHaveLength(12);
  expect(await lifeOf(instance.database, windowId)).toBe('collected');
});
