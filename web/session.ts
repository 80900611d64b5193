// Sessions live in PostgreSQL, so that they can be ended from there and outlive a restart. The cookie holds an id and nothing else.
import connectPgSimple from 'connect-pg-simple';
import type { RequestHandler } from 'express';
import session from 'express-session';
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

/** Express middleware that keeps sessions; the cookie is for HTTPS only where the product is reached by it. A lost database goes to our log. */
export function sessions(databaseUrl: string, secret: string, baseUrl: string, log: Log): RequestHandler {
  const Store = connectPgSimple(session);
  return session({
    name: 'moderato',
    secret,
    store: new Store({ conString: databaseUrl, tableName: 'session', pruneSessionInterval: 3600, errorLog: (...what: unknown[]) => { log.warn({ err: what.map(String).join(' ') }, 'the session store'); } }),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: baseUrl.startsWith('https:'), maxAge: hours * 3_600_000 },
  });
}
