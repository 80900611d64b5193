// Whoever does something: the person behind a session, with the roles of their account.
import { markingRoles, type Role } from './role.ts';

export interface Actor {
  readonly personId: string;
  readonly roles: readonly Role[];
}

/** True when the person scores or settles scores in any programme (R217). */
export function marks(actor: Actor): boolean {
  return markingRoles.some((role) => actor.roles.includes(role));
}
