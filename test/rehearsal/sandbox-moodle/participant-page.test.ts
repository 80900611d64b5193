// The participant page without a browser: forms, links and the same rules as the web services.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { load } from 'cheerio';
import { openSandbox, valueOf } from './support/small-site.ts';
import type { Sandbox } from './support/small-site.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await openSandbox();
});
afterEach(async () => sandbox.close());

const cookie = { Cookie: 'sandbox_user=3' };
const page = async (path: string, form?: FormData) => {
  const body = form === undefined ? {} : { method: 'POST', body: form };
  return load(await (await fetch(`${sandbox.url}${path}`, { headers: cookie, ...body })).text());
};
const task = '/mod/assign/view.php?id=1001';

function form(fields: Record<string, string>, files: Record<string, string> = {}): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  for (const [name, text] of Object.entries(files)) data.append('files', new Blob([text]), name);
  return data;
}

test('a link from an email leads through the choice of a person to its page', async () => {
  const asked = await fetch(`${sandbox.url}${task}`, { redirect: 'manual' });
  expect(asked.headers.get('location')).toBe(`/sandbox/as?to=${encodeURIComponent(task)}`);
  const $ = load(await (await fetch(`${sandbox.url}${asked.headers.get('location') ?? ''}`)).text());
  expect($('ul.people button').text()).toBe("Patrick O'NeillSiobhán Ó Briain");
  const body = new URLSearchParams({ userid: '3', to: task });
  const chosen = await fetch(`${sandbox.url}/sandbox/as`, { method: 'POST', body, redirect: 'manual' });
  expect([chosen.status, chosen.headers.get('location')]).toEqual([303, task]);
  expect(chosen.headers.get('set-cookie')).toContain('sandbox_user=3');
});

test('a sign-in leads nowhere else', async () => {
  const body = new URLSearchParams({ userid: '3', to: '//elsewhere.example/' });
  const chosen = await fetch(`${sandbox.url}/sandbox/as`, { method: 'POST', body, redirect: 'manual' });
  expect(chosen.headers.get('location')).toBe('/my/');
});

test('upload, edit, hand in with the statement, and see it closed', async () => {
  expect((await page('/my/'))('tbody td').eq(1).text()).toBe('Thursday 3 March 2022, 12:00 UK time');
  const saved = await page(task, form({ action: 'save' }, { 'draft <1>.docx': 'one', 'annex.pdf': 'two' }));
  expect(saved('[role=status]').text()).toContain('Saved as a draft');
  expect(saved('table a').text()).toBe('draft 1.docxannex.pdf');
  await page(task, form({ action: 'save', remove: 'annex.pdf' }, { 'draft 1.docx': 'changed' }));
  const unsigned = await page(task, form({ action: 'submit' }));
  expect(unsigned('[role=status]').text()).toContain('could not be handed in');
  const done = await page(task, form({ action: 'submit', statement: '1' }));
  expect(done('.tag').text()).toBe('Submitted for grading');
  expect(done('form')).toHaveLength(0);
  const reply = await sandbox.call('mod_assign_get_submissions', { assignmentids: [1] });
  expect([valueOf(reply, 'status'), valueOf(reply, 'filename')]).toEqual(['submitted', 'draft 1.docx']);
  const file = await fetch(`${sandbox.url}${done('table a').attr('href') ?? ''}`, { headers: cookie });
  expect(await file.text()).toBe('changed');
});

test('a reopened submission can be corrected, and what people wrote is escaped', async () => {
  await page(task, form({ action: 'save' }, { 'a.docx': 'x' }));
  await page(task, form({ action: 'submit', statement: '1' }));
  await sandbox.call('mod_assign_revert_submissions_to_draft', { assignmentid: 1, userids: [3] });
  expect((await page(task))('form input[name=files]')).toHaveLength(1);
  await sandbox.control('site', { courses: [{ id: 2, shortname: 'X', fullname: '<script>alert(1)</script>' }] });
  expect((await page('/my/'))('script')).toHaveLength(0);
});

test('nobody sees a course or a file that is not theirs', async () => {
  await page(task, form({ action: 'save' }, { 'a.docx': 'x' }));
  const other = { Cookie: 'sandbox_user=4' };
  expect((await fetch(`${sandbox.url}/sandbox/file?submission=1&name=a.docx`, { headers: other })).status).toBe(404);
  await sandbox.control('act', { act: 'suspendEnrolment', courseid: 2, userid: 3 });
  expect((await fetch(`${sandbox.url}/course/view.php?id=2`, { headers: cookie })).status).toBe(404);
});
