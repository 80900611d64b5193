// What stays shut until the provider's own mark scheme is loaded and two people stand behind its pass rule (R11).
import { refused, type Refusal } from '../refusal.ts';
import type { MarkScheme } from './mark-scheme.ts';

/** Key `markScheme.required`, and whether this is a rehearsal or a live Moodle. */
export interface GateTerms {
  readonly mode: 'rehearsal' | 'live';
  readonly schemeRequired: boolean;
}

/** One person's confirmation of a scheme's pass rule and borderline band, by name and date. */
export interface SchemeConfirmation {
  readonly personId: string;
  readonly name: string;
  readonly at: Date;
  readonly schemeVersion: string;
}

/** True when scripts may go to assessors (R11): with any scheme in a rehearsal, live only with the provider's own. */
export function mayRoute(scheme: MarkScheme | undefined, terms: GateTerms): true | Refusal {
  if (scheme === undefined) return refused('scheme-missing');
  return scheme.example && terms.mode === 'live' && terms.schemeRequired ? refused('scheme-is-example') : true;
}

/** True when results may go out (R11): live only once two different people have confirmed this very version. */
export function mayRelease(
  scheme: MarkScheme | undefined,
  confirmations: readonly SchemeConfirmation[],
  terms: GateTerms,
): true | Refusal {
  const routed = mayRoute(scheme, terms);
  if (routed !== true || scheme === undefined || terms.mode === 'rehearsal') return routed;
  const people = confirmations
    .filter(({ schemeVersion }) => schemeVersion === scheme.version)
    .map(({ personId }) => personId);
  const confirmed = new Set(people).size;
  return confirmed >= 2 ? true : refused('scheme-unconfirmed', { confirmed });
}
