/** Everybody whom a window needs after its close, for the lines of the later stages. */
import type { StaffMember } from '../cohort/make-staff.ts';
import type { Stage } from '../people/play-in-moodle.ts';
import type { Colleagues } from './colleagues.ts';
import type { Office } from './office-lines.ts';

/** Everybody whom a window needs after its close. */
export interface Company extends Office {
  readonly staff: readonly StaffMember[];
  readonly browserOf: Colleagues;
  readonly moodle: Stage;
  readonly catcher: string;
}

/** Those with a role, in their order. */
export function staffWith({ staff }: Company, role: StaffMember['role']): readonly StaffMember[] {
  return staff.filter((member) => member.role === role);
}
