/** The people of a cohort, each drawn from the seed and the own number alone. */
import { chance } from '../../domain/chance/chance.ts';
import { assignCases } from './assign-cases.ts';
import { assignFaults } from './assign-faults.ts';
import type { CaseName } from './cases.ts';
import type { CohortOrder } from './cohort.ts';
import { namesFor } from './names-for.ts';
import type { Name } from './names.ts';
import type { Person } from './person.ts';
import { regions } from './regions.ts';
import { schoolOf } from './school-of.ts';
import { slug } from './slug.ts';

const jobRoles = [
  'Assistant Headteacher',
  'Deputy Headteacher',
  'Deputy Headteacher',
  'Head of Key Stage',
  'Head of School',
  'Head of Year',
  'Headteacher',
  'Phase Leader',
  'SENCO',
  'Subject Leader',
  'Vice Principal',
];

/** Every fourth person shares a school with an earlier one: conflicts of interest need colleagues. */
function schoolNumber(order: CohortOrder, index: number): number {
  const draw = chance(order.seed, 'colleague', index);
  return index > 0 && draw.fraction() < 0.25 ? schoolNumber(order, draw.int(0, index - 1)) : index;
}

function emailOf(givenName: string, familyName: string, schoolName: string): string {
  // A straight apostrophe is allowed before the @, and people's addresses have them.
  const family = familyName.includes("'") ? familyName.toLowerCase() : slug(familyName);
  return `${slug(givenName).slice(0, 20)}.${family.slice(0, 30)}@${slug(schoolName)}.example.org`;
}

function personOf(order: CohortOrder, nameOf: (index: number) => Name, index: number, caseName: CaseName): Person {
  const id = `p${String(index + 1).padStart(4, '0')}`;
  const draw = chance(order.seed, 'person', index);
  const name = nameOf(index);
  const school = schoolOf(order.seed, schoolNumber(order, index));
  const sponsor = nameOf(index + 5000);
  const hub = regions.find((region) => region.name === school.region)?.hub ?? 'South';
  const jobRole = draw.pick(jobRoles);
  return {
    id,
    ...name,
    email: emailOf(name.givenName, name.familyName, school.name),
    username: `${slug(name.givenName).slice(0, 12)}.${slug(name.familyName).slice(0, 20)}${String(index + 1)}`,
    password: `Rehearsal-${String(draw.int(100_000, 999_999))}`,
    idnumber: `${order.programme}-${order.cohort}-${String(index + 1).padStart(4, '0')}`,
    trn: String(9_000_000 + ((chance(order.seed, 'first trn').int(0, 999_999) + index * 7) % 1_000_000)),
    jobRole,
    school,
    sponsor: {
      name: `${sponsor.givenName} ${sponsor.familyName}`,
      role: jobRole === 'Headteacher' ? 'Chair of governors' : 'Headteacher',
    },
    groups: [`Cohort ${order.cohort} ${hub}`],
    case: caseName,
    faults: assignFaults(order.seed, id, order.tasks),
  };
}

/** All of them, by their number. */
export function makePeople(order: CohortOrder): Person[] {
  const nameOf = namesFor(order.seed);
  return assignCases(order).map((caseName, index) => personOf(order, nameOf, index, caseName));
}
