// A stand-in for Moodle at the wire: an HTTP server on 127.0.0.1 whose answers the test decides, and which notes what it was asked.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import { moodleDoor, type MoodleDoor, type MoodleDoorOptions } from '../../../services/moodle/moodle-door.ts';

export const token = 'c0ffee00c0ffee00c0ffee00c0ffee00';

export type Asked = {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
  form: URLSearchParams;
};

export type WireServer = { url: string; asked: Asked[]; close: () => Promise<void> };

export type Answer = (asked: Asked, response: ServerResponse) => void | Promise<void>;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

export async function wireServer(answer: Answer, prefix = ''): Promise<WireServer> {
  const asked: Asked[] = [];
  const listener: RequestListener = (request, response) => {
    void (async () => {
      const body = await bodyOf(request);
      const one = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body,
        form: new URLSearchParams(body),
      };
      asked.push(one);
      await answer(one, response);
    })();
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${String(port)}${prefix}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

const recording = z.object({
  function: z.string(),
  params: z.record(z.string(), z.unknown()),
  http_status: z.int(),
  content_type: z.string().default('application/json'),
  retry_after: z.string().nullish(),
  reply_headers: z.record(z.string(), z.string()).default({}),
  reply: z.unknown(),
});

export const recorded = (name: string): z.infer<typeof recording> =>
  recording.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../recordings', `${name}.json`), 'utf8')));

export const sendJson = (response: ServerResponse, reply: unknown, status = 200): void => {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(reply));
};

export const sendRecording = (response: ServerResponse, name: string): void => {
  const { http_status: status, content_type: type, retry_after: retryAfter, reply } = recorded(name);
  response.writeHead(status, { 'Content-Type': type, ...(retryAfter ? { 'Retry-After': retryAfter } : {}) });
  response.end(typeof reply === 'string' ? reply : JSON.stringify(reply));
};

/** Answers each call with the next of these recordings; the last one stays. */
export const playing = (...names: string[]): Answer => {
  let next = 0;
  return (_asked, response) => {
    const name = names[Math.min(next, names.length - 1)] ?? '';
    next += 1;
    sendRecording(response, name);
  };
};

/** Answers each function with its list of replies in turn; the last one stays. */
export const answering = (replies: Record<string, readonly unknown[]>): Answer => {
  const next = new Map<string, number>();
  return (asked, response) => {
    const name = asked.form.get('wsfunction') ?? '';
    const list = replies[name];
    if (list === undefined) throw new Error(`The test has no answer for ${name}.`);
    const turn = next.get(name) ?? 0;
    next.set(name, turn + 1);
    sendJson(response, list[Math.min(turn, list.length - 1)]);
  };
};

export const silent = { debug: (): void => undefined };

const open: (() => Promise<void> | void)[] = [];

/** A door to a server with these answers; both are closed by `closeAll`. */
export async function doorTo(
  answer: Answer,
  options: Partial<MoodleDoorOptions> & { prefix?: string } = {},
): Promise<{ door: MoodleDoor; server: WireServer }> {
  const { prefix, ...rest } = options;
  const server = await wireServer(answer, prefix);
  const door = moodleDoor({ url: server.url, token, timeoutMs: 5000, log: silent, ...rest });
  open.push(() => {
    door.close();
  }, server.close);
  return { door, server };
}

/** For afterEach. */
export async function closeAll(): Promise<void> {
  for (const close of open.splice(0)) await close();
}

/** What a promise was refused with. */
export async function failureFrom(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It should have failed.');
}
