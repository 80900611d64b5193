// The mark scheme in force and the tasks of a unit, for scripts that have been marked by it.
import type { MarkScheme } from '../../../domain/mark-scheme/mark-scheme.ts';
import { schemeFor } from '../../../domain/mark-scheme/scheme-choice.ts';
import { keyText, type ProgrammeKey } from '../../../domain/programme/programme-key.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { Frameworks } from '../../frameworks/load-frameworks.ts';
import { programmeOf } from '../../frameworks/programme-of.ts';

/** Both. Throws where the scheme or the unit is gone: what has been marked keeps its scheme (R9). */
export function markedBy(
  frameworks: Frameworks,
  key: ProgrammeKey,
  unit: string,
): { readonly scheme: MarkScheme; readonly tasks: readonly string[] } {
  const scheme = schemeFor(frameworks.markSchemes, key);
  if (isRefusal(scheme)) throw new Error(`Scripts of ${keyText(key)} were marked, but ${scheme.refused}.`);
  const found = programmeOf(frameworks, key).units.find(({ id }) => id === unit);
  if (found === undefined) throw new Error(`${keyText(key)} has no unit ${unit}.`);
  return { scheme, tasks: found.tasks };
}
