// A small site to try the sandbox on, and the calls that the tests make of it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SiteSeed } from '../../../../rehearsal/sandbox-moodle/site/seed.ts';
import { startSandboxMoodle } from '../../../../rehearsal/sandbox-moodle/start.ts';
import { formOf } from '../conformance/replay.ts';

/** Task 1 closes at noon on 3 March 2022; the clock stands an hour before. */
export const smallSite = (): SiteSeed => ({
  courses: [{ id: 2, shortname: 'NPQH-K', fullname: 'NPQH Cohort K' }],
  users: [
    { id: 3, username: 'siobhan', firstname: 'Siobhán', lastname: 'Ó Briain', email: 'siobhan@school.example' },
    { id: 4, username: 'patrick', firstname: 'Patrick', lastname: "O'Neill", email: 'patrick@school.example' },
    {
      id: 46,
      username: 'sync',
      firstname: 'NPQ',
      lastname: 'Sync',
      email: 'sync@provider.example',
      capabilities: 'service',
    },
  ],
  enrolments: [
    { courseid: 2, userid: 3 },
    { courseid: 2, userid: 4 },
  ],
  assignments: [
    {
      ...{ id: 1, courseid: 2, name: 'Task 1', grade: ['Not yet passed', 'Passed'], markingworkflow: true },
      ...{ duedate: noon, cutoffdate: noon },
    },
  ],
  services: [{ shortname: 'npq', userids: [46] }],
  tokens: [{ token: 'SERVICE', userid: 46, service: 'npq' }],
});

export const noon = '2022-03-03T12:00:00Z';

export interface Sandbox {
  readonly url: string;
  call(name: string, params: Record<string, unknown>, token?: string): Promise<unknown>;
  control(path: string, body: unknown): Promise<unknown>;
  state(): Promise<unknown>;
  signIn(username: string): Promise<string>;
  /** Uploads into one new draft area and answers upload.php's reply. */
  upload(token: string, files: Record<string, string>): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts a sandbox in a folder of its own; `close` removes both. */
export async function openSandbox(site: SiteSeed = smallSite()): Promise<Sandbox> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  const moodle = await startSandboxMoodle({ folder, site });
  const { url } = moodle;
  const json = async (response: Response): Promise<unknown> => response.json();
  const post = (path: string, body: URLSearchParams | FormData) => fetch(`${url}${path}`, { method: 'POST', body });
  const sandbox: Sandbox = {
    url,
    call: async (name, params, token = 'SERVICE') => {
      const form = formOf({ wstoken: token, wsfunction: name, ...params });
      return json(await post('/webservice/rest/server.php?moodlewsrestformat=json', form));
    },
    control: async (path, body) => {
      const headers = { 'Content-Type': 'application/json' };
      return json(await fetch(`${url}/sandbox/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
    },
    state: async () => json(await fetch(`${url}/sandbox/state`)),
    signIn: async (username) => {
      const form = new URLSearchParams({ username, password: 'sandbox', service: 'moodle_mobile_app' });
      return valueOf(await json(await post('/login/token.php', form)), 'token');
    },
    upload: async (token, files) => {
      const form = new FormData();
      form.set('token', token);
      form.set('itemid', '0');
      Object.entries(files).forEach(([name, text], at) => form.append(`file_${at}`, new Blob([text]), name));
      return json(await post('/webservice/upload.php', form));
    },
    close: async () => {
      await moodle.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await sandbox.control('clock', { now: '2022-03-03T11:00:00Z' });
  return sandbox;
}

/** The first value of this name anywhere in a reply, as text. */
export function valueOf(reply: unknown, name: string): string {
  const match = new RegExp(`"${name}":("(?:[^"\\\\]|\\\\.)*"|[^,}\\]]+)`).exec(JSON.stringify(reply));
  const value: unknown = match?.[1] === undefined ? '' : JSON.parse(match[1]);
  return String(value);
}

/** Uploads one file, saves it as a draft and, unless told not to, hands in. */
export async function handIn(
  sandbox: Sandbox,
  username: string,
  files: Record<string, string>,
  submit = true,
): Promise<unknown> {
  const token = await sandbox.signIn(username);
  const itemid = valueOf(await sandbox.upload(token, files), 'itemid');
  const saved = await sandbox.call(
    'mod_assign_save_submission',
    { assignmentid: 1, plugindata: { files_filemanager: itemid } },
    token,
  );
  if (!submit) return saved;
  return sandbox.call('mod_assign_submit_for_grading', { assignmentid: 1, acceptsubmissionstatement: 1 }, token);
}
