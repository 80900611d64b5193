// Where to go on to after signing in: only ever a page of this site, whatever an address asks for.

const here = 'http://here';

/** The path with its query, or the start where it leads away from this site or is none. */
export function ownPlace(asked: string): string {
  if (!URL.canParse(asked, here)) return '/';
  const place = new URL(asked, here);
  if (place.origin !== here || place.pathname.startsWith('//')) return '/';
  return `${place.pathname}${place.search}`;
}
