// Programmes, mark schemes, bank holidays and fees: read from `frameworks/` once at start-up, all of it checked before anything runs.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { DaysOff } from '../../domain/calendar/working-day.ts';
import type { DatedFees } from '../../domain/fee/fee-schedule.ts';
import type { MarkScheme } from '../../domain/mark-scheme/mark-scheme.ts';
import { schemeFor } from '../../domain/mark-scheme/scheme-choice.ts';
import { keyText } from '../../domain/programme/programme-key.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { bankHolidaysSchema } from './bank-holidays-schema.ts';
import { dataFiles, type Fault, readDataFile } from './data-file.ts';
import { FaultyFrameworks } from './faulty-frameworks.ts';
import { feesSchema } from './fees-schema.ts';
import { markSchemeSchema } from './mark-scheme-schema.ts';
import { readProgrammes } from './read-programmes.ts';
import { toMarkSchemes } from './to-mark-schemes.ts';

/** Bank holidays of England and Wales, and the days between which the list is complete (R225). */
export interface BankHolidays {
  readonly days: DaysOff;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface Frameworks {
  /** By `keyText`, in the order of R1. */
  readonly programmes: ReadonlyMap<string, Programme>;
  /** Every scheme loaded; `schemeFor` chooses the one in force. */
  readonly markSchemes: readonly MarkScheme[];
  readonly bankHolidays: BankHolidays;
  /** What is charged, and from which day (R164). */
  readonly fees: readonly DatedFees[];
}

/** The data that comes with the product. */
export const shippedFrameworks = fileURLToPath(new URL('../../frameworks/', import.meta.url));

const holidaysFile = 'bank-holidays.json';
const feesFile = 'fees.json';

/** Reads and checks everything. Throws `FaultyFrameworks`, which names every fault with its file and path, before anything can run on it. */
export function loadFrameworks(folder: string = shippedFrameworks): Frameworks {
  const faults: Fault[] = [];
  const programmes = new Map(readProgrammes(folder, programmeFiles(folder), faults).map((programme) => [keyText(programme.key), programme]));
  const markSchemes = readMarkSchemes(folder, programmes, faults);
  const holidays = readDataFile(folder, holidaysFile, bankHolidaysSchema, faults);
  const fees = readDataFile(folder, feesFile, feesSchema, faults);
  faults.push(...ambiguousSchemes(programmes, markSchemes));
  if (faults.length > 0 || holidays === undefined || fees === undefined) throw new FaultyFrameworks(faults);
  const days = new Set(holidays.holidays.map(({ date }) => date));
  return { programmes, markSchemes, bankHolidays: { days, ...holidays.covers }, fees };
}

/** Everything beside the bank holidays and the fees, so that a newer version of a framework is loaded by being put there (R2). */
function programmeFiles(folder: string): readonly string[] {
  return dataFiles(folder).filter((file) => file !== holidaysFile && file !== feesFile);
}

/** A folder without mark schemes is allowed: what R11 keeps shut stays shut. */
function readMarkSchemes(folder: string, programmes: ReadonlyMap<string, Programme>, faults: Fault[]): readonly MarkScheme[] {
  return dataFiles(join(folder, 'mark-schemes')).flatMap((name) => {
    const file = join('mark-schemes', name);
    const scheme = readDataFile(folder, file, markSchemeSchema, faults);
    return scheme === undefined ? [] : toMarkSchemes(file, scheme, programmes, faults);
  });
}

function ambiguousSchemes(programmes: ReadonlyMap<string, Programme>, schemes: readonly MarkScheme[]): readonly Fault[] {
  return [...programmes.values()].flatMap(({ key }) => {
    const scheme = schemeFor(schemes, key);
    if (!isRefusal(scheme) || scheme.refused !== 'scheme-ambiguous') return [];
    return [{ file: 'mark-schemes', path: keyText(key), problem: 'two mark schemes for one framework version' }];
  });
}
