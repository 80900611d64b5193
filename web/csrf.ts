// Forms carry a token of their session; one that comes from elsewhere is refused.
import { csrfSync } from 'csrf-sync';
import type { Request } from 'express';

const guard = csrfSync({
  getTokenFromRequest: (request) => {
    const body: unknown = request.body;
    return typeof body === 'object' && body !== null && '_csrf' in body && typeof body._csrf === 'string'
      ? body._csrf
      : undefined;
  },
});

/** Express middleware that refuses a form without the session's token. */
export const refuseForgedForms = guard.csrfSynchronisedProtection;

/** The token that goes into every form of this session. */
export function csrfTokenOf(request: Request): string {
  return guard.generateToken(request);
}

/** True for the error that the middleware raises. */
export function isForgery(error: unknown): boolean {
  return error === guard.invalidCsrfTokenError;
}
