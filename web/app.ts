// The web application as a list of set-up lines.
import express, { type ErrorRequestHandler, type Express } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { assetsUrl, type AssetManifest } from './asset-manifest.ts';
import { serveAssets } from './assets.ts';
import { isForgery, refuseForgedForms } from './csrf.ts';
import type { Around } from './page.ts';
import { pages } from './pages.ts';
import { patterns } from './paths.ts';
import { faultPage, refusalAnswer, servePage } from './serve-page.ts';
import { sessions, type SessionStore } from './session.ts';
import { bouncesUrl, takeBounce } from './take-bounce.ts';
import { pageRenderer } from './view.ts';

/** Makes the application. `store` is where sessions are kept; whoever opened it closes it. */
export function makeApp(around: Around, store: SessionStore, assets: AssetManifest): Express {
  const { config } = around;
  const render = pageRenderer(assets);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.mode === 'live' ? 1 : false);
  app.get('/health', (_request, response) => {
    response.json({ ok: true });
  });
  app.use(helmet(headers(config.baseUrl)));
  app.post(bouncesUrl, ...takeBounce(around));
  app.use(assetsUrl, serveAssets(assets));
  app.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  app.use(express.urlencoded({ extended: true, limit: '1mb', parameterLimit: 5_000 }));
  app.use(...sessions(store, config.sessionSecret, config.baseUrl));
  app.use(refuseForgedForms);
  app.post(
    patterns.signIn,
    rateLimit({ windowMs: 10 * 60_000, limit: config.mode === 'live' ? 20 : 100_000, legacyHeaders: false }),
  );
  for (const served of pages) {
    const { get, post } = servePage(around, render, served);
    app.get(served.path, get);
    if (served.submit !== null) app.post(served.path, post);
  }
  app.use(async (request, response) => {
    await refusalAnswer(around, render, request, response, 'no-such-page');
  });
  app.use(((error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const answering = isForgery(error)
      ? refusalAnswer(around, render, request, response, 'form-too-old')
      : faultPage(around, render, error, request, response);
    answering.catch(next);
  }) satisfies ErrorRequestHandler);
  return app;
}

/** Nothing is loaded from elsewhere, no inline script or style runs, and no page may be framed by another site. */
function headers(baseUrl: string): Parameters<typeof helmet>[0] {
  const secure = baseUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'same-origin' },
  };
}
