/** Writes sentences from a grammar: a symbol in braces is replaced by one of its forms until none is left. */
import type { Chance } from '../../../domain/chance/chance.ts';

/** The forms that each symbol may take. */
export type Grammar = Readonly<Record<string, readonly string[]>>;

/** One sentence for a pattern: `{month}` becomes one of the forms of `month`. Throws a RangeError for a symbol without forms. */
export function tell(grammar: Grammar, pattern: string, draw: Chance): string {
  return pattern.replaceAll(/\{(\w+)\}/gu, (_whole, symbol: string) =>
    tell(grammar, draw.pick(grammar[symbol] ?? []), draw),
  );
}

/** How many words stand in a text, counted between spaces as word processors do. */
export function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
