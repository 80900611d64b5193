// Starts a sandbox Moodle on the loopback address.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createApp } from './app.ts';
import { FileStore } from './files/file-store.ts';
import { loadSeed } from './site/load-seed.ts';
import { siteSeed } from './site/seed.ts';
import type { SiteSeed } from './site/seed.ts';
import { servicesEverySiteHas } from './site/services-every-site-has.ts';
import { createSite } from './state/site.ts';

export interface SandboxOptions {
  /** 0 or absent: any free port. */
  readonly port?: number | undefined;
  /** Where file contents are kept. */
  readonly folder: string;
  readonly site?: SiteSeed | undefined;
  /** The clock until POST /sandbox/clock sets a virtual one. */
  readonly now?: (() => Date) | undefined;
}

export interface SandboxMoodle {
  readonly url: string;
  close(): Promise<void>;
}

/** Resolves once it answers; `close` ends also the connections that are still open. */
export async function startSandboxMoodle(options: SandboxOptions): Promise<SandboxMoodle> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = `http://127.0.0.1:${port}`;
  const files = new FileStore(join(options.folder, 'filedir'));
  const site = createSite(url, options.now ?? (() => new Date()));
  await loadSeed(site, files, servicesEverySiteHas);
  await loadSeed(site, files, siteSeed.parse(options.site ?? {}));
  server.on('request', createApp(site, files));
  // An upload of hundreds of megabytes over a slow line is not an attack here.
  server.requestTimeout = 0;
  // Longer than any pause of a busy machine: a connection that is closed while it is taken up again looks like a fault.
  server.keepAliveTimeout = 75_000;
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
