// The roles that an account can hold (R25). One person may hold several.
import { refused, type Refusal } from '../refusal.ts';

/** In the order in which work passes from one to the next. A sponsor may have no login; an auditor only reads. */
export const roles = [
  'participant',
  'sponsor',
  'technical-checker',
  'assessor',
  'moderator',
  'lead-moderator',
  'admin',
  'auditor',
] as const;

export type Role = (typeof roles)[number];

/** Those who score or settle a score; nothing that could sway a mark is shown to them (R216, R217). */
export const markingRoles = ['assessor', 'moderator', 'lead-moderator'] as const satisfies readonly Role[];

/** True for one of R25's roles. */
export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}

/** An account's roles, each once; an account without any, or with one we do not know, is refused (R25). */
export function parseRoles(texts: readonly string[]): readonly Role[] | Refusal {
  const stranger = texts.find((text) => !isRole(text));
  if (stranger !== undefined) return refused('role-unknown', { role: stranger });
  const held = roles.filter((role) => texts.includes(role));
  return held.length === 0 ? refused('roles-missing') : held;
}
