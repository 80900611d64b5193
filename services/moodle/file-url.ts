// Decides whether a file's address may be given our token: only the configured Moodle, only its web-service file path.
import ipaddr from 'ipaddr.js';

/** Why an address was refused. */
export type FileUrlRefusal = 'not-a-url' | 'user-info' | 'private-address' | 'other-origin' | 'other-path';

const isPrivateAddress = (hostname: string): boolean => {
  const bare = hostname.replace(/^\[|\]$/gu, '');
  if (bare === 'localhost' || bare.endsWith('.localhost')) return true;
  return ipaddr.isValid(bare) && ipaddr.process(bare).range() !== 'unicast';
};

function climbs(pathname: string): boolean {
  try {
    return decodeURIComponent(pathname).split(/[/\\]/u).includes('..');
  } catch {
    return true;
  }
}

/**
 * The address to fetch, or why not. The origin is compared first and nothing is resolved, so a name that points to a
 * private address gains nothing: only the configured Moodle's own origin ever passes.
 */
export function checkedFileUrl(fileurl: string, base: URL): { url: URL } | { refused: FileUrlRefusal } {
  if (!URL.canParse(fileurl)) return { refused: 'not-a-url' };
  const url = new URL(fileurl);
  if (url.username !== '' || url.password !== '') return { refused: 'user-info' };
  if (url.origin !== base.origin || url.origin === 'null') {
    return { refused: isPrivateAddress(url.hostname) ? 'private-address' : 'other-origin' };
  }
  const prefix = `${base.pathname.replace(/\/+$/u, '')}/webservice/pluginfile.php/`;
  if (!url.pathname.startsWith(prefix) || climbs(url.pathname)) return { refused: 'other-path' };
  return { url };
}
