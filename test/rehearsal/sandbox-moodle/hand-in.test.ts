// A participant's way through the web services, to the second of the cut-off and through a correction round.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { handIn, noon, openSandbox, valueOf } from './support/small-site.ts';
import type { Sandbox } from './support/small-site.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await openSandbox();
});
afterEach(async () => sandbox.close());

const submissions = () => sandbox.call('mod_assign_get_submissions', { assignmentids: [1] });
const refused = { warningcode: 'couldnotsavesubmission' };

test('names lose the characters that Moodle strips, and the content keeps its bytes', async () => {
  expect(await handIn(sandbox, 'patrick', { "O'Neill & co.docx": 'words' })).toEqual([]);
  const reply = await submissions();
  expect(valueOf(reply, 'filename')).toBe('ONeill  co.docx');
  expect(valueOf(reply, 'status')).toBe('submitted');
  const file = await fetch(valueOf(reply, 'fileurl'), {
    method: 'POST',
    body: new URLSearchParams({ token: 'SERVICE' }),
  });
  expect(await file.text()).toBe('words');
  expect(file.headers.get('etag')).toMatch(/^"[0-9a-f]{40}"$/);
});

test('the second of the cut-off still counts, the next one does not', async () => {
  await sandbox.control('clock', { now: noon });
  expect(await handIn(sandbox, 'siobhan', { 'a.docx': 'on time' })).toEqual([]);
  await sandbox.control('clock', { now: '2022-03-03T12:00:01Z' });
  expect(await handIn(sandbox, 'patrick', { 'a.docx': 'late' }, false)).toMatchObject([refused]);
});

test('a correction needs both steps: the revert and the extension', async () => {
  await handIn(sandbox, 'siobhan', { 'empty.docx': '' });
  await sandbox.control('clock', { now: '2022-03-04T09:00:00Z' });
  const before = valueOf(await submissions(), 'timemodified');
  await sandbox.call('mod_assign_revert_submissions_to_draft', { assignmentid: 1, userids: [3] });
  expect(valueOf(await submissions(), 'timemodified')).toBe(before);
  expect(await handIn(sandbox, 'siobhan', { 'new.docx': 'x' }, false)).toMatchObject([refused]);
  const until = Date.parse('2022-03-07T12:00:00Z') / 1000;
  await sandbox.call('mod_assign_save_user_extensions', { assignmentid: 1, userids: [3], dates: [until] });
  expect(await handIn(sandbox, 'siobhan', { 'new.docx': 'x' })).toEqual([]);
  const after = await submissions();
  expect(valueOf(after, 'filename')).toBe('new.docx');
  expect(JSON.stringify(after)).not.toContain('empty.docx');
});

test('a user override helps to save but not to submit', async () => {
  await sandbox.control('act', {
    act: 'grantOverride',
    assignmentid: 1,
    userid: 3,
    cutoffdate: '2022-03-10T12:00:00Z',
  });
  await sandbox.control('clock', { now: '2022-03-05T09:00:00Z' });
  const pressed = await handIn(sandbox, 'siobhan', { 'a.docx': 'x' });
  expect(pressed).toMatchObject([{ warningcode: 'couldnotsubmitforgrading' }]);
  expect(valueOf(await submissions(), 'status')).toBe('draft');
});

test('what staff do: a removal leaves timemodified alone, an unenrolled person vanishes', async () => {
  await handIn(sandbox, 'siobhan', { 'a.docx': 'x' });
  const before = valueOf(await submissions(), 'timemodified');
  await sandbox.control('clock', { now: '2022-03-03T11:30:00Z' });
  await sandbox.control('act', { act: 'removeSubmission', assignmentid: 1, userid: 3 });
  const removed = await submissions();
  expect([valueOf(removed, 'status'), valueOf(removed, 'timemodified')]).toEqual(['new', before]);
  await sandbox.control('act', { act: 'unenrol', courseid: 2, userid: 3 });
  expect(await submissions()).toMatchObject({ assignments: [{ submissions: [] }] });
});

test('fields beyond max_input_vars are lost without a word', async () => {
  await sandbox.control('site', { settings: { maxinputvars: 6 } });
  const values = [3, 4, 46];
  expect(await sandbox.call('core_user_get_users_by_field', { field: 'id', values })).toHaveLength(3);
  await sandbox.control('site', { settings: { maxinputvars: 5 } });
  expect(await sandbox.call('core_user_get_users_by_field', { field: 'id', values })).toHaveLength(2);
});
