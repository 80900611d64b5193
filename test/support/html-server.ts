// Serves rendered pages and built assets on a free loopback port under the content security policy that production sends.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { assetsUrl } from '../../web/asset-manifest.ts';
import type { AssetManifest } from '../../web/asset-manifest.ts';
import { serveAssets } from '../../web/assets.ts';

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A server of fixed pages. */
export interface HtmlServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts it; `pages` gives the HTML of each path when it is asked for. */
export async function serveHtml(assets: AssetManifest, pages: ReadonlyMap<string, () => string>): Promise<HtmlServer> {
  const app = express();
  app.use(assetsUrl, serveAssets(assets));
  for (const [path, html] of pages) {
    app.get(path, (_request, response) => {
      response.set('Content-Security-Policy', policy).type('html').send(html());
    });
  }
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  return address.port;
}
