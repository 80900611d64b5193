// The only use of axios in this door: POST, no redirects, no proxy, and no axios error ever leaves this file.
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Readable } from 'node:stream';
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
  return new NoReply(axios.isAxiosError(error) && error.code !== undefined ? error.code : 'UNKNOWN');
};

const headerReader =
  (headers: unknown) =>
  (name: string): string | null => {
    const value: unknown = typeof headers === 'object' && headers !== null ? Reflect.get(headers, name) : undefined;
    return typeof value === 'string' ? value : null;
  };

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
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
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
    async postForStream(url, body, headers, signal) {
      try {
        const reply = await client.post<unknown>(url.href, body, {
          responseType: 'stream',
          decompress: false,
          maxContentLength: Infinity,
          headers: { 'Accept-Encoding': 'identity', ...headers },
          signal,
        });
        if (!(reply.data instanceof Readable)) throw new NoReply('NOSTREAM');
        return { status: reply.status, header: headerReader(reply.headers), body: reply.data };
      } catch (error) {
        throw error instanceof NoReply ? error : noReply(error, signal);
      }
    },
    close() {
      httpAgent.destroy();
      httpsAgent.destroy();
    },
  };
}
