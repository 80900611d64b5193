// Puts one script's feedback together, and the fingerprint by which a moderator's reading of it is kept (R149, R150).
import { areaWords, type AreaWords, shortfalls, type Shortfall, wordsFor } from '../../../domain/outcome/feedback.ts';
import type { CriterionKey } from '../../../domain/programme/criterion-key.ts';
import { fingerprint } from './fingerprint.ts';
import type { FinalScript } from './read-final.ts';

/** What the participant will read: shortfalls after a fail, and what was said of each content area. */
export interface Feedback {
  readonly shortfalls: readonly Shortfall[];
  readonly areas: readonly AreaWords[];
  readonly hash: string;
}

/** Makes it from the final marks. No mark is in it (R151). */
export function feedbackFor({ marks, scheme, sheets, reasons, outcome }: FinalScript): Feedback {
  const words = (key: CriterionKey) => wordsFor(key, marks.scores[key] ?? 0, sheets, reasons);
  const unmet = outcome.result === 'fail' ? shortfalls(marks, scheme, words) : [];
  const areas = areaWords(marks, scheme, words);
  return { shortfalls: unmet, areas, hash: fingerprint(JSON.stringify([unmet, areas])) };
}
