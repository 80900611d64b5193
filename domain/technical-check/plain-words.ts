// Names and labels as plain words, so that "3.3.2_Sponsor-Comments FINAL" and "Sponsor comments" meet.

/** Lower-case words and digits without accents and signs. */
export function plainWords(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replaceAll(/[\p{M}’']/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
}

/** True when every word of the phrase is among the words. */
export function holdsAll(words: readonly string[], phrase: readonly string[]): boolean {
  return phrase.length > 0 && phrase.every((word) => words.includes(word));
}

/** True when a criterion's code stands in the text by itself: `3.3.2`, not in `13.3.2` nor in `3.3.21`. */
export function holdsCode(text: string, code: string): boolean {
  return new RegExp(`(^|[^0-9.])${code.replaceAll('.', '\\.')}([^0-9]|$)`, 'u').test(text);
}
