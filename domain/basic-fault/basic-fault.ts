// What can be told of a file before it is collected, from its name and size alone (R70, R79). What is inside it the full check reads.
import { promisedKind } from '../technical-check/file-kind.ts';

/** A file as Moodle lists it. `filesize` is in bytes. */
export interface ListedFile {
  readonly area: string;
  readonly filename: string;
  readonly filesize: number;
}

export const basicFaults = ['empty', 'macros', 'not-accepted'] as const;

export type BasicFault = (typeof basicFaults)[number];

const withMacros = /\.(docm|dotm|xlsm|xltm|pptm|potm)$/iu;

/** The fault, or null. Text typed into Moodle has none; a fault that a machine only supposes is none either. */
export function basicFault({ area, filename, filesize }: ListedFile): BasicFault | null {
  if (area === 'onlinetext') return null;
  if (filesize === 0) return 'empty';
  if (withMacros.test(filename)) return 'macros';
  return promisedKind(filename) === 'other' ? 'not-accepted' : null;
}

/** Hours between two letters about basic faults to one person: whoever uploads file by file gets one letter and not five. */
export const quietHours = 6;
