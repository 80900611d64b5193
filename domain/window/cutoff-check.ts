// Whether Moodle shuts when the window does (R21). A blank cut-off leaves an assignment open for ever.
import { deadlineInWords } from '../calendar/uk-words.ts';
import { refused, type Refusal } from '../refusal.ts';

/**
 * True when an assignment's cut-off is the very second of close, else `cutoff-missing` or `cutoff-differs` (R21).
 * With `requireCutoff` off (key `moodle.requireCutoff`) everything passes.
 */
export function checkCutoff(
  cutoff: Date | null,
  close: Date,
  terms: { readonly requireCutoff: boolean },
): true | Refusal {
  if (!terms.requireCutoff) return true;
  if (cutoff === null) return refused('cutoff-missing', { close: deadlineInWords(close) });
  if (cutoff.getTime() === close.getTime()) return true;
  return refused('cutoff-differs', { cutoff: deadlineInWords(cutoff), close: deadlineInWords(close) });
}
