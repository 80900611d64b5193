// From a token to a caller, in the order in which Moodle asks its questions.
import { may } from '../people/may.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Site } from '../state/site.ts';
import type { Call } from './call.ts';
import { accessException, invalidToken, plainError } from './moodle-error.ts';

/** The call that a token opens; throws Moodle's error where it opens none. Expired tokens are deleted at first use. */
export function authenticate(site: Site, files: FileStore, tokenText: string, address: string): Call {
  const token = site.faults.revokeTokens.includes(tokenText) ? undefined : site.tokens.get(tokenText);
  if (token === undefined) throw invalidToken();
  const caller = site.users.get(token.userid);
  const now = site.now();
  if (caller === undefined) throw invalidToken();
  if (site.faults.maintenance && !caller.siteadmin) {
    throw plainError('sitemaintenance', 'The site is undergoing maintenance and is currently not available');
  }
  const expired = site.faults.expireTokens.includes(tokenText) || (token.validuntil > 0 && token.validuntil < now);
  if (expired) {
    site.tokens.delete(tokenText);
    throw accessException('Invalid token - token expired');
  }
  if (token.ip !== '' && token.ip !== address) throw accessException(`Invalid token - IP: ${address} is not supported`);
  if (caller.suspended) {
    throw plainError('wsaccessusersuspended', `Refused web service access for suspended username: ${caller.username}`);
  }
  const service = site.services.get(token.service);
  if (service?.enabled !== true) throw accessException('Web service is not available');
  if (service.userids !== undefined && !service.userids.includes(caller.id)) throw accessException('Not authorised');
  return { site, files, caller, token, service, now };
}

/** Calls over REST need a right of their own, and the function must be part of the service. */
export function mayCallFunction(call: Call, name: string): boolean {
  const granted = call.service.functions === undefined || call.service.functions.includes(name);
  return granted && !call.site.faults.missingFunctions.includes(name) && may(call, 'webservice/rest:use');
}
