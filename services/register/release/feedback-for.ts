// Puts one script's feedback together, and the fingerprint by which a moderator's reading of it is kept (R149, R150).
import { areaWords, shortfalls, wordsFor } from '../../../domain/outcome/feedback.ts';
import type { CriterionKey } from '../../../domain/programme/criterion-key.ts';
import type { Feedback } from './approved-words.ts';
import { fingerprint } from './fingerprint.ts';
import type { FinalScript } from './read-final.ts';

/** Makes it from the final marks; once it is out, it is what was sent. No mark is in it (R151). */
export function feedbackFor({ marks, scheme, sheets, reasons, outcome, told }: FinalScript): Feedback {
  if (told !== null) return told;
  const words = (key: CriterionKey) => wordsFor(key, marks.scores[key] ?? 0, sheets, reasons);
  const unmet = outcome.result === 'fail' ? shortfalls(marks, scheme, words) : [];
  const areas = areaWords(marks, scheme, words);
  return { shortfalls: unmet, areas, hash: fingerprint(JSON.stringify([unmet, areas])) };
}
