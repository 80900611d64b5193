// Sessions live in PostgreSQL, so that they can be ended from there and outlive a restart. The cookie holds an id and nothing else.
import connectPgSimple from 'connect-pg-simple';
import type { RequestHandler } from 'express';
import session, { type Store } from 'express-session';
import type { Log } from '../services/log/log.ts';

declare module 'express-session' {
  interface SessionData {
    /** Who is signed in. */
    personId: string;
    /** Said once on the next page. */
    notice: string;
  }
}

const hours = 12;

/** Where sessions are kept, on connections of its own that `close` ends. */
export interface SessionStore {
  readonly store: Store;
  close(): Promise<void>;
}

/** Opens the table of sessions. A lost database goes to our log. */
export function sessionStore(databaseUrl: string, log: Log): SessionStore {
  const PgStore = connectPgSimple(session);
  const errorLog = (...what: unknown[]): void => {
    log.warn({ err: what.map(String).join(' ') }, 'the session store');
  };
  const store = new PgStore({ conString: databaseUrl, tableName: 'session', pruneSessionInterval: 3600, errorLog });
  // Typed as giving nothing back, it gives a promise: until that is kept, connections are open.
  const closing: { close(): unknown } = store;
  return {
    store,
    async close() {
      await closing.close();
    },
  };
}

/** Express middleware that keeps sessions; the cookie is for HTTPS only where the product is reached by it. */
export function sessions({ store }: SessionStore, secret: string, baseUrl: string): RequestHandler {
  return session({
    name: 'moderato',
    secret,
    store,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: baseUrl.startsWith('https:'), maxAge: hours * 3_600_000 },
  });
}
