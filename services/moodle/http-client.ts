// How this door posts: no redirects, no proxy, and no error of the library, which would carry the token, ever leaves this file.
import { Agent as HttpAgent, request as requestByHttp, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as requestByHttps } from 'node:https';
import type { Readable } from 'node:stream';
import axios from 'axios';

/** A reply as it came, whatever its status. */
export type HttpReply<Body> = {
  readonly status: number;
  /** A header by lower-case name. */
  readonly header: (name: string) => string | null;
  readonly body: Body;
};

/** No reply came. Holds a code (`ECONNREFUSED`, `ABORTED`…) and nothing of the request, which carries the token. */
export class NoReply extends Error {
  override readonly name = 'NoReply';
  readonly code: string;
  constructor(code: string) {
    super(`No reply (${code})`);
    this.code = code;
  }
}

/** Sends forms. Both kinds of post throw `NoReply` only. */
export type HttpClient = {
  postForText: (url: URL, body: string, signal: AbortSignal) => Promise<HttpReply<string>>;
  postForStream: (
    url: URL,
    body: string,
    headers: Record<string, string>,
    signal: AbortSignal,
  ) => Promise<HttpReply<Readable>>;
  close: () => void;
};

const largestReply = 256 * 1024 * 1024;

const noReply = (error: unknown, signal: AbortSignal): NoReply => {
  if (signal.aborted) return new NoReply('ABORTED');
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return new NoReply(typeof code === 'string' ? code : 'UNKNOWN');
};

const headerReader =
  (headers: unknown) =>
  (name: string): string | null => {
    const value: unknown = typeof headers === 'object' && headers !== null ? Reflect.get(headers, name) : undefined;
    return typeof value === 'string' ? value : null;
  };

const streamReply = (reply: IncomingMessage): HttpReply<Readable> => ({
  status: reply.statusCode ?? 0,
  header: headerReader(reply.headers),
  body: reply,
});

const formHeaders = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** Connections are kept open and reused; `close` lets them go. */
export function httpClient(): HttpClient {
  const httpAgent = new HttpAgent({ keepAlive: true });
  const httpsAgent = new HttpsAgent({ keepAlive: true });
  const client = axios.create({
    adapter: 'http',
    httpAgent,
    httpsAgent,
    maxRedirects: 0,
    proxy: false,
    maxContentLength: largestReply,
    maxBodyLength: Infinity,
    validateStatus: () => true,
    transformResponse: [(data: unknown) => data],
    headers: formHeaders,
  });
  return {
    async postForText(url, body, signal) {
      try {
        const { status, headers, data } = await client.post<unknown>(url.href, body, { responseType: 'text', signal });
        return { status, header: headerReader(headers), body: typeof data === 'string' ? data : '' };
      } catch (error) {
        throw noReply(error, signal);
      }
    },
    // Without axios, whose own work on a reply takes as long as a small file does.
    postForStream(url, body, headers, signal) {
      const secure = url.protocol === 'https:';
      const length = Buffer.byteLength(body);
      const allHeaders = { ...formHeaders, 'Content-Length': length, 'Accept-Encoding': 'identity', ...headers };
      const options = { method: 'POST', agent: secure ? httpsAgent : httpAgent, headers: allHeaders, signal };
      return new Promise((resolve, reject) => {
        const request = (secure ? requestByHttps : requestByHttp)(url, options, (reply) => {
          resolve(streamReply(reply));
        });
        request.on('error', (error) => {
          reject(noReply(error, signal));
        });
        request.end(body);
      });
    },
    close() {
      httpAgent.destroy();
      httpsAgent.destroy();
    },
  };
}
