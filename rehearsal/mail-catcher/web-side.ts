// The catcher's pages and JSON API.
import express from 'express';
import type { Express, Request, Response } from 'express';
import { z } from 'zod';

import { behaviourOrder } from './behaviour.ts';
import type { Behaviours } from './behaviour.ts';
import { summarise } from './caught-mail.ts';
import { listPage, mailPage, styles } from './mail-pages.ts';
import type { MailStore } from './mail-store.ts';

// Mail is shown in a frame where nothing runs and nothing is fetched; its links open a page of their own.
const frameRights = 'allow-popups allow-popups-to-escape-sandbox';
const mailPolicy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox ${frameRights}`;
const pagePolicy = "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'";

const clockOrder = z.object({ now: z.iso.datetime({ offset: true }).nullable() });
const query = z.object({
  to: z.string().catch(''),
  page: z.coerce.number().int().positive().catch(1),
  as: z.enum(['html', 'text', 'headers']).catch('html'),
});

/** What the web side works on; `setClock(null)` goes back to the clock that the catcher was started with. */
export interface WebSideParts {
  readonly store: MailStore;
  readonly behaviours: Behaviours;
  readonly setClock: (now: Date | null) => void;
}

/** The web application, not yet listening. */
export function webSide(parts: WebSideParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use((_request, response, next) => {
    response.set({
      'Content-Security-Policy': pagePolicy,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    });
    next();
  });
  addPages(app, parts);
  addMailApi(app, parts);
  addOrders(app, parts);
  return app;
}

function addPages(app: Express, { store }: WebSideParts): void {
  app.get('/', (request, response) => {
    const { to, page } = query.parse(request.query);
    response.type('html').send(listPage(store.list(to).map(summarise), to, page));
  });
  app.get('/styles.css', (_request, response) => {
    response.type('css').send(styles());
  });
  app.get('/mails/:id', async (request, response) => {
    const found = await store.read(request.params.id);
    if (found === null) {
      missing(response);
      return;
    }
    response.type('html').send(mailPage(summarise(found.mail), found.message, query.parse(request.query).as));
  });
  app.get('/mails/:id/html', async (request, response) => {
    const found = await store.read(request.params.id);
    if (found === null) {
      missing(response);
      return;
    }
    response.set('Content-Security-Policy', mailPolicy).type('html');
    response.send((found.message.html ?? '').replace(/<head>/i, '<head><base target="_blank">'));
  });
}

function addMailApi(app: Express, { store }: WebSideParts): void {
  app.get('/api/mails', (request, response) => {
    response.json(store.list(query.parse(request.query).to).map(summarise));
  });
  app.delete('/api/mails', async (_request, response) => {
    await store.clear();
    response.status(204).end();
  });
  app.get('/api/mails/:id', async (request, response) => {
    const found = await store.read(request.params.id);
    if (found === null) {
      missing(response);
      return;
    }
    const { html = '', text = '', headers } = found.message;
    const lines = headers.map(({ originalKey, value }) => ({ name: originalKey, value }));
    response.json({ ...summarise(found.mail), html, text, headers: lines });
  });
  app.delete('/api/mails/:id', async (request, response) => {
    if (!(await store.remove(request.params.id))) {
      missing(response);
      return;
    }
    response.status(204).end();
  });
}

function addOrders(app: Express, { behaviours, setClock }: WebSideParts): void {
  // JSON only: a form on another site cannot send it unasked.
  app.use('/api', express.json());
  app.post('/api/behaviour', (request: Request<unknown, unknown, unknown>, response) => {
    const order = behaviourOrder.safeParse(request.body);
    if (!order.success) return void response.status(400).json({ error: z.prettifyError(order.error) });
    behaviours.give(order.data);
    response.json(order.data);
  });
  app.post('/api/clock', (request: Request<unknown, unknown, unknown>, response) => {
    const order = clockOrder.safeParse(request.body);
    if (!order.success) return void response.status(400).json({ error: z.prettifyError(order.error) });
    setClock(order.data.now === null ? null : new Date(order.data.now));
    response.json(order.data);
  });
}

function missing(response: Response): void {
  response.status(404).json({ error: 'There is no such mail' });
}
