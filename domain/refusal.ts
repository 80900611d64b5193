// An expected "no": a value with a code, put into words in one table (web/refusal-words.ts), never an exception.

/** Why something was not done. `code` is a key of the table of words; `detail` fills its blanks. */
export interface Refusal {
  readonly refused: string;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** Makes a refusal. */
export function refused(code: string, detail?: Readonly<Record<string, string | number>>): Refusal {
  return detail === undefined ? { refused: code } : { refused: code, detail };
}

/** True when a value is a refusal rather than an answer. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && typeof value.refused === 'string';
}
