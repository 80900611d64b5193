// The Message-ID of an email, derived from what makes the email one: whoever sends it again sends the same id.
import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';

import type { EmailName } from '../../domain/pipeline/email-name.ts';

/**
 * `<hash@host>`, the same for the same template, person and occasion (this correction request, this reminder date). A crash
 * between the server's acceptance and our commit can therefore only repeat a message that mail programs recognise as one.
 * Throws where `host` is not a host name.
 */
export function messageIdFor(template: EmailName, personId: string, occasionId: string, host: string): string {
  const asciiHost = domainToASCII(host);
  if (asciiHost === '') throw new Error(`Not a host name for a Message-ID: "${host}"`);
  // JSON keeps the three apart: ("a", "bc") and ("ab", "c") are two emails.
  const key = JSON.stringify([template, personId, occasionId]);
  return `<${createHash('sha256').update(key).digest('hex')}@${asciiHost}>`;
}
