// The control API: what a rehearsal, a test or a benchmark does to the site from outside. JSON in, JSON out; a body that
// does not fit is answered with 400 and the reason.
import express from 'express';
import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import type { FileStore } from '../files/file-store.ts';
import { loadSeed } from '../site/load-seed.ts';
import { siteSeed } from '../site/seed.ts';
import type { Site } from '../state/site.ts';
import { act, actSchema } from './act.ts';
import { bulkSchema, loadBulk } from './bulk.ts';
import { faultsSchema } from './faults.ts';
import { snapshot } from './snapshot.ts';

export function controlRoutes(site: Site, files: FileStore): Router {
  const router = express.Router();
  const json = express.json({ limit: '200mb' });
  router.get('/state', (_request, response) => response.json(snapshot(site)));
  router.post(
    '/clock',
    json,
    door(z.strictObject({ now: z.iso.datetime({ offset: true }) }), ({ now }) => {
      site.setClock(new Date(now));
      return { now };
    }),
  );
  router.post(
    '/site',
    json,
    door(siteSeed, async (seed) => {
      await loadSeed(site, files, seed);
      return {};
    }),
  );
  router.post(
    '/faults',
    json,
    door(faultsSchema, (faults) => {
      site.faults = faults;
      return faults;
    }),
  );
  router.post(
    '/act',
    json,
    door(actSchema, (wanted) => act(site, wanted)),
  );
  router.post(
    '/bulk',
    json,
    door(bulkSchema, (wanted) => loadBulk(site, files, wanted)),
  );
  return router;
}

function door<Body>(schema: z.ZodType<Body>, run: (body: Body) => unknown) {
  return async (request: Request, response: Response): Promise<void> => {
    const body: unknown = request.body;
    const parsed = schema.safeParse(body ?? {});
    if (!parsed.success) {
      response.status(400).json({ error: z.prettifyError(parsed.error) });
      return;
    }
    response.json(await run(parsed.data));
  };
}
