/** What people call their files: tidy, hurried, by criterion; and, for one case, in every way that breaks systems. */
import { type Chance } from '../../../domain/chance/chance.ts';
import type { Person } from '../person.ts';

/** A way of naming that one person keeps to. */
export type NamingStyle = 'tidy' | 'hurried' | 'numbered' | 'odd';

/** How this person names files. */
export function namingStyleOf(person: Person, draw: Chance): NamingStyle {
  const style = draw.pick(['tidy', 'tidy', 'hurried', 'numbered'] as const);
  return person.case === 'odd-file-names' ? 'odd' : style;
}

const long =
  ' the version that my sponsor and both of my critical friends have read and agreed, with everything that they asked for put in';

/** One oddity after the other: length, an emoji with signs that addresses use, decomposed accents, characters that Moodle strips. */
const odd = [
  (name: string) => `${name}${long}${long}`.slice(0, 180),
  (name: string) => `${name} 🎓📚 100% #1 + final?`,
  (name: string) => `${name} Siobhán’s café résumé`.normalize('NFD'),
  (name: string) => `${name} O'Neill & "Łukasik" <final>`,
];

/** What is named, and where it stands among the files of its task. */
export interface NamedThing {
  readonly taskName: string;
  readonly label: string;
  /** The first criterion that asks for it; empty for the account itself and the cover sheet. */
  readonly code: string;
  readonly extension: string;
  readonly place: number;
}

/** A file name in a style. A slash cannot stand in one, so it becomes a hyphen. */
export function fileName(style: NamingStyle, thing: NamedThing): string {
  const label = thing.label.replaceAll('/', '-');
  const tidy = `${thing.taskName} - ${label}`;
  const hurried = `${tidy.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '_')}_FINAL`;
  const numbered = thing.code === '' ? tidy : `${thing.code} ${label}`;
  const oddly = odd[thing.place % odd.length];
  const stem = { tidy, hurried, numbered, odd: oddly === undefined ? tidy : oddly(tidy) }[style];
  return `${stem}.${thing.extension}`;
}
