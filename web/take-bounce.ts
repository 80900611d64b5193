// Where the mail service reports messages that came back (R85): a signed call, not a page. Without a secret there is no such address.
import express, { type Request, type RequestHandler, type Response } from 'express';
import { z } from 'zod';
import { inTransaction } from '../services/database/database.ts';
import { isSigned } from '../services/identity/signed-call.ts';
import { letterBounced } from '../services/register/letter-refused.ts';
import type { Around } from './page.ts';

/** The address that it is served under. */
export const bouncesUrl = '/bounces';

const bounce = z.object({
  messageId: z.string().min(1).max(1_000),
  recipient: z.string().min(3).max(320),
  reply: z.string().max(10_000).default('The message came back.'),
});

/** Handlers for `app.post`: the body as text, then the call. 204 when it is taken, also for a bounce that is known or not ours. */
export function takeBounce({ config, clock, database, log }: Around): RequestHandler[] {
  const take = async (request: Request, response: Response): Promise<void> => {
    const body = typeof request.body === 'string' ? request.body : '';
    const at = await clock.now();
    const { bounceSecret } = config;
    if (bounceSecret === undefined) {
      response.status(404).end();
      return;
    }
    if (!isSigned(bounceSecret, body, request.get('x-moderato-signature') ?? '', at)) {
      log.warn({ path: bouncesUrl }, 'a bounce was reported without a signature that holds');
      response.status(401).end();
      return;
    }
    const parsed = bounce.safeParse(asJson(body));
    if (!parsed.success) {
      response.status(400).end();
      return;
    }
    await inTransaction(database, (tx) => letterBounced(tx, parsed.data, at));
    response.status(204).end();
  };
  return [express.text({ type: () => true, limit: '64kb' }), take];
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
