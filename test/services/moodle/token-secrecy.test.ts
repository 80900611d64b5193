// The token leaves only in POST bodies to the configured Moodle, and stands in no log line and no error.
import { Writable, type Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { inspect } from 'node:util';
import { afterEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { checkedFileUrl } from '../../../services/moodle/file-url.ts';
import { moodleDoor } from '../../../services/moodle/moodle-door.ts';
import {
  closeAll,
  doorTo,
  failureFrom,
  playing,
  recorded,
  sendJson,
  token,
  wireServer,
  type Answer,
} from './wire-server.ts';

afterEach(closeAll);

const drain = (stream: Readable): Promise<void> => finished(stream.resume());

/** Everything that a log, a page or a crash report could show of an error. */
function everythingIn(error: unknown): string {
  const chain: unknown[] = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause) chain.push(at, at.stack, at.message);
  return [
    JSON.stringify(error),
    JSON.stringify(error, Object.getOwnPropertyNames(error)),
    inspect(error, { depth: null, showHidden: true, getters: true }),
    inspect(chain, { depth: null }),
  ].join('\n');
}

const echo: Answer = ({ body }, response) => {
  sendJson(response, { exception: 'x', errorcode: `code-${token}`, message: `You sent ${body}`, debuginfo: body });
};

const badDays: [string, Answer][] = [
  ['an error that repeats the question', echo],
  [
    'an answer of another shape that repeats the question',
    ({ body }, response) => {
      sendJson(response, { [token]: body, functions: token });
    },
  ],
  ['a page that repeats the question', ({ body }, response) => void response.end(`<html>${body}</html>`)],
  [
    'a redirect that repeats the question',
    ({ body }, response) => void response.writeHead(302, { Location: `http://127.0.0.1:1/?${body}` }).end(),
  ],
  ['a cut connection', (_asked, response) => void response.socket?.destroy()],
  ['silence', () => undefined],
  [
    'a half answer',
    (_asked, response) => {
      response.writeHead(200, { 'Content-Length': 100, Etag: `"${'0'.repeat(40)}"` });
      response.write('x', () => response.socket?.destroy());
    },
  ],
  ['a refusal', playing('error.web-services-off')],
];

test.each(badDays)('neither log nor error holds the token: %s', async (_name, answer) => {
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const log = pino({ level: 'trace' }, sink);
  const { door, server } = await doorTo(answer, {
    log,
    timeoutMs: 100,
    patience: { stallMs: 100, idleAttempts: 2, gapMs: 1 },
  });
  const file = { fileurl: `${server.url}/webservice/pluginfile.php/1/a/b/1/x.pdf`, filesize: 10 };
  for (const failing of [door.siteInfo(), door.submissions([1]), door.download(file, drain)]) {
    const error = await failureFrom(failing);
    expect(everythingIn(error)).not.toContain(token);
    log.error({ err: error }, 'failed');
  }
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join('')).not.toContain(token);
  expect(inspect(door, { depth: null, showHidden: true })).not.toContain(token);
  for (const { path, headers, method, form } of server.asked) {
    expect(method).toBe('POST');
    expect(path).not.toContain(token);
    expect(JSON.stringify(headers)).not.toContain(token);
    expect(form.get('wstoken') ?? form.get('token')).toBe(token);
  }
});

test('the log of a good call holds neither the token nor what was said', async () => {
  const lines: unknown[] = [];
  const { door } = await doorTo(playing('core_user_get_users_by_field.email'), {
    log: { debug: (facts) => lines.push(facts) },
  });
  await door.usersByField('email', ['participant03@school102.example.org']);
  expect(lines).toEqual([
    {
      moodleFunction: 'core_user_get_users_by_field',
      status: 200,
      characters: expect.any(Number),
      ms: expect.any(Number),
    },
  ]);
});

test('a redirect is not followed, neither for a call nor for a file', async () => {
  const elsewhere = await wireServer((_asked, response) => {
    sendJson(response, {});
  });
  const { door, server } = await doorTo(
    (_asked, response) => void response.writeHead(307, { Location: `${elsewhere.url}/x` }).end(),
  );
  const file = { fileurl: `${server.url}/webservice/pluginfile.php/1/x`, filesize: 1 };
  expect(await failureFrom(door.siteInfo())).toMatchObject({ kind: 'stop', errorcode: 'redirected' });
  expect(await failureFrom(door.download(file, drain))).toMatchObject({ kind: 'stop', errorcode: 'redirected' });
  expect(elsewhere.asked).toEqual([]);
  await elsewhere.close();
});

