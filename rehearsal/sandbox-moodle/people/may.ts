// Whether a caller holds a capability, in a course or on the whole site.
import type { Site, User } from '../state/site.ts';
import { accountCapabilities, capabilityTitles, roleCapabilities } from './capabilities.ts';
import { noPermissions } from '../protocol/moodle-error.ts';

interface Asker {
  readonly site: Site;
  readonly caller: User;
}

/** Whether the caller may, by a system role, by its role in the course, or by being an administrator. */
export function may({ site, caller }: Asker, capability: string, courseid?: number): boolean {
  if (caller.siteadmin) return true;
  if (site.faults.missingCapabilities.includes(capability) && caller.capabilities.size > 0) return false;
  if (caller.capabilities.has(capability) || accountCapabilities.has(capability)) return true;
  const enrolment = courseid === undefined ? undefined : site.enrolments.get(courseid)?.get(caller.id);
  if (enrolment === undefined || enrolment.suspended) return false;
  return roleCapabilities[enrolment.role].has(capability);
}

/** Throws `nopermissions` with the capability's title where the caller lacks it. */
export function requireCapability(asker: Asker, capability: string, courseid?: number): void {
  if (!may(asker, capability, courseid)) throw noPermissions(capabilityTitles[capability] ?? capability);
}

/** Whether somebody else's role in a course gives them a capability there (not counting system roles). */
export function roleGives(site: Site, courseid: number, userid: number, capability: string): boolean {
  const enrolment = site.enrolments.get(courseid)?.get(userid);
  return enrolment !== undefined && roleCapabilities[enrolment.role].has(capability);
}
