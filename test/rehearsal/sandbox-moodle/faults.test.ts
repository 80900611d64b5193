// What can be made to go wrong, as a caller meets it.
import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { handIn, openSandbox, valueOf } from './support/small-site.ts';
import type { Sandbox } from './support/small-site.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await openSandbox();
});
afterEach(async () => sandbox.close());

const info = (token?: string) => sandbox.call('core_webservice_get_site_info', {}, token);
const faults = (body: Record<string, unknown>) => sandbox.control('faults', body);

async function download(): Promise<string> {
  const reply = await sandbox.call('mod_assign_get_submissions', { assignmentids: [1] });
  const body = new URLSearchParams({ token: 'SERVICE' });
  const response = await fetch(valueOf(reply, 'fileurl'), { method: 'POST', body, signal: AbortSignal.timeout(1500) });
  return response.text();
}

test('an unknown fault is refused, so that a test cannot believe in a break that is none', async () => {
  expect(await faults({ maintenence: true })).toHaveProperty('error');
});

test('maintenance, revoked tokens, missing functions and capabilities, and the way back', async () => {
  await faults({ maintenance: true });
  expect(await info()).toMatchObject({ errorcode: 'sitemaintenance' });
  await faults({ revokeTokens: ['SERVICE'] });
  expect(await info()).toMatchObject({ errorcode: 'invalidtoken' });
  await faults({ missingFunctions: ['core_webservice_get_site_info'] });
  expect(await info()).toMatchObject({ errorcode: 'accessexception' });
  await faults({ missingCapabilities: ['webservice/rest:use'] });
  expect(await info()).toMatchObject({ errorcode: 'accessexception' });
  await faults({});
  expect(await info()).toMatchObject({ userid: 46 });
  await faults({ expireTokens: ['SERVICE'] });
  expect(await info()).toMatchObject({ errorcode: 'accessexception' });
  expect(await info()).toMatchObject({ errorcode: 'invalidtoken' });
});

test('an HTML page, and cut connections of a given number', async () => {
  await faults({ htmlInsteadOfJson: true });
  expect(await (await fetch(`${sandbox.url}/webservice/rest/server.php`)).text()).toContain('<!DOCTYPE html>');
  await faults({ dropConnection: 1 });
  await expect(info()).rejects.toThrow();
  expect(await info()).toMatchObject({ userid: 46 });
});

test('short lists and vanished people say nothing', async () => {
  await faults({ shortLists: { core_enrol_get_enrolled_users: 1 } });
  expect(await sandbox.call('core_enrol_get_enrolled_users', { courseid: 2 })).toHaveLength(1);
  await faults({ vanishedUsers: [3] });
  expect(await sandbox.call('core_enrol_get_enrolled_users', { courseid: 2 })).toMatchObject([{ id: 4 }]);
  expect(await sandbox.call('mod_assign_get_submission_status', { assignid: 1, userid: 3 })).toMatchObject({
    errorcode: 'invaliduser',
  });
});

test.each(['truncate', 'reset', 'stall'])(
  'a download that breaks by %s, and the next one that is whole',
  async (mode) => {
    await handIn(sandbox, 'siobhan', { 'a.docx': 'words '.repeat(5000) });
    await faults({ breakDownloads: { times: 1, mode } });
    await expect(download()).rejects.toThrow();
    expect(await download()).toHaveLength(30_000);
  },
);

test.each(['wrongBytes', 'changedMidway'])('a download that has its length and other bytes: %s', async (mode) => {
  await handIn(sandbox, 'siobhan', { 'a.docx': 'words' });
  await faults({ breakDownloads: { times: 1, mode } });
  expect(await download()).not.toBe('words');
  expect(await download()).toBe('words');
});

test('an upload that is cut off leaves the sandbox standing', async () => {
  const token = await sandbox.signIn('siobhan');
  const request = httpRequest(`${sandbox.url}/webservice/upload.php`, {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': '1000000' },
  });
  request.write(`--x\r\nContent-Disposition: form-data; name="token"\r\n\r\n${token}\r\n`);
  request.write('--x\r\nContent-Disposition: form-data; name="f"; filename="a.docx"\r\n\r\nhalf a fi');
  await new Promise((resolve) => setTimeout(resolve, 100));
  request.on('error', () => undefined);
  const closed = new Promise((resolve) => request.on('close', resolve));
  request.destroy();
  await closed;
  expect(await info()).toMatchObject({ userid: 46 });
});

test('bulk data is repeatable and counted', async () => {
  const made = await sandbox.control('bulk', { participants: 20, filesPerSubmission: 2, bytes: 5000 });
  expect(made).toMatchObject({ assignmentids: [100_000], participants: 20, files: 40 });
  const reply = await sandbox.call('mod_assign_get_submissions', { assignmentids: [100_000] });
  const url = valueOf(reply, 'fileurl');
  const file = await fetch(`${url}?token=SERVICE`);
  expect(file.headers.get('content-length')).toBe('5000');
  const other = await openSandbox();
  await other.control('bulk', { participants: 1, filesPerSubmission: 2, bytes: 5000 });
  const again = await fetch(`${url.replace(sandbox.url, other.url)}?token=SERVICE`, { method: 'HEAD' });
  const first = await fetch(`${url}?token=SERVICE`, { method: 'HEAD' });
  await other.close();
  expect(again.headers.get('etag')).toMatch(/^"[0-9a-f]{40}"$/);
  expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  const sha1 = file.headers.get('etag')?.replaceAll('"', '') ?? '';
  expect(await sandbox.state()).toMatchObject({ counts: { downloads: { [sha1]: 1 } } });
});
