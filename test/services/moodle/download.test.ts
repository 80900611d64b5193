// Downloads on bad days: cuts, stalls, lies, changes; the consumer sees one verified stream or a failure.
// long because: each way in which a download can go wrong is played.
import { createHash, randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { MoodleFailure } from '../../../services/moodle/moodle-failure.ts';
import { closeAll, doorTo, failureFrom, recorded, token, type Answer, type Asked } from './wire-server.ts';

afterEach(closeAll);

const patience = { stallMs: 200, idleAttempts: 3, gapMs: 5 };
const content = randomBytes(300_000);
const sha1 = (bytes: Buffer) => createHash('sha1').update(bytes).digest('hex');

const drain = async (stream: Readable): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const from = ({ headers }: Asked): number => Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);

/** Answers as Moodle does; `until` cuts the connection at that byte of the file. */
function serve(asked: Asked, response: ServerResponse, bytes: Buffer, until = Infinity): void {
  const start = from(asked);
  const part = bytes.subarray(start);
  response.writeHead(start === 0 ? 200 : 206, {
    Etag: `"${sha1(bytes)}"`,
    'Content-Length': part.length,
    ...(start === 0
      ? {}
      : { 'Content-Range': `bytes ${String(start)}-${String(bytes.length - 1)}/${String(bytes.length)}` }),
  });
  if (until >= bytes.length) response.end(part);
  else response.write(bytes.subarray(start, until), () => response.socket?.destroy());
}

async function fileAt(answer: Answer, filesize = content.length, concurrency = 4) {
  const { door, server } = await doorTo(answer, { patience, concurrency });
  return {
    door,
    server,
    file: { fileurl: `${server.url}/webservice/pluginfile.php/57/a/b/1/Task%201%20%28final%29.docx`, filesize },
  };
}

test('a file arrives whole, asked for by POST with the token in the body and the address unchanged', async () => {
  const { door, server, file } = await fileAt((asked, response) => {
    serve(asked, response, content);
  });
  const { kept, ...proof } = await door.download(file, drain);
  expect(kept.equals(content)).toBe(true);
  expect(proof).toEqual({ sha1: sha1(content), bytes: content.length });
  expect(server.asked[0]).toMatchObject({
    method: 'POST',
    body: `token=${token}`,
    path: '/webservice/pluginfile.php/57/a/b/1/Task%201%20%28final%29.docx',
  });
});

test('an empty file is a file', async () => {
  const { door, file } = await fileAt((asked, response) => {
    serve(asked, response, Buffer.alloc(0));
  }, 0);
  expect(await door.download(file, drain)).toMatchObject({
    kept: Buffer.alloc(0),
    sha1: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  });
});

test('a cut connection is resumed where it broke, and the consumer sees one stream', async () => {
  const cuts = [100_000, 100_000, 200_000, Infinity];
  let call = 0;
  const { door, server, file } = await fileAt((asked, response) => {
    serve(asked, response, content, cuts[call++]);
  });
  let consumed = 0;
  const { kept } = await door.download(file, (stream) => {
    consumed += 1;
    return drain(stream);
  });
  expect(kept.equals(content)).toBe(true);
  expect(consumed).toBe(1);
  expect(server.asked[1]?.headers).toMatchObject({ 'if-range': `"${sha1(content)}"` });
  expect(server.asked.map(from).slice(1)).toEqual([100_000, 100_000, 200_000]);
});

test('a silent connection counts as a cut', async () => {
  let call = 0;
  const { door, file } = await fileAt((asked, response) => {
    call += 1;
    if (call > 1) {
      serve(asked, response, content);
      return;
    }
    response.writeHead(200, { Etag: `"${sha1(content)}"`, 'Content-Length': content.length });
    response.write(content.subarray(0, 1000));
  });
  expect((await door.download(file, drain)).kept.equals(content)).toBe(true);
});

test('a slow consumer is no stall', async () => {
  const { door, server, file } = await fileAt((asked, response) => {
    serve(asked, response, content);
  });
  await door.download(file, async (stream) => {
    for await (const chunk of stream) if (chunk) await pause(patience.stallMs / 2);
  });
  expect(server.asked).toHaveLength(1);
});

test('a server without ranges sends the whole again, and the bytes we have are skipped', async () => {
  let call = 0;
  const { door, file } = await fileAt((asked, response) => {
    call += 1;
    serve({ ...asked, headers: {} }, response, content, call === 1 ? 150_000 : Infinity);
  });
  expect((await door.download(file, drain)).kept.equals(content)).toBe(true);
});

test('a download that never gets on gives up with "retry"', async () => {
  const { door, server, file } = await fileAt((asked, response) => {
    serve(asked, response, content, 50_000);
  });
  expect(await failureFrom(door.download(file, drain))).toMatchObject({
    kind: 'retry',
    errorcode: 'cut',
    what: expect.stringContaining('50000 of 300000'),
  });
  expect(server.asked).toHaveLength(4);
});

test('a truncated answer that claims to be whole is noticed and completed', async () => {
  let call = 0;
  const { door, file } = await fileAt((asked, response) => {
    call += 1;
    if (call > 1) {
      serve(asked, response, content);
      return;
    }
    response.writeHead(200, { Etag: `"${sha1(content)}"`, 'Content-Length': 1000 });
    response.end(content.subarray(0, 1000));
  });
  expect((await door.download(file, drain)).kept.equals(content)).toBe(true);
});

