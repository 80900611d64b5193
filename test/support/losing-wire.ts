// A wire to Moodle that can be made to lose answers, so that what was asked is done and nobody hears of it, and to hold them up.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** The wire. */
export interface LosingWire {
  readonly url: string;
  /** From now on the answers of this web-service function are lost; null loses none. */
  lose(moodleFunction: string | null): void;
  /** From now on nothing is answered; `asked` is kept once something is, `letGo` answers all. */
  hold(): { readonly asked: Promise<void>; letGo(): void };
  close(): Promise<void>;
}

/** Lays it to a Moodle at this address. */
export async function losingWire(to: string): Promise<LosingWire> {
  let lost: string | null = null;
  let held: { readonly ask: () => void; readonly over: Promise<void> } | null = null;
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    held?.ask();
    await held?.over;
    const headers = { 'content-type': request.headers['content-type'] ?? '' };
    const answer = await fetch(`${to}${request.url ?? ''}`, { method: 'POST', headers, body });
    const said = await answer.text();
    if (lost !== null && new URLSearchParams(body).get('wsfunction') === lost) {
      response.destroy();
      return;
    }
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(said);
  };
  const server = createServer((request, response) => void pass(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    lose(moodleFunction) {
      lost = moodleFunction;
    },
    hold() {
      const [asked, over] = [signal(), signal()];
      held = { ask: asked.give, over: over.given };
      return { asked: asked.given, letGo: over.give };
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** Something that is waited for until it is given. */
function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
