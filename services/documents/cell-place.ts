// Where a spreadsheet's cell stands.

/** Of a cell's place such as `AB12`: its column from 0, no further than a sheet is wide; undefined where it names none. */
export function cellPlace(place: string): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(place)?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
