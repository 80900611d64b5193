// Who is looking at the page: a cookie names them, and that is all there is to signing in to a sandbox.
import type { Request, Response } from 'express';
import { findUser } from '../people/find-user.ts';
import type { Site, User } from '../state/site.ts';

const cookie = 'sandbox_user';

export function signedIn(site: Site, request: Request): User | undefined {
  const match = /(?:^|;\s*)sandbox_user=(\d+)/.exec(request.headers.cookie ?? '');
  return match === null ? undefined : findUser(site, Number(match[1]));
}

export function signIn(response: Response, user: User): void {
  response.cookie(cookie, String(user.id), { httpOnly: true, sameSite: 'lax' });
}
