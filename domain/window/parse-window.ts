// A window's form, read field by field: every fault at once, each with the field it belongs to.
import { daysBetween, isLocalDate, type LocalDate } from '../calendar/local-date.ts';
import type { CaseStudyTerms } from '../programme/programme.ts';
import { keyText, type ProgrammeKey } from '../programme/programme-key.ts';
import type { Unit } from '../programme/unit.ts';
import { isRefusal, refused, type Refusal } from '../refusal.ts';
import { checkResponseWindow } from './response-window.ts';
import type { Window } from './window.ts';

/** What the form sends, all of it text. `programme` is `keyText`; days are `YYYY-MM-DD`, empty when left out. */
export interface WindowInput {
  readonly cohort: string;
  readonly programme: string;
  readonly kind: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly tasks: readonly string[];
}

/** A programme that can be chosen: its key, its units, and what its case study asks where it has one. */
export interface ProgrammeChoice {
  readonly key: ProgrammeKey;
  readonly units: readonly Unit[];
  readonly caseStudy: CaseStudyTerms | null;
}

const longestCohort = 60;

/**
 * The window that the form describes, or what is wrong with it; every refusal's `detail.field` names its field.
 * A final window needs an opening day; a pre-assessment one may be only a deadline (R14).
 */
export function parseWindow(input: WindowInput, programmes: readonly ProgrammeChoice[]): Window | Refusal[] {
  const cohort = parseCohort(input.cohort);
  const kind = parseKind(input.kind);
  const choice =
    programmes.find(({ key }) => keyText(key) === input.programme) ?? wrong('programme-unknown', 'programme');
  const opensOn = parseOpening(input.opensOn, kind);
  const closesOn = parseClosing(input.closesOn, opensOn);
  const tasks = isRefusal(choice) ? choice : parseTasks(input.tasks, choice, kind);
  if (
    isRefusal(cohort) ||
    isRefusal(kind) ||
    isRefusal(choice) ||
    isRefusal(opensOn) ||
    isRefusal(closesOn) ||
    isRefusal(tasks)
  ) {
    return [...new Set([cohort, programmeOf(choice), kind, opensOn, closesOn, tasks].filter(isRefusal))];
  }
  const facts = { cohort, programme: choice.key, tasks, closesOn };
  if (kind === 'pre-assessment') return { ...facts, kind, opensOn };
  if (opensOn === null) return [wrong('opens-on-missing', 'opensOn')];
  const days = checkResponseWindow({ opensOn, closesOn }, choice.caseStudy);
  return isRefusal(days) ? [days] : { ...facts, kind, opensOn };
}

function wrong(
  code: string,
  field: keyof WindowInput,
  detail: Readonly<Record<string, string | number>> = {},
): Refusal {
  return refused(code, { ...detail, field });
}

const programmeOf = (choice: ProgrammeChoice | Refusal): ProgrammeKey | Refusal =>
  isRefusal(choice) ? choice : choice.key;

function parseCohort(text: string): string | Refusal {
  const cohort = text.trim().replaceAll(/\s+/gu, ' ');
  if (cohort === '') return wrong('cohort-missing', 'cohort');
  return cohort.length > longestCohort ? wrong('cohort-too-long', 'cohort', { most: longestCohort }) : cohort;
}

function parseKind(text: string): Window['kind'] | Refusal {
  return text === 'final' || text === 'pre-assessment' ? text : wrong('window-kind-unknown', 'kind');
}

function parseOpening(text: string, kind: Window['kind'] | Refusal): LocalDate | null | Refusal {
  const day = text.trim();
  if (day === '') return kind === 'final' ? wrong('opens-on-missing', 'opensOn') : null;
  return isLocalDate(day) ? day : wrong('opens-on-not-a-date', 'opensOn');
}

function parseClosing(text: string, opensOn: LocalDate | null | Refusal): LocalDate | Refusal {
  const day = text.trim();
  if (day === '') return wrong('closes-on-missing', 'closesOn');
  if (!isLocalDate(day)) return wrong('closes-on-not-a-date', 'closesOn');
  const opening = isRefusal(opensOn) ? null : opensOn;
  return opening !== null && daysBetween(opening, day) < 1 ? wrong('closes-before-opening', 'closesOn') : day;
}

function parseTasks(
  wanted: readonly string[],
  choice: ProgrammeChoice,
  kind: Window['kind'] | Refusal,
): readonly string[] | Refusal {
  const known = choice.units.flatMap(({ tasks }) => tasks);
  const stranger = wanted.find((task) => !known.includes(task));
  if (stranger !== undefined) return wrong('task-unknown', 'tasks', { task: stranger });
  if (wanted.length === 0) return wrong('tasks-missing', 'tasks');
  const split = choice.units.find(
    ({ tasks }) => tasks.some((task) => wanted.includes(task)) && !tasks.every((task) => wanted.includes(task)),
  );
  if (split !== undefined && kind === 'final') return wrong('unit-split', 'tasks', { tasks: split.tasks.join(', ') });
  return known.filter((task) => wanted.includes(task));
}
