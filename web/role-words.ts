// What each role is called on pages.
import type { Role } from '../domain/person/role.ts';

/** By role. */
export const roleWords = {
  participant: 'Participant',
  sponsor: 'Sponsor',
  'technical-checker': 'Technical checker',
  assessor: 'Assessor',
  moderator: 'Moderator',
  'lead-moderator': 'Lead moderator',
  admin: 'Admin',
  auditor: 'Auditor',
} as const satisfies Record<Role, string>;

/** Roles that the programme office gives out; participants come from Moodle, sponsors through them. */
export const staffRoles = ['technical-checker', 'assessor', 'moderator', 'lead-moderator', 'admin', 'auditor'] as const;

/** The roles that a form's boxes named, those of staff only. */
export function staffRolesIn(texts: readonly string[]): readonly (typeof staffRoles)[number][] {
  return staffRoles.filter((role) => texts.includes(role));
}
