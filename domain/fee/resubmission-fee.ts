// What handing in again costs after a fail: the first time nothing, the second time a fee, then a person decides.
import type { Fees } from './fees.ts';

/** `free`: as often as the rules give; `charge`: an amount in pence, proposed to an admin; `ask-admin`: nothing is proposed (R163). */
export type ResubmissionFee =
  { readonly kind: 'free' } | { readonly kind: 'charge'; readonly pence: number } | { readonly kind: 'ask-admin' };

/**
 * The fee of the resubmission that follows this many fails of one unit: the first resubmission is free (R155), the second is paid (R156).
 * @throws RangeError for anything but 1, 2, 3, …
 */
export function resubmissionFee(fails: number, { secondResubmission }: Fees): ResubmissionFee {
  if (!Number.isInteger(fails) || fails < 1) throw new RangeError('Only a fail is followed by a resubmission.');
  if (fails === 1) return { kind: 'free' };
  return fails === 2 ? { kind: 'charge', pence: secondResubmission } : { kind: 'ask-admin' };
}
