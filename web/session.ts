// Sessions live in PostgreSQL, so that they can be ended from there and outlive a restart. The cookie holds an id and nothing else.
import connectPgSimple from 'connect-pg-simple';
import type { RequestHandler } from 'express';
import session, { type Store } from 'express-session';
import { PreparingClient } from '../services/database/preparing-client.ts';
import type { Log } from '../services/log/log.ts';

declare module 'express-session' {
  interface SessionData {
    /** Who is signed in. */
    personId: string;
    /** Said once on the next page. */
    notice: string;
    /** The hour of the machine's clock in which it was last used, since 1970. */
    usedIn: number;
  }
}

/** How long a session lasts after the hour in which it was last used. */
const hours = 12;
const hourMs = 3_600_000;

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
  const store = new PgStore({
    conObject: { Client: PreparingClient, connectionString: databaseUrl },
    tableName: 'session',
    pruneSessionInterval: 3600,
    // A session is renewed by being saved in the first request of an hour (`usedIn`), not by a write for every request.
    disableTouch: true,
    errorLog,
  });
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
export function sessions({ store }: SessionStore, secret: string, baseUrl: string): readonly RequestHandler[] {
  const kept = session({
    name: 'moderato',
    secret,
    store,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: baseUrl.startsWith('https:'), maxAge: hours * hourMs },
  });
  return [kept, renewed];
}

const renewed: RequestHandler = (request, _response, next) => {
  if (request.session.personId !== undefined) request.session.usedIn = Math.floor(Date.now() / hourMs);
  next();
};
