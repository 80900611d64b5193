// Sends a recorded call to a sandbox again, and brings back what it answered.
import { z } from 'zod';
import type { Recording } from './recording.ts';

export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly headers: Headers;
  readonly reply: unknown;
}

export interface SentFile {
  readonly filename: string;
  readonly bytes: number;
}

export interface Sender {
  readonly url: string;
  readonly token: string;
  /** What stands in the draft area that the recorded call names. */
  readonly files?: readonly SentFile[] | undefined;
  /** The recordings hide every password; seeded ones are all the same. */
  readonly password?: string | undefined;
}

/** Replays one call of any kind that the recordings hold. */
export async function replay(recording: Recording, sender: Sender): Promise<Answer> {
  if (recording.function.endsWith('/webservice/pluginfile.php')) return download(recording, sender);
  if (recording.function.includes('/webservice/upload.php')) return answerOf(await sendFiles(recording.params, sender));
  if (recording.function === 'POST /login/token.php') {
    return answerOf(
      await post(
        `${sender.url}/login/token.php`,
        formOf({ ...recording.params, password: sender.password ?? 'sandbox' }),
      ),
    );
  }
  return rest(recording, sender);
}

async function rest({ function: name, params }: Recording, sender: Sender): Promise<Answer> {
  const note = params['_'];
  const address = `${sender.url}/webservice/rest/server.php`;
  const form = formOf(note === undefined ? await withDraft(params, sender) : {});
  form.set('wstoken', sender.token);
  form.set('wsfunction', name);
  if (note === 'moodlewsrestformat omitted') return answerOf(await post(address, form));
  if (typeof note === 'string') {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify(Object.fromEntries(form));
    return answerOf(await fetch(`${address}?moodlewsrestformat=json`, { method: 'POST', headers, body }));
  }
  return answerOf(await post(`${address}?moodlewsrestformat=json`, form));
}

/** A recorded draft number means nothing here: its files are uploaded afresh and the new number takes its place. */
async function withDraft(params: Record<string, unknown>, sender: Sender): Promise<Record<string, unknown>> {
  if (sender.files === undefined) return params;
  const uploaded: unknown = await (await sendFiles({ itemid: 0 }, sender)).json();
  const itemid = /"itemid":(\d+)/.exec(JSON.stringify(uploaded))?.[1] ?? '0';
  const text = JSON.stringify(params).replace(/"files_filemanager":\d+/g, `"files_filemanager":${itemid}`);
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
}

async function sendFiles(params: Record<string, unknown>, sender: Sender): Promise<Response> {
  const form = new FormData();
  form.set(
    'token',
    typeof params['token'] === 'string' && params['token'] !== 'TOKEN' ? params['token'] : sender.token,
  );
  form.set('itemid', String(params['itemid']));
  (sender.files ?? []).forEach((file, at) => {
    form.append(`file_${at}`, new Blob([Buffer.alloc(file.bytes, `PK content of ${file.filename} `)]), file.filename);
  });
  return fetch(`${sender.url}/webservice/upload.php`, { method: 'POST', body: form });
}

async function download({ function: name, params }: Recording, sender: Sender): Promise<Answer> {
  const method = name.split(' ')[0] ?? 'GET';
  const path = String(params['url']).replace(
    /^https:\/\/[^/]+|^…/,
    name.includes('webservice') && String(params['url']).startsWith('…') ? '/webservice' : '',
  );
  const query = typeof params['query'] === 'string' ? `?${params['query'].replace('TOKEN', sender.token)}` : '';
  const asked = params['request_headers'];
  const range = typeof asked === 'object' && asked !== null && 'Range' in asked ? { Range: String(asked.Range) } : {};
  const body = method === 'POST' ? new URLSearchParams({ token: sender.token }) : null;
  const response = await fetch(`${sender.url}${path}${query}`, { method, headers: range, body, redirect: 'manual' });
  if (response.headers.has('etag')) {
    const { byteLength } = await response.arrayBuffer();
    return { ...heads(response), reply: `<${byteLength} bytes of file content>` };
  }
  return answerOf(response);
}

const post = (url: string, body: URLSearchParams): Promise<Response> => fetch(url, { method: 'POST', body });

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const json = /^[[{]|^null$/.test(text);
  return { ...heads(response), reply: json ? JSON.parse(text) : text };
}

const heads = (response: Response) => ({
  status: response.status,
  contentType: response.headers.get('content-type') ?? '',
  headers: response.headers,
});

/** PHP's bracket keys: `{a: [{b: 1}]}` becomes `a[0][b]=1`; an empty list cannot be said. */
export function formOf(params: Record<string, unknown>): URLSearchParams {
  const form = new URLSearchParams();
  const put = (key: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [inner, part] of Object.entries(value)) put(`${key}[${inner}]`, part);
    } else form.set(key, String(value));
  };
  for (const [key, value] of Object.entries(params)) put(key, value);
  return form;
}
