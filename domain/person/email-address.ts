// The monitored email address that every participant must have, and confirm before close (R28).
import { refused, type Refusal } from '../refusal.ts';

/** An address that somebody reads. `confirmedAt` is null until the participant has said that it is right. */
export interface EmailAddress {
  readonly address: string;
  readonly confirmedAt: Date | null;
}

const longest = 254;

/** Reads a typed address, trimmed; its case is kept, since the part before the @ belongs to the receiver. */
export function parseEmail(text: string): string | Refusal {
  const address = text.trim();
  if (address === '') return refused('email-missing', { field: 'email' });
  const [local, domain, ...rest] = address.split('@');
  const whole = local && domain && rest.length === 0 && !/[\s<>,;:"()[\]\\]/u.test(address);
  const dotted = domain !== undefined && /^[^.]+(\.[^.]+)+$/u.test(domain);
  return whole && dotted && address.length <= longest ? address : refused('email-not-an-address', { field: 'email' });
}

/** True when at least one monitored address is held (R28); without one a participant cannot be told anything. */
export function checkReachable(addresses: readonly EmailAddress[]): true | Refusal {
  return addresses.length > 0 ? true : refused('email-missing', { field: 'email' });
}

/** True while the participant is still to be asked to confirm an address: none is confirmed and the window has not closed (R28). */
export function asksToConfirm(addresses: readonly EmailAddress[], now: Date, close: Date): boolean {
  return now < close && addresses.every(({ confirmedAt }) => confirmedAt === null);
}
