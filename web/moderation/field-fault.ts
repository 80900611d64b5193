// Words for a refusal that speaks of one criterion: its code as people know it, and where it stands on the page.
import type { Refusal } from '../../domain/refusal.ts';
import { refusalWords } from '../refusal-words.ts';
import type { FieldError } from '../view-helpers/part-props.ts';

/** A refusal as a form shows it; null where it is not about a field, and so is a page of its own. */
export interface FieldFault {
  readonly criterion: string;
  readonly words: string;
  readonly errors: readonly FieldError[];
}

const ofFields = ['difference-open', 'agreement-reason-missing', 'score-off-scale'];

/** The fault, or null. */
export function fieldFault(fault: Refusal): FieldFault | null {
  const criterion = String(fault.detail?.['criterion'] ?? '');
  if (!ofFields.includes(fault.refused) || criterion === '') return null;
  const code = criterion.slice(criterion.indexOf('/') + 1);
  const words = refusalWords({ ...fault, detail: { ...fault.detail, criterion: code } }).title;
  return { criterion, words, errors: [{ href: `#d-${criterion.replace('/', '-')}`, text: words }] };
}
