// Reads the whole set-up form into what is to be saved, or every fault of it with its field (R12, R19, R20, R23).
import { isLocalDate, type LocalDate } from '../../../domain/calendar/local-date.ts';
import { refused, type Refusal } from '../../../domain/refusal.ts';
import type { Programme } from '../../../domain/programme/programme.ts';
import { checkLastAcceptance } from '../../../domain/window/last-acceptance.ts';
import { parseWindow, type ProgrammeChoice } from '../../../domain/window/parse-window.ts';
import type { Window } from '../../../domain/window/window.ts';
import type { SetUpForm } from './set-up-form.ts';

/** A window as it is to be saved. */
export interface WantedWindow {
  readonly window: Window;
  readonly courseId: number;
  /** Moodle assignment by task. */
  readonly assignments: ReadonlyMap<string, number>;
  readonly lastAcceptance: Readonly<Record<string, LocalDate>>;
  readonly startsOn: LocalDate | null;
  /** Email addresses or ID numbers of those who booked, in lower case; null where the whole cohort is expected. */
  readonly booked: ReadonlySet<string> | null;
}

/** The window, or its faults. */
export function wantedWindow(
  typed: SetUpForm,
  programme: Programme | undefined,
  choices: readonly ProgrammeChoice[],
): WantedWindow | readonly Refusal[] {
  const assignments = assignmentsTyped(typed, programme);
  const window = parseWindow(
    {
      cohort: typed.cohort,
      programme: typed.programme,
      kind: typed.kind,
      opensOn: typed.opens,
      closesOn: typed.closes,
      tasks: [...assignments.keys()],
    },
    choices,
  );
  const faults: Refusal[] = isFaulty(window) ? [...window] : [];
  const last = daysTyped(typed, programme, faults);
  if (typed.course === '') faults.push(refused('course-missing', { field: 'course' }));
  if (new Set(assignments.values()).size < assignments.size)
    faults.push(refused('assignment-twice', { field: 'tasks' }));
  if (typed.starts !== '' && !isLocalDate(typed.starts))
    faults.push(refused('starts-on-not-a-date', { field: 'starts' }));
  if (typed.starts === '' && programme?.key.family === 'reformed-2021')
    faults.push(refused('starts-on-missing', { field: 'starts' }));
  const booked = typed.expected === 'booking' ? linesOf(typed.booked) : null;
  if (booked?.size === 0) faults.push(refused('booked-missing', { field: 'booked' }));
  if (isFaulty(window)) return faults;
  const accepted = checkLastAcceptance(window, last);
  if (accepted !== true) faults.push({ ...accepted, detail: { ...accepted.detail, field: 'closesOn' } });
  if (faults.length > 0) return faults;
  return {
    window,
    courseId: Number(typed.course),
    assignments,
    lastAcceptance: last,
    startsOn: isLocalDate(typed.starts) ? typed.starts : null,
    booked,
  };
}

const isFaulty = (parsed: ReturnType<typeof parseWindow>): parsed is Refusal[] => Array.isArray(parsed);

function assignmentsTyped(typed: SetUpForm, programme: Programme | undefined): ReadonlyMap<string, number> {
  return new Map(
    (programme?.tasks ?? []).flatMap(({ id }) => {
      const value = Number(typed[`assignment-${id}`]);
      return Number.isInteger(value) && value > 0 ? [[id, value] as const] : [];
    }),
  );
}

function daysTyped(
  typed: SetUpForm,
  programme: Programme | undefined,
  faults: Refusal[],
): Readonly<Record<string, LocalDate>> {
  const days: Record<string, LocalDate> = {};
  for (const { id } of programme?.tasks ?? []) {
    const text = (typed[`last-${id}`] ?? '').trim();
    if (isLocalDate(text)) days[id] = text;
    else if (text !== '') faults.push(refused('last-not-a-date', { field: `last-${id}` }));
  }
  return days;
}

function linesOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(/[\n,;]/)
      .map((line) => line.trim().toLowerCase())
      .filter((line) => line !== ''),
  );
}
