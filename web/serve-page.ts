// The frame around every page: asks who may, loads or submits, and answers with a page, a redirect, a file or plain words.
import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { ZodError } from 'zod';
import { may } from '../domain/policy/may.ts';
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts';
import { accountOf, type Account } from '../services/identity/sign-in-link.ts';
import { frameFor } from './frame-for.ts';
import type { Around, GoTo, MayOpen, Sent, ServedPage, Shown, Visit } from './page.ts';
import { partAsked } from './part-asked.ts';
import { pathTo } from './paths.ts';
import { refusalWords, type RefusalWords } from './refusal-words.ts';
import type { RenderPage } from './view.ts';

type Answer = Shown | Sent | GoTo | Refusal;
type Visited = Visit<Readonly<Record<string, string>>>;

/** Express handlers of one page: for looking at it, and for its form. */
export function servePage(
  around: Around,
  render: RenderPage,
  served: ServedPage,
): { get: RequestHandler; post: RequestHandler } {
  const handle =
    (asked: MayOpen, run: (visit: Visited, request: Request) => Promise<Answer>): RequestHandler =>
    async (request, response) => {
      const visit = await visitOf(around, request);
      const barred = barrier(around, visit, asked);
      if (barred !== null && visit.account === null) {
        response.redirect(303, pathTo('signIn', {}, request.method === 'GET' ? { then: request.originalUrl } : {}));
        return;
      }
      await answer(around, render, request, response, visit, barred ?? (await run(visit, request)));
    };
  return {
    get: handle(served.may, (visit) => served.load(around, visit)),
    post: handle(served.maySubmit, (visit, request) => {
      const { submit } = served;
      return submit === null
        ? Promise.resolve(refused('no-form-here'))
        : submit(around, visit, request.body).catch(unreadableForm);
    }),
  };
}

/** A form that does not even parse was not made by our page: it is refused, not a fault. */
function unreadableForm(error: unknown): Refusal {
  if (error instanceof ZodError) return refused('form-not-understood');
  throw error;
}

async function visitOf(around: Around, request: Request): Promise<Visited> {
  const { personId } = request.session;
  const [known, at] = await Promise.all([
    personId === undefined ? null : account(around, personId),
    around.clock.now(),
  ]);
  return {
    params: Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, String(value)])),
    query: new URL(request.originalUrl, 'http://here').searchParams,
    account: known,
    at,
    onLoopback: isLoopback(request.socket.remoteAddress),
  };
}

async function account({ database }: Around, personId: string): Promise<Account | null> {
  return accountOf(database.manager, personId).catch(() => null);
}

function barrier({ config }: Around, visit: Visited, asked: MayOpen): Refusal | null {
  if (asked === 'anyone') return null;
  if (visit.account === null) return refused('not-signed-in');
  if (asked === 'signed-in') return null;
  const ownerId = visit.params['personId'];
  const subject = ownerId === undefined ? { mode: config.mode } : { mode: config.mode, ownerId };
  return may(visit.account, asked, subject) ? null : refused('not-allowed');
}

async function answer(
  around: Around,
  render: RenderPage,
  request: Request,
  response: Response,
  visit: Visited,
  given: Answer,
): Promise<void> {
  if (isRefusal(given)) {
    const words = refusalWords(given);
    await show(around, render, request, response, visit, problemPage(words, null));
  } else if ('goTo' in given) {
    await follow(request, given);
    response.redirect(303, given.goTo);
  } else if ('send' in given) await send(request, response, given);
  else await show(around, render, request, response, visit, given);
}

async function show(
  around: Around,
  render: RenderPage,
  request: Request,
  response: Response,
  visit: Visited,
  shown: Shown,
): Promise<void> {
  const notice = request.session.notice ?? null;
  delete request.session.notice;
  const frame = frameFor(around, request, visit, shown.title, notice);
  const layout = shown.layout ?? 'working';
  response
    .status(shown.status ?? 200)
    .type('html')
    .send(render({ file: shown.view, data: shown.data, layout }, frame));
}

