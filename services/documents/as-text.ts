// Text that goes into HTML as what it is.

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text with every sign escaped that HTML would read. */
export const asText = (text: string): string => text.replaceAll(/[&<>"]/gu, (sign) => signs[sign] ?? '');