test('a file that changes under way is started over, and the consumer is told by a failed stream', async () => {
  const newer = randomBytes(300_000);
  let call = 0;
  const { door, file } = await fileAt((asked, response) => {
    call += 1;
    serve(asked, response, call === 1 ? content : newer, call === 1 ? 100_000 : Infinity);
  });
  const ends: string[] = [];
  const { kept } = await door.download(file, async (stream) => {
    try {
      const bytes = await drain(stream);
      ends.push('whole');
      return bytes;
    } catch (error) {
      ends.push('failed');
      throw error;
    }
  });
  expect(ends).toEqual(['failed', 'whole']);
  expect(kept.equals(newer)).toBe(true);
});

test.each([
  ['shorter', randomBytes(100)],
  ['longer', randomBytes(400_000)],
])('a file %s than its listing is another file: this row only', async (_name, other) => {
  const { door, file } = await fileAt((asked, response) => {
    serve(asked, response, other);
  });
  expect(await failureFrom(door.download(file, drain))).toMatchObject({ kind: 'row', errorcode: 'filechanged' });
});

test('bytes that do not match the checksum never end the stream well', async () => {
  const { door, server, file } = await fileAt((_asked, response) => {
    response.writeHead(200, { Etag: `"${sha1(Buffer.from('other'))}"`, 'Content-Length': content.length });
    response.end(content);
  });
  let endedWell = 0;
  const failure = await failureFrom(
    door.download(file, async (stream) => {
      await drain(stream);
      endedWell += 1;
    }),
  );
  expect(failure).toMatchObject({ kind: 'retry', errorcode: 'checksummismatch' });
  expect(endedWell).toBe(0);
  expect(server.asked).toHaveLength(3);
});

test.each([
  ['file-download.404', 'row', 'filenotfound'],
  ['file-download.bad-context', 'row', 'filenotfound'],
  ['file-download.bad-token', 'stop', 'invalidtoken'],
  ['file-download.no-token', 'stop', 'missingparam'],
  ['file-download.plain-pluginfile', 'stop', 'redirected'],
  ['error.download-not-allowed-by-service', 'stop', 'accessexception'],
  ['error.maintenance-mode-file-download', 'retry', 'sitemaintenance'],
  ['error.cli-maintenance-file-download', 'retry', 'serverfault'],
  ['error.web-services-off', 'stop', 'webservicesoff'],
])('an answer that is no file is sorted: %s', async (name, kind, errorcode) => {
  const { http_status: status, reply_headers: headers, reply, content_type: type } = recorded(name);
  const { door, file } = await fileAt((_asked, response) => {
    response.writeHead(status, { 'Content-Type': type, ...headers });
    response.end(typeof reply === 'string' ? reply : JSON.stringify(reply));
  });
  expect(await failureFrom(door.download(file, drain))).toMatchObject({ kind, errorcode });
});

test('a page with status 200 and a file without a checksum are no files', async () => {
  const { door, file } = await fileAt(({ headers }, response) => {
    if (headers.range === undefined) response.end('<html><body>Sign in</body></html>');
  });
  expect(await failureFrom(door.download(file, drain))).toMatchObject({ kind: 'retry', errorcode: 'notjson' });
  const other = await fileAt((_asked, response) => {
    response.end(content);
  });
  expect(await failureFrom(other.door.download(other.file, drain))).toMatchObject({
    kind: 'stop',
    errorcode: 'unverifiable',
  });
});

test("the consumer's own error comes through, and Moodle is not asked again", async () => {
  const { door, server, file } = await fileAt((asked, response) => {
    serve(asked, response, content);
  });
  const full = new Error('disk full');
  const failing = async (stream: Readable): Promise<void> => {
    for await (const chunk of stream) if (chunk) throw full;
  };
  expect(await failureFrom(door.download(file, failing))).toBe(full);
  const destroying = (stream: Readable): Promise<void> => {
    stream.destroy(full);
    return Promise.reject(full);
  };
  expect(await failureFrom(door.download(file, destroying))).toBe(full);
  await pause(50);
  expect(server.asked.length).toBeLessThanOrEqual(2);
});

test('a consumer that stops before the end has nothing verified', async () => {
  const { door, file } = await fileAt((asked, response) => {
    serve(asked, response, content);
  });
  const failure = await failureFrom(door.download(file, () => Promise.resolve('done')));
  expect(failure).toBeInstanceOf(Error);
  expect(failure).not.toBeInstanceOf(MoodleFailure);
});

test('no more downloads at a time than allowed', async () => {
  let now = 0;
  let most = 0;
  const { door, file } = await fileAt(
    async (asked, response) => {
      now += 1;
      most = Math.max(most, now);
      await pause(10);
      now -= 1;
      serve(asked, response, content);
    },
    content.length,
    3,
  );
  await Promise.all(Array.from({ length: 12 }, () => door.download(file, drain)));
  expect(most).toBe(3);
});

test('200 MB pass through without being held in memory', async () => {
  const block = randomBytes(1024 * 1024);
  const blocks = 200;
  const whole = createHash('sha1');
  for (let index = 0; index < blocks; index += 1) whole.update(block);
  const etag = whole.digest('hex');
  const { door, file } = await fileAt(async (_asked, response) => {
    response.writeHead(200, { Etag: `"${etag}"`, 'Content-Length': block.length * blocks });
    for (let index = 0; index < blocks; index += 1)
      if (!response.write(block)) await new Promise((resolve) => response.once('drain', resolve));
    response.end();
  }, block.length * blocks);
  const before = process.memoryUsage().rss;
  let most = before;
  const { bytes } = await door.download(file, async (stream) => {
    for await (const chunk of stream) if (chunk) most = Math.max(most, process.memoryUsage.rss());
  });
  expect(bytes).toBe(209_715_200);
  expect((most - before) / 1024 / 1024).toBeLessThan(100);
});
