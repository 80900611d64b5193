// The characters that Moodle takes out of an uploaded file's name.

const stripped = new Set('&<>"\'\\:|/`');

/** A name as Moodle stores it: `O'Neill.pdf` comes back as `ONeill.pdf`, `a & b` with two spaces. */
export function cleanFilename(name: string): string {
  const kept = Array.from(name).filter(
    (character) => !stripped.has(character) && character >= ' ' && character !== '\u007f',
  );
  return kept.join('');
}
