// Teacher reference numbers: seven digits, however they were typed (R29).
import { refused, type Refusal } from '../refusal.ts';

/** A good number, or one that is right only if the person confirms the zeros put before it. */
export type TrnAnswer = { readonly trn: string } | { readonly confirm: string };

/**
 * Reads a typed TRN (R29): spaces, punctuation and the old `RP` before the number are taken away. Seven digits are good;
 * five or six come back padded for the person to confirm, never silently changed; anything else is `trn-not-seven-digits`.
 */
export function parseTrn(text: string): TrnAnswer | Refusal {
  const digits = text.replaceAll(/[\s\p{P}\p{S}]/gu, '').replace(/^RP(?=\d)/iu, '');
  if (/^\d{7}$/u.test(digits)) return { trn: digits };
  if (/^\d{5,6}$/u.test(digits)) return { confirm: digits.padStart(7, '0') };
  return refused('trn-not-seven-digits', { field: 'trn' });
}
