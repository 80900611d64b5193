/** A participant of a made-up cohort: who they are, where they work, and which case and faults they stand for. */
import type { CaseName } from './cases.ts';
import type { Fault } from './fault.ts';

/** A school that does not exist, in a local authority that does. URNs begin with 9, which no real school's does. */
export interface School {
  readonly name: string;
  /** Six digits (R30). */
  readonly urn: string;
  readonly trust: string | null;
  readonly localAuthority: string;
  readonly region: string;
  readonly phase: string;
  readonly type: string;
  readonly ofsted: string;
}

/** One participant, as the provider's register and Moodle know them. */
export interface Person {
  /** The stable key of everything drawn for this person: `p001`. */
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly username: string;
  readonly password: string;
  readonly idnumber: string;
  /** Seven digits (R29). They begin with 9, which no real one does. */
  readonly trn: string;
  readonly jobRole: string;
  readonly school: School;
  readonly sponsor: { readonly name: string; readonly role: string };
  readonly groups: readonly string[];
  readonly case: CaseName;
  readonly faults: readonly Fault[];
}
