// Whether a project lasted two terms, and a placement nine working days in another school (R42, R43, R46, R47): what is not sure, a person says.
import { addDays, daysBetween, type LocalDate } from '../calendar/local-date.ts';
import { isWorkingDay, type DaysOff } from '../calendar/working-day.ts';
import type { CheckedFile } from './checked-file.ts';
import type { DeclaredDays } from './declared-days.ts';
import type { DaysFinding, FoundCode } from './finding.ts';
import { coveredTerms, lastedTwoTerms } from './term-weeks.ts';

/** What the days are held against. */
export interface DaysTerms {
  /** Terms that count in full wherever they are touched, such as `spring-2021` (key `terms.overrides`, R43). */
  readonly termsInFull: ReadonlySet<string>;
  /** The participant's own school; null where it is not known (R47). */
  readonly ownUrn: string | null;
  readonly holidays: DaysOff;
}

export const usualDaysTerms: DaysTerms = { termsInFull: new Set(), ownUrn: null, holidays: new Set() };

/** The least working days of a placement, as the framework prints them (R46). */
const leastPlacementDays = 9;

/** What is said of them, by which files, and whether that is enough. */
export interface CheckedDays {
  readonly result: 'met' | 'not-met' | null;
  readonly found: FoundCode;
  readonly files: readonly CheckedFile[];
  readonly days: DaysFinding | null;
}

type Project = NonNullable<DeclaredDays['project']>;
type Placement = NonNullable<DeclaredDays['placement']>;

/** Checks them; `asked` says which of the two this task asks for. */
export function checkDays(
  files: readonly CheckedFile[],
  asked: { readonly project: boolean; readonly placement: boolean },
  terms: DaysTerms,
): CheckedDays {
  const telling = files.filter(({ reading: { findings } }) => {
    const said = asked.placement ? findings.days?.placement : findings.days?.project;
    return said !== undefined && said !== null;
  });
  const declared = telling.flatMap(({ reading: { findings } }) => findings.days ?? []);
  const projects = distinct(declared.flatMap(({ project }) => project ?? []));
  const placements = distinct(declared.flatMap(({ placement }) => placement ?? []));
  const [project, placement] = [projects[0], placements[0]];
  if (projects.length > 1 || placements.length > 1)
    return { result: null, found: 'days-unclear', files: telling, days: null };
  const days: DaysFinding = {
    project: project === undefined ? null : { ...project, ...toldTerms(project, terms) },
    placement: placement ?? null,
  };
  const answers = [
    ...(asked.project ? [isLongProject(project, terms)] : []),
    ...(asked.placement ? [isLongPlacement(placement, terms), isElsewhere(placement, terms)] : []),
  ];
  if (declared.length === 0) return { result: null, found: 'no-days', files: [], days: null };
  if (asked.placement && isElsewhere(placement, terms) === false)
    return { result: 'not-met', found: 'placement-at-home', files: telling, days };
  if (answers.includes(false)) return { result: 'not-met', found: 'days-short', files: telling, days };
  const isSure = answers.every((answer) => answer === true);
  return { result: isSure ? 'met' : null, found: isSure ? 'days' : 'days-unclear', files: telling, days };
}

const toldTerms = ({ from, to }: Project, { termsInFull }: DaysTerms) => {
  const { weeks, terms } = coveredTerms(from, to, termsInFull);
  return { weeks, terms: [...terms] };
};

function isLongProject(project: Project | undefined, { termsInFull }: DaysTerms): boolean | null {
  return project === undefined ? null : lastedTwoTerms(coveredTerms(project.from, project.to, termsInFull));
}

/** Fewer working days between its dates than it names, and a person looks. */
function isLongPlacement(placement: Placement | undefined, { holidays }: DaysTerms): boolean | null {
  if (placement === undefined) return null;
  const { workingDays, from, to } = placement;
  const possible = from === null || to === null ? null : workingDaysIn(from, to, holidays);
  if (workingDays === null) return possible !== null && possible < leastPlacementDays ? false : null;
  if (workingDays < leastPlacementDays) return false;
  return possible !== null && possible < workingDays ? null : true;
}

/** Without a URN a person tells the school (key `placement.mustDiffer`); where we hold none for the participant, none is the same. */
function isElsewhere(placement: Placement | undefined, { ownUrn }: DaysTerms): boolean | null {
  if (placement === undefined || placement.urn === null) return null;
  return placement.urn !== ownUrn;
}

function workingDaysIn(from: LocalDate, to: LocalDate, holidays: DaysOff): number {
  const length = Math.max(0, Math.min(daysBetween(from, to) + 1, 366));
  return Array.from({ length }, (_one, index) => addDays(from, index)).filter((day) => isWorkingDay(day, holidays))
    .length;
}

const distinct = <Item>(items: readonly Item[]): readonly Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];
