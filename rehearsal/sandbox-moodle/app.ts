// The sandbox's addresses, in one list.
import express from 'express';
import type { Express, Request, Response } from 'express';
import { controlRoutes } from './control/routes.ts';
import type { FileStore } from './files/file-store.ts';
import { faultGate } from './http/fault-gate.ts';
import { loginToken } from './http/login-token.ts';
import { pluginfile } from './http/pluginfile.ts';
import { restServer } from './http/rest-server.ts';
import { upload } from './http/upload.ts';
import { pageRoutes } from './pages/routes.ts';
import type { Site } from './state/site.ts';

export function createApp(site: Site, files: FileStore): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(faultGate(site));
  app.all('/webservice/rest/server.php', restServer(site, files));
  app.post('/webservice/upload.php', upload(site, files));
  app.use('/webservice/pluginfile.php', pluginfile(site, files));
  app.use('/pluginfile.php', redirectToLogin(site));
  app.all('/login/token.php', loginToken(site));
  app.use('/sandbox', controlRoutes(site, files));
  app.use(pageRoutes(site, files));
  return app;
}

/** The address without /webservice ignores tokens: a caller that uses it gets a page, not a file. */
function redirectToLogin(site: Site) {
  return (_request: Request, response: Response): void => {
    const address = `${site.url}/login/index.php`;
    response.status(303).set({ Location: address, 'Cache-Control': 'no-store, no-cache, must-revalidate' });
    response
      .type('html')
      .send(
        `<!DOCTYPE html>\n<html lang="en"><head><title>Redirect</title></head><body><a href="${address}">Continue</a></body></html>`,
      );
  };
}
