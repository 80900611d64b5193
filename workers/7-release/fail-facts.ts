// What E17 and E18 share, as facts.
import type { Fail } from '../../templates/fail.ts';
import type { Surroundings } from '../job.ts';
import { letterheadFor, type Reader } from '../letter.ts';
import type { ResultFacts } from './result-facts.ts';

/** The facts of a fail. */
export function failFacts(around: Surroundings, reader: Reader, facts: ResultFacts): Fail {
  const { programme, candidate, units, shortfalls, areas, nextCloses, lastAcceptance } = facts;
  return {
    ...letterheadFor(around, reader),
    programme: programme.key.programme,
    candidate,
    units,
    shortfalls,
    areas,
    nextCloses,
    lastAcceptance,
  };
}
