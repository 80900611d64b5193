// Whether the connection itself is sound: address, release, ticks, and whose token it is.
import ipaddr from 'ipaddr.js';
import type { SiteInfo } from '../site.ts';
import { fail, ok, warn, type Finding, type Verdict } from './finding.ts';

const sameAddress = (one: string, other: string): boolean => one.replace(/\/+$/u, '') === other.replace(/\/+$/u, '');

const isLoopback = ({ hostname }: URL): boolean => {
  const bare = hostname.replace(/^\[|\]$/gu, '');
  return bare === 'localhost' || (ipaddr.isValid(bare) && ipaddr.process(bare).range() === 'loopback');
};

const oldest = 2_022_112_800; // 4.1: before it, every call made Moodle synchronise all enrolments
const tried = 2_024_109_999; // 4.5

function release({ version, release: name }: SiteInfo): Verdict {
  const number = Number.parseInt(version, 10);
  if (number < oldest) return fail(`Moodle ${name}.`, 'Upgrade to Moodle 4.1 or later; 4.5 is the release we tried.');
  if (!(number <= tried))
    return warn(`Moodle ${name} is newer than the 4.5 that we tried.`, 'Rehearse a window before relying on it.');
  return ok(`Moodle ${name}.`);
}

function address(url: string, { siteUrl }: SiteInfo): Verdict {
  if (sameAddress(url, siteUrl)) return ok(`Moodle calls itself ${siteUrl}, as we do.`);
  return fail(
    `Moodle calls itself ${siteUrl}, and we call it ${url}. Files would be refused, because their addresses lie elsewhere.`,
    `Set MOODLE_URL to ${siteUrl}.`,
  );
}

function encryption(url: string): Verdict {
  const parsed = new URL(url);
  if (parsed.protocol === 'https:') return ok('The connection is encrypted.');
  if (isLoopback(parsed)) return ok('Not encrypted, and it does not leave this machine.');
  return fail(
    'The token and the scripts would travel unencrypted.',
    'Give Moodle a TLS certificate and use its https address.',
  );
}

const tick = (isOn: boolean, name: string, without: (finding: string, whatToDo: string) => Verdict): Verdict =>
  isOn
    ? ok(`"${name}" is ticked.`)
    : without(
        `"${name}" is not ticked.`,
        `In Moodle: External services, "Edit" of our service, "Show more", tick "${name}".`,
      );

const account = ({ isSiteAdministrator, fullName, username }: SiteInfo): Verdict =>
  isSiteAdministrator
    ? warn(
        `The token belongs to a site administrator (${username}).`,
        'Make a web-service user with a role of its own, and a token for that user.',
      )
    : ok(`We sign in as ${fullName} (${username}).`);

/** The findings about the site that answered at `url`. */
export function siteFindings(url: string, site: SiteInfo): Finding[] {
  const verdicts: [string, string, Verdict][] = [
    ['connection', 'Connection', ok(`${site.siteName} answers and knows our token.`)],
    ['encryption', 'Encryption', encryption(url)],
    ['address', 'Address', address(url, site)],
    ['release', 'Moodle release', release(site)],
    ['account', 'Account', account(site)],
    ['download', 'Downloading', tick(site.mayDownload, 'Can download files', fail)],
    ['upload', 'Uploading', tick(site.mayUpload, 'Can upload files', warn)],
  ];
  return verdicts.map(([id, subject, verdict]) => ({ id, topic: 'connection', subject, ...verdict }));
}
