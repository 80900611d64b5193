/** Who works for the provider in a rehearsal: a checker, assessors, moderators and a lead, each drawn from the seed and the own number. */
import { chance } from '../../domain/chance/chance.ts';
import type { Cohort } from './cohort.ts';
import { namesFor } from './names-for.ts';
import { slug } from './slug.ts';

/** Somebody with an account and one role. */
export interface StaffMember {
  /** The stable key of everything drawn for them: `assessor-3`. */
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly role: 'technical-checker' | 'assessor' | 'moderator' | 'lead-moderator';
  /** The school where they work, which keeps its participants' scripts from them (R105), or null. */
  readonly urn: string | null;
  /** The address of a participant whom they know, or null (R105). */
  readonly knows: string | null;
  /** Scripts that they agree to mark (R106). */
  readonly capacity: number;
  /** Scripts that they marked in earlier seasons, 0 for whoever is new (R134). */
  readonly markedBefore: number;
}

const scriptsEach = 9;
const agreed = 16;
const scriptsPerModerator = 24;
/** One assessor in so many is new; the others have marked in earlier seasons. */
const newOf = 4;
/** Names are drawn far from those of participants and sponsors. */
const firstName = 9000;

const roles = ['technical-checker', 'assessor', 'moderator', 'lead-moderator'] as const;

/** Everybody: as many assessors as come to about nine scripts each, and never fewer than three, since conflicts bar some. */
export function makeStaff(cohort: Cohort): readonly StaffMember[] {
  const scripts = cohort.people.length * cohort.tasks.length;
  const numbers = {
    'technical-checker': 1,
    assessor: Math.max(3, Math.ceil(scripts / scriptsEach)),
    moderator: Math.max(2, Math.ceil(scripts / scriptsPerModerator)),
    'lead-moderator': 1,
  } as const satisfies Record<StaffMember['role'], number>;
  const posts = roles.flatMap((role) => Array.from({ length: numbers[role] }, (_one, index) => ({ role, index })));
  const nameOf = namesFor(cohort.seed);
  return posts.map(({ role, index }, place) => {
    const { givenName, familyName } = nameOf(firstName + place);
    const draw = chance(cohort.seed, 'staff', role, index);
    const colleague = draw.pick(cohort.people);
    const known = draw.pick(cohort.people);
    const seasons = chance(cohort.seed, 'earlier seasons', role, index);
    return {
      id: `${role}-${String(index + 1)}`,
      givenName,
      familyName,
      email: `${slug(givenName)}.${slug(familyName)}@assessment.example.org`,
      role,
      urn: role === 'assessor' && index === 0 ? colleague.school.urn : null,
      knows: role === 'assessor' && index === 1 ? known.email : null,
      capacity: role === 'assessor' ? agreed : 0,
      markedBefore: role === 'assessor' && index % newOf !== newOf - 1 ? seasons.int(8, 60) : 0,
    };
  });
}