async function follow(request: Request, given: GoTo): Promise<void> {
  if (given.signIn !== undefined) await freshSession(request);
  if (typeof given.signIn === 'string') request.session.personId = given.signIn;
  if (given.notice !== undefined) request.session.notice = given.notice;
  if (given.signIn === undefined && given.notice === undefined) return;
  // Express would save it while the browser already follows.
  await new Promise<void>((resolve, reject) => {
    request.session.save((error: unknown) => {
      if (error === undefined || error === null) resolve();
      else reject(error instanceof Error ? error : new Error('The session could not be saved.'));
    });
  });
}

function freshSession(request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.regenerate((error: unknown) => {
      if (error === undefined || error === null) resolve();
      else reject(error instanceof Error ? error : new Error('No new session.'));
    });
  });
}

/** What is sent was made by others: nothing in it may run or load. A browser's PDF viewer does not open in a sandbox, and runs apart from our pages. */
const sentPolicy =
  "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

async function send(
  request: Request,
  response: Response,
  { send: body, type, name, inline, policy }: Sent,
): Promise<void> {
  response.type(type).set('X-Content-Type-Options', 'nosniff');
  const usual = type === 'application/pdf' ? sentPolicy : `${sentPolicy}; sandbox`;
  response.set('Content-Security-Policy', policy ?? usual);
  if (name !== null)
    response.set(
      'Content-Disposition',
      `${inline === true ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, escape)}`,
    );
  if (typeof body === 'string') {
    response.send(body);
    return;
  }
  const part = partAsked(request, body.size);
  const { from, to } = part ?? { from: 0, to: body.size - 1 };
  response.set({ 'Accept-Ranges': 'bytes', 'Content-Length': String(to - from + 1) });
  if (part !== null)
    response.status(206).set('Content-Range', `bytes ${String(from)}-${String(to)}/${String(body.size)}`);
  // Whoever winds a recording, or turns to another file, ends the reading.
  await pipeline(await body.open(part), response).catch((error: unknown) => {
    if (!isHungUp(error)) throw error;
  });
}

const isHungUp = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';

/** A page that says what happened; `reference` is quoted when asking for help. */
export function problemPage(words: RefusalWords, reference: string | null): Shown {
  const { title, says, todo, status } = words;
  return {
    title,
    view: new URL('pages/problem/view.hbs', import.meta.url),
    data: { margin: [], title, says, todo, reference, links: [{ href: pathTo('home', {}), text: 'Go to the start' }] },
    status,
  };
}

/** Answers with the words of a refusal where no page was reached. */
export async function refusalAnswer(
  around: Around,
  render: RenderPage,
  request: Request,
  response: Response,
  code: string,
): Promise<void> {
  await answer(around, render, request, response, await visitOf(around, request), refused(code));
}

/** Turns a fault into a page with a reference, and a line in the log with the same reference. */
export async function faultPage(
  around: Around,
  render: RenderPage,
  error: unknown,
  request: Request,
  response: Response,
): Promise<void> {
  const reference = randomUUID().slice(0, 8);
  around.log.error(
    { err: error instanceof Error ? error.stack : String(error), reference, path: request.path },
    'a page failed',
  );
  const words = {
    title: 'Something went wrong on our side',
    says: 'Nothing that was saved before is lost. The page could not be shown.',
    todo: 'Try again in a minute. If it happens again, tell us the reference.',
    status: 500,
  };
  const visit = {
    params: {},
    query: new URLSearchParams(),
    account: null,
    at: await around.clock.now().catch(() => new Date()),
    onLoopback: false,
  };
  await show(around, render, request, response, visit, problemPage(words, reference));
}

/** A header's file name leaves fewer letters as they are than an address does (RFC 8187). */
const escape = (letter: string) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;

function isLoopback(address: string | undefined): boolean {
  return (
    address !== undefined && (address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.'))
  );
}
