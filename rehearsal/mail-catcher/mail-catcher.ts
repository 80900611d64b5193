// A mail server for rehearsals and tests that delivers to nobody: it keeps what it is given and shows it on a page.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Behaviours } from './behaviour.ts';
import { MailStore } from './mail-store.ts';
import { smtpSide } from './smtp-side.ts';
import { webSide } from './web-side.ts';

/** Ports are free ones where absent; without `folder` mail is kept in a temporary one that goes with the catcher. */
export interface MailCatcherOptions {
  readonly smtpPort?: number;
  readonly webPort?: number;
  /** The address to listen on; 127.0.0.1 where absent. */
  readonly host?: string;
  readonly folder?: string;
  /** Emails kept; the oldest go first. */
  readonly keep?: number;
  /** The clock that dates what arrives, until `POST /api/clock` sets another time. */
  readonly now?: () => Date;
}

/** A running catcher: `smtpUrl` is for a mailer, `url` for people and the API. */
export interface MailCatcher {
  readonly smtpUrl: string;
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts both halves; throws where a port is taken. */
export async function startMailCatcher(options: MailCatcherOptions = {}): Promise<MailCatcher> {
  const { host = '127.0.0.1', keep = 20_000, now = () => new Date() } = options;
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'mail-catcher-')));
  const store = await MailStore.open(folder, keep);
  const behaviours = new Behaviours();
  let setTime: Date | null = null;
  const smtp = smtpSide(store, behaviours, () => setTime ?? now());
  const web = createServer(
    webSide({
      store,
      behaviours,
      setClock: (time) => {
        setTime = time;
      },
    }),
  );
  // Longer than any pause of a busy machine: a connection that is closed while it is taken up again looks like a fault.
  web.keepAliveTimeout = 75_000;
  const smtpPort = await listen(smtp.server, options.smtpPort ?? 0, host);
  const webPort = await listen(web, options.webPort ?? 0, host);
  return {
    smtpUrl: `smtp://${host}:${smtpPort}`,
    url: `http://${host}:${webPort}`,
    close: async () => {
      web.closeAllConnections();
      await Promise.all([
        new Promise((closed) => web.close(closed)),
        new Promise<void>((closed) => smtp.close(() => closed())),
      ]);
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}
