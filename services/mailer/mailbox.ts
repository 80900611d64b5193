// One recipient's address, made safe to put on an SMTP line and in a header.
import { domainToASCII } from 'node:url';

// One mailbox only: no list separators, quotes, brackets, white space or control characters, so that nothing typed into an
// address field can add a recipient or a header. UTF-8 in the local part is left to SMTPUTF8.
const mailbox = /^(?<local>[^\s\p{C}@<>(),:;"[\]\\]{1,64})@(?<domain>[^\s\p{C}@<>(),:;"[\]\\]{1,253})$/u;

/** The address as it is sent, its domain in ASCII (IDNA); null where the text is not one address. */
export function parseMailbox(text: string): string | null {
  const groups = mailbox.exec(text.trim())?.groups;
  const local = groups?.['local'];
  const domain = domainToASCII(groups?.['domain'] ?? '');
  return local === undefined || domain === '' ? null : `${local}@${domain}`;
}
