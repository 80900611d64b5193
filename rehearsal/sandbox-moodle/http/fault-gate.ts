// The faults that stand before every answer of the site's own scripts: cut lines, delays, 503, 403, foreign HTML.
import { setTimeout as pause } from 'node:timers/promises';
import type { NextFunction, Request, Response } from 'express';
import type { Site } from '../state/site.ts';

const upgrade = '<html><body>Upgrade in progress</body></html>';
const signIn =
  '<!DOCTYPE html><html><head><title>Sign in</title></head><body><p>Please sign in to the network.</p></body></html>';

/** The control API and the participant page are outside: they must work while the site is broken. */
export function faultGate(site: Site) {
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    if (request.path.startsWith('/sandbox')) {
      next();
      return;
    }
    const { faults } = site;
    if (faults.dropConnection === true || Number(faults.dropConnection) > 0) {
      if (typeof faults.dropConnection === 'number') {
        site.faults = { ...faults, dropConnection: faults.dropConnection - 1 };
      }
      request.socket.resetAndDestroy();
      return;
    }
    if (faults.latencyMs > 0) await pause(faults.latencyMs);
    if (faults.cliMaintenance) {
      response.status(503).set({ 'Content-Type': 'text/html; charset=utf-8', 'Retry-After': '300' }).end(upgrade);
    } else if (faults.webServicesOff && request.path.startsWith('/webservice/rest')) {
      response.status(403).set('Content-Type', 'text/html; charset=utf-8').end();
    } else if (faults.htmlInsteadOfJson) {
      response.status(200).set('Content-Type', 'text/html; charset=utf-8').end(signIn);
    } else {
      next();
    }
  };
}
