/** Plain ASCII from a name, for user names, addresses and file names. */

/** Lower-case letters and digits with single hyphens: `Ó Briain` gives `o-briain`, `Łukasik` gives `lukasik`. */
export function slug(text: string): string {
  return text
    .replaceAll(/[Łł]/gu, 'l')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f'’.]/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
}
