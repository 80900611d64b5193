// The house's habits as predicates over a file's path and text: each returns what is wrong, in words, or nothing.
import { basename } from 'node:path';

/** A habit: given a path and its text, the faults found. */
export type Habit = (path: string, text: string) => readonly string[];

const longest = 250;
const exportOfNothing =
  /^export (?:abstract |async )?(?:class|interface|type|function|const) (\w*(?:Manager|Helpers?|Utils?|Impl))\b/gm;

/** Handlebars calls the functions that a template may use helpers; there the word says what it is. */
const handlebarsRooms = /^(web\/(view|templates)|templates\/)/;

/** Files are kebab-case, tests too; a migration opens with its moment. */
export const isKebabCase: Habit = (path) => {
  const name = basename(path).replace(/(\.long)?(\.test)?(\.d)?\.ts$/, '');
  const stem = path.startsWith('migrations/') ? name.replace(/^\d{8}T\d{4}-/, '') : name;
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)
    ? []
    : [`${path}: call it in kebab-case, after the one thing it exports`];
};

/** No drawer for odds and ends, no name that says nothing. */
export const saysWhatItIs: Habit = (path, text) => {
  const drawer = /(^|\/)(utils?|helpers?|common|misc|lib)(\/|\.ts$)|(^|\/)(types|index|constants)\.ts$/.test(path);
  const helpersAreExact = handlebarsRooms.test(path);
  const empty = [...text.matchAll(exportOfNothing)]
    .map(([, name]) => name)
    .filter((name) => !(helpersAreExact && /Helpers?$/.test(name ?? '')));
  return [
    ...(drawer ? [`${path}: a drawer for odds and ends; put each thing in the room of its idea`] : []),
    ...empty.map((name) => `${path}: ${name ?? ''} says nothing; name it after what it does`),
  ];
};

/** One file, one idea; a long one gives its reason in a line `// long because: …`. */
export const isShort: Habit = (path, text) => {
  const lines = text.split('\n').length - 1;
  if (lines <= longest || /^\/\/ long because: \S.{10,}/m.test(text)) return [];
  return [`${path}: ${lines} lines; split it, or say why in a line "// long because: …"`];
};

/** A comment opens a file with what it is for. */
export const opensWithItsPurpose: Habit = (path, text) =>
  /^(#!.*\n)?(\/\/ \S|\/\*\*?\s)/.test(text) ? [] : [`${path}: open it with a comment that says what it is for`];

/** No file re-exports another, whole or in part. */
export const isNoBarrel: Habit = (path, text) =>
  /^export (type )?(\*|\{[^}]*\})( as \w+)? from /m.test(text)
    ? [`${path}: import from the file that has the idea`]
    : [];

/** Nothing names a place on one machine. What PHP calls an upload is no such place: recorded replies quote it. */
export const namesNoMachine: Habit = (path, text) =>
  [...text.matchAll(/(?<![\w.$}/-])\/(?:home|Users|root|work|tmp|private\/tmp)\/(?!php)[\w.-]+/g)].map(
    ([place]) => `${path}: ${place} is a place on one machine; use a setting or the system's temporary folder`,
  );
