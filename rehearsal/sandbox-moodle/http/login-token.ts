// POST /login/token.php: a token for a user name and a password.
import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { MoodleError, plainError } from '../protocol/moodle-error.ts';
import type { Site } from '../state/site.ts';
import { sendPlainError } from './plain-error.ts';
import { requestForm, textField } from './request-form.ts';

export function loginToken(site: Site) {
  return async (request: Request, response: Response): Promise<void> => {
    const form = await requestForm(request, site.settings.maxinputvars);
    try {
      const field = (name: string) => textField(form, name);
      const token = tokenFor(site, field('username'), field('password'), field('service'));
      response.set('Content-Type', 'application/json; charset=utf-8');
      response.end(JSON.stringify({ token, privatetoken: null }));
    } catch (error) {
      if (!(error instanceof MoodleError)) throw error;
      sendPlainError(response, error, 'application/json; charset=utf-8');
    }
  };
}

/** The same token as before where the person already has one for the service. */
function tokenFor(site: Site, username: string, password: string, shortname: string): string {
  const user = [...site.users.values()].find((row) => row.username === username.toLowerCase());
  if (user?.password !== password || user.suspended) {
    throw plainError('invalidlogin', 'Invalid login, please try again');
  }
  if (site.faults.maintenance && !user.siteadmin) {
    throw plainError('sitemaintenance', 'The site is undergoing maintenance and is currently not available');
  }
  const service = site.services.get(shortname);
  if (service?.enabled !== true) {
    throw plainError('servicenotavailable', "Web service is not available. (It doesn't exist or might be disabled.)");
  }
  if (service.userids !== undefined && !service.userids.includes(user.id)) {
    const first = `First you need to allow this user on the ${shortname}'s allowed users administration page.`;
    throw plainError('usernotallowed', `The user is not allowed for this service. ${first}`);
  }
  const known = [...site.tokens.values()].find((row) => row.userid === user.id && row.service === shortname);
  if (known !== undefined) return known.token;
  const token = createHash('md5').update(`${site.url} ${user.id} ${shortname} ${site.nextSerial()}`).digest('hex');
  site.tokens.set(token, { token, userid: user.id, service: shortname, validuntil: 0, ip: '' });
  return token;
}
