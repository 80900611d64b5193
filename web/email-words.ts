// What each email is called on pages.
import type { EmailName } from '../domain/pipeline/email-name.ts';

/** Those whose own name would not tell what they are. */
const names: Readonly<Partial<Record<EmailName, string>>> = {
  'window-opens': 'The window opens',
  'sign-in': 'Sign-in link',
  'window-changed': 'New dates',
  'correction-request': 'Correction request',
  'correction-reminder': 'Correction reminder',
  'correction-result': 'Correction received',
  'not-ready': 'Not ready',
  'sponsor-request': 'Link for a sponsor',
  charge: 'A charge',
};

/** The email's name in words: its own name with a capital, unless it has a better one. */
export function emailName(template: string): string {
  const plain = template.replaceAll('-', ' ').replace(/^\w/u, (letter) => letter.toUpperCase());
  return new Map<string, string>(Object.entries(names)).get(template) ?? plain;
}
