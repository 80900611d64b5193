// What is held of a participant (R26). Protected characteristics are not here: they live apart (R217).
import type { ProgrammeKey } from '../programme/programme-key.ts';
import type { EmailAddress } from './email-address.ts';

/** The school as returns ask for it. `district` only where it differs from the local authority. */
export interface School {
  readonly name: string;
  readonly urn: string;
  readonly localAuthority: string;
  readonly district: string | null;
  readonly region: string;
  readonly phase: string;
  readonly type: string;
  /** Null = never inspected. */
  readonly latestOfstedRating: string | null;
}

/** A participant's record (R26, R28). `trn` is null where a 2019 participant has none. */
export interface Participant {
  readonly name: string;
  readonly trn: string | null;
  readonly programme: ProgrammeKey;
  readonly jobRole: string;
  readonly school: School;
  readonly emails: readonly EmailAddress[];
}

/** The facts of R26 that a return asks for, by the name a page gives them. */
export type ParticipantFact =
  'name' | 'jobRole' | 'schoolName' | 'urn' | 'localAuthority' | 'region' | 'phase' | 'schoolType' | 'email';

/** The facts that are still empty (R26, R28): a record may start incomplete, and a return may not. TRN, district and rating may be absent. */
export function missingFacts(participant: Participant): readonly ParticipantFact[] {
  const { name, jobRole, school } = participant;
  const facts: Readonly<Record<Exclude<ParticipantFact, 'email'>, string>> = {
    name,
    jobRole,
    schoolName: school.name,
    urn: school.urn,
    localAuthority: school.localAuthority,
    region: school.region,
    phase: school.phase,
    schoolType: school.type,
  };
  const named = [
    'name',
    'jobRole',
    'schoolName',
    'urn',
    'localAuthority',
    'region',
    'phase',
    'schoolType',
  ] as const satisfies readonly ParticipantFact[];
  const empty: ParticipantFact[] = named.filter((fact) => facts[fact].trim() === '');
  return participant.emails.length === 0 ? [...empty, 'email'] : empty;
}
