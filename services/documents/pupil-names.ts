// Whether a table of pupils seems to hold their names (R71): a person looks. It sees tables in Word and Excel files, and nothing else.
import type { Block } from './block.ts';

const ofPupils = /^(pupil|student|child|learner)(['’]?s)?( name| full name)?s?$/iu;
const ofAnybody = /^((first|given|family|full|last) ?name|forename|surname|name)$/iu;
/** Columns that only a table about pupils has. */
const aboutPupils =
  /^(upn|dob|date of birth|year( group)?|tutor group|reg(istration)? group|fsm|pp|sen[dk]?|eal|ks\d.*|reading age|gender)$/iu;
const person = /^\p{Lu}[\p{Ll}’'-]+(,? \p{Lu}[\p{L}’'-]*\.?){0,2}$/u;
const nobody =
  /^(pupils?|students?|child(ren)?|learners?|groups?|class|year|boys?|girls?|all|total|mean|average|set|yes|no|(non-)?(fsm|pp|sen|eal))\b/iu;
const headRows = 5;
const enough = 3;

/** How many cells look like names, 0 where fewer than three do. */
export function pupilNamesIn(blocks: readonly Block[]): number {
  const tables = blocks.filter(({ kind }) => kind === 'table');
  const names = tables.reduce((sum, { text }) => sum + namesIn(text), 0);
  return names < enough ? 0 : names;
}

function namesIn(table: string): number {
  const rows = table.split('\n').map((row) => row.split('\t').map((cell) => cell.trim()));
  const head = rows.slice(0, headRows).findIndex((cells) => columnOfNames(cells) !== -1);
  const column = columnOfNames(rows[head] ?? []);
  if (column === -1) return 0;
  const cells = rows.slice(head + 1).map((row) => row[column] ?? '');
  return new Set(cells.filter((cell) => person.test(cell) && !nobody.test(cell))).size;
}

function columnOfNames(cells: readonly string[]): number {
  const sure = cells.findIndex((cell) => ofPupils.test(cell));
  if (sure !== -1 || !cells.some((cell) => aboutPupils.test(cell))) return sure;
  return cells.findIndex((cell) => ofAnybody.test(cell));
}
