// Whether one assessor may have one script: what no plan, and no person, may set aside.
import { refused, type Refusal } from '../refusal.ts';
import type { Assessor, Training } from './assessor.ts';
import type { PooledScript } from './pooled-script.ts';
import type { RoutingTerms } from './routing-terms.ts';

type Script = Omit<PooledScript, 'submissionId' | 'candidate' | 'unit' | 'siblingWith'>;

/** True, or the first bar: training (R103), conflicts (R105), the form's checker (R90), an earlier decline (R109). */
export function mayTake(
  script: Script,
  assessor: Pick<Assessor, 'personId' | 'school' | 'trainings' | 'conflicts'>,
  terms: Pick<RoutingTerms, 'today' | 'checkerMayAssess'>,
): true | Refusal {
  if (script.participantId === assessor.personId) return refused('own-script');
  if (!isTrained(assessor.trainings, script, terms)) return refused('not-trained');
  if (assessor.school !== null && script.schools.includes(assessor.school)) return refused('same-school');
  if (assessor.conflicts.some((conflict) => touches(conflict, script))) return refused('conflict-declared');
  if (!terms.checkerMayAssess && script.checkedBy.includes(assessor.personId)) return refused('checked-it');
  return script.declinedBy.includes(assessor.personId) ? refused('declined-it') : true;
}

/** Trained for that very programme and version, and still in date (R103). Days are written year first: text order is time order. */
export function isTrained(
  trainings: readonly Training[],
  { programme }: Pick<PooledScript, 'programme'>,
  { today }: Pick<RoutingTerms, 'today'>,
): boolean {
  return trainings.some(
    (training) =>
      training.programme.programme === programme.programme &&
      training.programme.version === programme.version &&
      training.from <= today &&
      today <= training.until,
  );
}

function touches(conflict: Assessor['conflicts'][number], script: Script): boolean {
  if (conflict.kind === 'participant') return conflict.participantId === script.participantId;
  return script.schools.includes(conflict.urn);
}