const base = new URL('https://moodle.example.org/moodle/');
const path = '/moodle/webservice/pluginfile.php/57/assignsubmission_file/submission_files/1/report.docx';

test.each([
  [`https://evil.example.org${path}`, 'other-origin'],
  [`https://moodle.example.org.evil.example${path}`, 'other-origin'],
  [`https://moodle.example.org:8443${path}`, 'other-origin'],
  [`http://moodle.example.org${path}`, 'other-origin'],
  [`ftp://moodle.example.org${path}`, 'other-origin'],
  ['file:///etc/passwd', 'other-origin'],
  [`https://someone:secret@moodle.example.org${path}`, 'user-info'],
  [`https://moodle.example.org@evil.example.org${path}`, 'user-info'],
  [`http://127.0.0.1${path}`, 'private-address'],
  [`http://localhost${path}`, 'private-address'],
  [`http://2130706433${path}`, 'private-address'],
  [`http://0x7f.1${path}`, 'private-address'],
  [`http://10.1.2.3${path}`, 'private-address'],
  [`http://192.168.0.1:8080${path}`, 'private-address'],
  [`http://169.254.169.254/latest/meta-data`, 'private-address'],
  [`http://[::1]${path}`, 'private-address'],
  [`http://[fe80::1]${path}`, 'private-address'],
  [`http://[::ffff:10.0.0.1]${path}`, 'private-address'],
  ['https://moodle.example.org/webservice/pluginfile.php/57/x', 'other-path'],
  ['https://moodle.example.org/moodle/pluginfile.php/57/x', 'other-path'],
  ['https://moodle.example.org/moodle/webservice/pluginfile.php/../../login/token.php', 'other-path'],
  ['https://moodle.example.org/moodle/webservice/pluginfile.php/..%2f..%2flogin', 'other-path'],
  ['https://moodle.example.org/moodle/webservice/pluginfile.php/%5c..%5c..', 'other-path'],
  ['https://moodle.example.org/moodle/webservice/pluginfile.php/%zz', 'other-path'],
  ['//moodle.example.org/x', 'not-a-url'],
  ['', 'not-a-url'],
])('a file address that is refused: %s', (fileurl, refused) => {
  expect(checkedFileUrl(fileurl, base)).toEqual({ refused });
});

test("only the configured Moodle's own file path is allowed, and a loopback Moodle is its own origin", () => {
  const good = `https://moodle.example.org${path}?forcedownload=1`;
  expect(checkedFileUrl(good, base)).toEqual({ url: new URL(good) });
  const local = 'http://127.0.0.1:8080/webservice/pluginfile.php/1/Task%201%20%2B%20%23.pdf';
  expect(checkedFileUrl(local, new URL('http://127.0.0.1:8080'))).toEqual({ url: new URL(local) });
  expect(checkedFileUrl(local, new URL('http://127.0.0.1:8081'))).toEqual({ refused: 'private-address' });
});

test('a refused address is a failure of this file only, and nobody is asked', async () => {
  const elsewhere = await wireServer((_asked, response) => void response.end('secret'));
  const { door, server } = await doorTo(playing('core_webservice_get_site_info'));
  const file = { fileurl: `${elsewhere.url}/webservice/pluginfile.php/1/x.pdf`, filesize: 1 };
  expect(await failureFrom(door.download(file, drain))).toMatchObject({
    kind: 'row',
    errorcode: 'fileurlrefused',
    said: 'private-address',
  });
  expect([...elsewhere.asked, ...server.asked]).toEqual([]);
  await elsewhere.close();
});

test('an address with a user name is refused at once', () => {
  const log = { debug: () => undefined };
  expect(() => moodleDoor({ url: 'https://me:pass@moodle.example.org', token, log })).toThrow(/user name/);
});

test("site info's private access key goes no further than the wire", async () => {
  expect(JSON.stringify(recorded('core_webservice_get_site_info'))).toContain('PRIVATE_ACCESS_KEY');
  const lines: unknown[] = [];
  const { door } = await doorTo(playing('core_webservice_get_site_info'), {
    log: { debug: (...all) => lines.push(all) },
  });
  expect(inspect([await door.siteInfo(), lines], { depth: null })).not.toContain('PRIVATE_ACCESS_KEY');
});
