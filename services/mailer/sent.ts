// What came of handing one message to a mail server, and how its answer is read.
import { z } from 'zod';

/** `refused` is for good and needs a person; `later` may be tried again, with the same Message-ID. `reply` is the server's own words. */
export type Sent =
  | { readonly kind: 'accepted'; readonly reply: string }
  | { readonly kind: 'refused'; readonly reply: string; readonly code: number }
  | { readonly kind: 'later'; readonly reply: string };

const smtpError = z.object({
  code: z.string(),
  message: z.string(),
  response: z.string().optional(),
  responseCode: z.number().optional(),
  command: z.string().optional(),
});

// A 5xx at these commands is about this message. Before them (greeting, STARTTLS, AUTH) it is about us or the server, and
// refusing every email of the day for a mistyped password would lose them all.
const aboutTheMessage = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);
const authenticationRequired = 530;

/**
 * Sorts a fault of a send: 5xx about the message is `refused`; 4xx, a connection refused or dropped (also after DATA, where
 * nobody knows whether the message was taken) and a timeout are `later`. Anything else is a programming fault and thrown on.
 */
export function readFault(fault: unknown): Sent {
  const error = smtpError.safeParse(fault);
  if (!error.success) throw fault;
  const { code, command, message, response, responseCode } = error.data;
  const reply = response ?? `${code}: ${message}`;
  const isPermanent = responseCode !== undefined && responseCode >= 500 && responseCode !== authenticationRequired;
  if (isPermanent && command !== undefined && aboutTheMessage.has(command))
    return { kind: 'refused', reply, code: responseCode };
  return { kind: 'later', reply };
}
