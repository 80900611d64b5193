// School numbers: six digits, and a school in the register where one is loaded (R30).
import { refused, type Refusal } from '../refusal.ts';

/** What a copy of Get Information About Schools says of a school. */
export interface RegisteredSchool {
  readonly name: string;
  readonly open: boolean;
}

/** Schools by URN. */
export type SchoolRegister = ReadonlyMap<string, RegisteredSchool>;

export interface UrnAnswer {
  readonly urn: string;
  readonly school: RegisteredSchool | null;
  readonly warning: 'school-closed' | null;
}

/**
 * Reads a typed URN (R30): six digits, else `urn-not-six-digits`; with a register loaded it must be there, else `urn-not-in-register`.
 * A closed school is a warning: people submit from schools that have since become academies.
 */
export function parseUrn(text: string, register?: SchoolRegister): UrnAnswer | Refusal {
  const urn = text.replaceAll(/\s/gu, '');
  if (!/^\d{6}$/u.test(urn)) return refused('urn-not-six-digits', { field: 'urn' });
  if (register === undefined) return { urn, school: null, warning: null };
  const school = register.get(urn);
  if (school === undefined) return refused('urn-not-in-register', { field: 'urn', urn });
  return { urn, school, warning: school.open ? null : 'school-closed' };
}
