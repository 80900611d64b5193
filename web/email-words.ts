// What each email is called on pages.
import type { EmailName } from '../domain/pipeline/email-name.ts';

const names: Readonly<Record<EmailName, string>> = {
  'window-opens': 'The window opens',
  reminder: 'Reminder',
  receipt: 'Receipt',
  'sign-in': 'Sign-in link',
  'window-changed': 'New dates',
};

/** The name, or the template's own where a later version wrote it. */
export function emailName(template: string): string {
  return new Map<string, string>(Object.entries(names)).get(template) ?? template;
}
