// A letter's links act for the person they were sent to; whoever reads the letter later must not be able to use them.

/** The text with the secret codes of its links left out. */
export function withoutCodes(text: string): string {
  return text.replaceAll(/([?&]code=)[\w-]+/g, '$1…');
}
