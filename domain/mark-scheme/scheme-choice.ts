// One scheme for every participant of a framework version (R9); a provider's own takes the place of the shipped example (R11).
import { type ProgrammeKey, sameProgramme } from '../programme/programme-key.ts';
import { refused, type Refusal } from '../refusal.ts';
import type { MarkScheme } from './mark-scheme.ts';

/**
 * The scheme in force for a framework version. It depends on nothing about a participant (R9).
 * `scheme-missing` where none is loaded, `scheme-ambiguous` where a provider has loaded two.
 */
export function schemeFor(loaded: readonly MarkScheme[], programme: ProgrammeKey): MarkScheme | Refusal {
  const fitting = loaded.filter((scheme) => sameProgramme(scheme.programme, programme));
  const own = fitting.filter(({ example }) => !example);
  const [scheme, second] = own.length > 0 ? own : fitting;
  if (scheme === undefined) return refused('scheme-missing', { programme: programme.programme });
  return second === undefined ? scheme : refused('scheme-ambiguous', { programme: programme.programme });
}

/** True when `next` may take the place of the scheme in force: not once a script of that framework version has been marked by it (R9). */
export function mayReplaceScheme(inForce: MarkScheme, next: MarkScheme, markingBegun: boolean): true | Refusal {
  if (!sameProgramme(inForce.programme, next.programme)) return refused('scheme-of-another-programme');
  return markingBegun ? refused('scheme-in-use', { version: inForce.version }) : true;
}
