// The data that comes with the product, for tests that need a real programme or scheme.
import type { MarkScheme } from '../../domain/mark-scheme/mark-scheme.ts';
import type { Family } from '../../domain/programme/programme-key.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import { loadFrameworks } from '../../services/frameworks/load-frameworks.ts';

export const shipped = loadFrameworks();

/** A shipped programme by its code, of the 2019 framework unless another family is named. */
export function programmeOf(code: string, family: Family = '2019-framework'): Programme {
  const found = [...shipped.programmes.values()].find(({ key }) => key.programme === code && key.family === family);
  if (found === undefined) throw new Error(`no programme ${code} of ${family}`);
  return found;
}

/** The shipped example scheme of a programme. */
export function schemeOf(code: string, family: Family = '2019-framework'): MarkScheme {
  const found = shipped.markSchemes.find(
    ({ programme }) => programme.programme === code && programme.family === family,
  );
  if (found === undefined) throw new Error(`no mark scheme for ${code} of ${family}`);
  return found;
}
