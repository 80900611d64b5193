/** Whose window a run plays: a made-up cohort's, or the one in the file that `--data` names. */
import { readFileSync } from 'node:fs';
import { parseKeyText } from '../../domain/programme/programme-key.ts';
import { rehearsalDataSchema, type RehearsalData } from '../../domain/rehearsal/rehearsal-data.ts';
import { cohortFromData } from '../cohort/cohort-from-data.ts';
import type { Cohort } from '../cohort/cohort.ts';
import { generateCohort } from '../cohort/generate-cohort.ts';
import { type DemoProgramme, demoOrder, demoProgrammes } from './demo-order.ts';

/** What of the command line this asks. */
interface Wanted {
  readonly programme: DemoProgramme;
  readonly participants: number;
  readonly seed: string;
  readonly data?: string | undefined;
}

/** The cohort. Throws an Error whose message is for the person who typed the command. */
export function cohortFor(wanted: Wanted): Cohort {
  return wanted.data === undefined ? generateCohort(demoOrder(wanted)) : copied(readData(wanted.data), wanted);
}

function readData(file: string): RehearsalData {
  try {
    return rehearsalDataSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Error(
      `${file} is no file of a window's rehearsal data, as Moderato's page "Take this window to a rehearsal" gives it.`,
      {
        cause,
      },
    );
  }
}

function copied(data: RehearsalData, { seed }: Wanted): Cohort {
  const { programme: keyText, kind, opensOn, closesOn, tasks } = data.window;
  const key = parseKeyText(keyText);
  const programme = demoProgrammes.find((one) => one.toUpperCase() === key?.programme);
  if (programme === undefined || key?.family !== '2019-framework' || kind !== 'final' || opensOn === null)
    throw new Error('--data plays final windows of NPQML, NPQSL, NPQH and NPQEL in the 2019 framework.');
  const participants = data.participants.length;
  const order = demoOrder({ programme, participants, seed });
  const played = order.tasks.filter(({ id }) => tasks.some(({ taskId }) => taskId === id));
  return cohortFromData(data, { ...order, opensOn, closesOn, tasks: played });
}
