// Reads SMTP_URL into what a connection needs. Our own reading, not the library's, so that no query parameter can move the
// connection to another host or turn certificates off.
import ipaddr from 'ipaddr.js';

/** Where a mail server is and how to sign in there. `secure` is TLS from the first byte; otherwise STARTTLS where offered. */
export interface SmtpServerAt {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly requireTLS: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
}

const defaultPorts: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };

/** Parses `smtp[s]://[user:password@]host[:port][?requireTLS=true]`. Throws, without the password, where it is something else. */
export function smtpServerAt(smtpUrl: string): SmtpServerAt {
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : null;
  const defaultPort = defaultPorts[url?.protocol ?? ''];
  if (url === null || defaultPort === undefined || url.hostname === '') {
    throw new Error('SMTP_URL must read smtp://host:port or smtps://host:port');
  }
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? defaultPort : Number(url.port),
    secure: url.protocol === 'smtps:',
    requireTLS: url.searchParams.get('requireTLS') === 'true',
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
  };
}

/** True for 127.0.0.0/8, ::1 and `localhost`: the only mail servers that a rehearsal may talk to. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || (ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback');
}
