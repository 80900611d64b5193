// The framework files, read, checked and put in order.
import { keyText, programmeCodes } from '../../domain/programme/programme-key.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import { type Fault, readDataFile } from './data-file.ts';
import { frameworkSchema } from './framework-schema.ts';
import { reformedSchema } from './reformed-schema.ts';
import { checkFramework, checkReformed } from './self-check.ts';
import { toProgramme, toReformedProgrammes } from './to-programme.ts';

const everyProgramme = [
  ...programmeCodes['2019-framework'].map((code) => ({ family: '2019-framework', code })),
  ...programmeCodes['reformed-2021'].map((code) => ({ family: 'reformed-2021', code })),
];

/** The programmes of the named files in R1's order; what is wrong with them is added to `faults` (R1, R3, R6, R7). */
export function readProgrammes(folder: string, files: readonly string[], faults: Fault[]): readonly Programme[] {
  const read = files.flatMap((file) =>
    file.startsWith('reformed-') ? readReformed(folder, file, faults) : readFramework(folder, file, faults),
  );
  if (faults.length === 0) faults.push(...missingProgrammes(read), ...doubledProgrammes(read));
  return read.toSorted((a, b) => rank(a) - rank(b));
}

function readFramework(folder: string, file: string, faults: Fault[]): readonly Programme[] {
  const framework = readDataFile(folder, file, frameworkSchema, faults);
  if (framework === undefined) return [];
  const programme = toProgramme(framework);
  faults.push(...checkFramework(file, framework, programme));
  return [programme];
}

function readReformed(folder: string, file: string, faults: Fault[]): readonly Programme[] {
  const reformed = readDataFile(folder, file, reformedSchema, faults);
  if (reformed === undefined) return [];
  const programmes = toReformedProgrammes(reformed);
  faults.push(...checkReformed(file, reformed, programmes));
  return programmes;
}

/** The place of a programme in R1's order, 2019 framework first. */
function rank({ key }: Programme): number {
  return everyProgramme.findIndex(({ family, code }) => family === key.family && code === key.programme);
}

function missingProgrammes(programmes: readonly Programme[]): readonly Fault[] {
  return everyProgramme
    .filter(({ family, code }) => !programmes.some(({ key }) => key.family === family && key.programme === code))
    .map(({ family, code }) => ({ file: family, path: code, problem: 'this programme is not loaded' }));
}

function doubledProgrammes(programmes: readonly Programme[]): readonly Fault[] {
  const keys = programmes.map(({ key }) => keyText(key));
  return keys
    .filter((key, index) => keys.indexOf(key) < index)
    .map((key) => ({ file: key, path: '', problem: 'two files hold this version of the programme' }));
}
