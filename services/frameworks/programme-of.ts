// The programme of a key that was stored: it was loaded once, so its absence is a fault.
import { keyText, type ProgrammeKey } from '../../domain/programme/programme-key.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import type { Frameworks } from './load-frameworks.ts';

/** The programme. Throws when its framework file is no longer there: files are added, never removed (R2). */
export function programmeOf(frameworks: Frameworks, key: ProgrammeKey): Programme {
  const found = frameworks.programmes.get(keyText(key));
  if (found === undefined) throw new Error(`No framework file holds ${keyText(key)}. Put it back into the frameworks folder.`);
  return found;
}
