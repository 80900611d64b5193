// The web application on a test's own database, in this process, and visitors who keep their cookies and post forms as a browser would.
import { createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { CookieJar } from 'tough-cookie';
import type { Role } from '../../domain/person/role.ts';
import { readConfig } from '../../services/config/config.ts';
import { claimInstance } from '../../services/database/instance.ts';
import { documentReader, usualLimits } from '../../services/documents/document-reader.ts';
import { loadFrameworks } from '../../services/frameworks/load-frameworks.ts';
import { makeLog } from '../../services/log/log.ts';
import { moodleDoor } from '../../services/moodle/moodle-door.ts';
import { fileStore } from '../../services/storage/file-store.ts';
import { makeApp } from '../../web/app.ts';
import { buildAssets } from '../../web/build-assets.ts';
import type { Around } from '../../web/page.ts';
import { sessionStore } from '../../web/session.ts';
import type { FreshDatabase } from './database.ts';
import { aPerson } from './factories.ts';

/** What a visitor got: redirects are not followed. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  /** Where a redirect leads, '' for none. */
  readonly location: string;
  readonly headers: Headers;
  /** The page, to look into. */
  readonly page: CheerioAPI;
}

/** Somebody with a browser. */
export interface Visitor {
  readonly personId: string;
  /** The session's cookie as a header, for a real browser. */
  cookie(): Promise<string>;
  get(path: string): Promise<Answer>;
  /** Posts a form with the session's token. A list sends its name once for each value. */
  post(path: string, fields?: Readonly<Record<string, string | readonly string[]>>): Promise<Answer>;
}

/** A web server of one test file. */
export interface TestWeb {
  readonly url: string;
  readonly around: Around;
  /** Sets the rules' clock. */
  setTime(at: Date): void;
  /** Somebody who is not signed in. */
  stranger(): Visitor;
  /** A new account with these roles, signed in. */
  signIn(...roles: readonly Role[]): Promise<Visitor>;
  /** An account there is, signed in. */
  signInAs(personId: string): Promise<Visitor>;
  close(): Promise<void>;
}

/** How to start: live unless said otherwise, on a Moodle that does not answer unless one is named. */
export interface TestWebOptions {
  readonly mode?: 'live' | 'rehearsal';
  readonly at: Date;
  readonly moodleUrl?: string;
  readonly moodleToken?: string;
  readonly bounceSecret?: string;
}

const secret = 'a-secret-of-tests-that-is-long-enough';
const nowhere = 'http://127.0.0.1:9';

/** Starts the application in this process on a free loopback port. */
export async function startTestWeb(
  { database, url: databaseUrl }: FreshDatabase,
  options: TestWebOptions,
): Promise<TestWeb> {
  const folder = mkdtempSync(join(tmpdir(), 'moderato-web-'));
  const config = readConfig(environment(options, folder));
  const log = makeLog('silent', 'test');
  let at = options.at;
  const clock = { now: () => Promise.resolve(at) };
  await claimInstance(database, config.mode, at);
  const moodle = moodleDoor({ ...config.moodle, log });
  const around = {
    config,
    database,
    clock,
    moodle,
    files: fileStore(config.storageUrl),
    documents: documentReader(usualLimits, 1),
    frameworks: loadFrameworks(),
    log,
  };
  const assets = await buildAssets(join(tmpdir(), `moderato-assets-${userInfo().username}`));
  const store = sessionStore(databaseUrl, log);
  const server = createServer(makeApp(around, store, assets));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`;
  const signInAs = async (personId: string) => visitor(url, personId, await sessionCookie(around, personId));
  return {
    url,
    around,
    setTime: (moment) => void (at = moment),
    stranger: () => visitor(url, '', null),
    signInAs,
    signIn: async (...roles) => signInAs(await aPerson(database, { roles })),
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      moodle.close();
      around.documents.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function environment(
  { mode = 'live', at, moodleUrl = nowhere, moodleToken = 'token-of-tests', bounceSecret = '' }: TestWebOptions,
  folder: string,
): Record<string, string> {
  const shared = {
    MODE: mode,
    DATA_DIR: folder,
    SESSION_SECRET: secret,
    BASE_URL: 'http://moderato.test',
    TEAM_EMAIL: 'team@provider.example',
    BOUNCE_SECRET: bounceSecret,
  };
  if (mode === 'live')
    return {
      ...shared,
      MOODLE_URL: moodleUrl,
      MOODLE_TOKEN: moodleToken,
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'NPQ team <npq@provider.example>',
    };
  return {
    ...shared,
    REHEARSAL_MOODLE_URL: moodleUrl,
    REHEARSAL_SMTP_URL: 'smtp://127.0.0.1:9',
    REHEARSAL_STARTS_AT: at.toISOString(),
  };
}

/** A session as sign-in leaves it: the row, and the cookie signed as the server signs it. */
async function sessionCookie({ database }: Around, personId: string): Promise<string> {
  const sid = randomUUID();
  const inAnHour = new Date(new Date().getTime() + 3_600_000);
  const session = {
    cookie: { originalMaxAge: 3_600_000, expires: inAnHour, httpOnly: true, path: '/', sameSite: 'lax', secure: false },
    personId,
  };
  await database.query('insert into session (sid, sess, expire) values ($1, $2, $3)', [
    sid,
    JSON.stringify(session),
    inAnHour,
  ]);
  const signature = createHmac('sha256', secret).update(sid).digest('base64').replace(/=+$/, '');
  return `moderato=${encodeURIComponent(`s:${sid}.${signature}`)}; Path=/`;
}

function visitor(url: string, personId: string, cookie: string | null): Visitor {
  const jar = new CookieJar();
  if (cookie !== null) jar.setCookieSync(cookie, url);
  let token = '';
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const sent = {
      ...init,
      redirect: 'manual' as const,
      headers: { ...Object.fromEntries(new Headers(init.headers)), cookie: await jar.getCookieString(url) },
    };
    const response = await fetch(new URL(path, url), sent);
    for (const line of response.headers.getSetCookie()) jar.setCookieSync(line, url);
    const text = await response.text();
    const page = load(text);
    token = page('input[name=_csrf]').first().attr('value') ?? token;
    return {
      status: response.status,
      text,
      location: response.headers.get('location') ?? '',
      headers: response.headers,
      page,
    };
  };
  return {
    personId,
    cookie: () => jar.getCookieString(url),
    get: (path) => ask(path, {}),
    async post(path, fields = {}) {
      if (token === '') await ask(path, {});
      const body = new URLSearchParams({ _csrf: token });
      for (const [name, value] of Object.entries(fields))
        for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
      return ask(path, { method: 'POST', body });
    },
  };
}
