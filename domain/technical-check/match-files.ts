// Which file answers which requirement: by criterion code, name, folder or opening words where that is sure, else left to a person.
import type { CheckedFile } from './checked-file.ts';
import { isRecording, isText, promisedKind } from './file-kind.ts';
import { holdsAll, holdsCode, plainWords } from './plain-words.ts';
import { tellsOfPresenting, type Requirement } from './requirement.ts';

/**
 * The files that surely answer each requirement, and those of which that is not sure: a person may see what the machine cannot. Where
 * several files may be the one account, each of them may be something else, so they are among `left` as well.
 */
export interface Matches {
  readonly sure: ReadonlyMap<string, readonly CheckedFile[]>;
  readonly left: readonly CheckedFile[];
}

const kindsMatched = [
  'document',
  'presentation',
  'declaration',
  'account',
] as const satisfies readonly Requirement['kind'][];

/** Matches. One file may answer several requirements (R57). */
export function matchFiles(requirements: readonly Requirement[], files: readonly CheckedFile[]): Matches {
  const sure = new Map<string, readonly CheckedFile[]>();
  const asked = requirements.filter(({ kind }) => kindsMatched.some((matched) => matched === kind));
  for (const requirement of asked)
    sure.set(
      requirement.key,
      files.filter((file) => answers(requirement, file, asked)),
    );
  const matched = new Set([...sure.values()].flat().map(({ id }) => id));
  const left = files.filter(({ id }) => !matched.has(id));
  for (const requirement of asked)
    if (requirement.kind === 'account' && sure.get(requirement.key)?.length === 0) {
      const alone = theOneLongText(left.filter(({ taskId }) => requirement.tasks.includes(taskId)));
      if (alone !== undefined) sure.set(requirement.key, [alone]);
    }
  const all = new Set(
    asked.flatMap(({ key, kind }) => {
      const found = sure.get(key) ?? [];
      return kind === 'account' && distinctFiles(found).length > 1 ? [] : found.map(({ id }) => id);
    }),
  );
  return { sure, left: files.filter(({ id }) => !all.has(id)) };
}

/** Each of the bytes once: a file that was uploaded twice is one file. */
export function distinctFiles(files: readonly CheckedFile[]): readonly CheckedFile[] {
  return files.filter(({ sha256 }, place) => files.findIndex((other) => other.sha256 === sha256) === place);
}

function answers(requirement: Requirement, file: CheckedFile, asked: readonly Requirement[]): boolean {
  if (requirement.kind === 'account') return isAccount(requirement, file, asked);
  if (requirement.kind === 'declaration') return isDeclaration(requirement, file);
  if (requirement.kind === 'presentation') return tellsOfPresentation(requirement, file, asked);
  return isDocument(requirement, file, asked);
}

/** Fewer words typed into Moodle are a note to whoever reads the files beside it. */
const noteLength = 200;

function isAccount({ tasks }: Requirement, file: CheckedFile, asked: readonly Requirement[]): boolean {
  const { taskId, name, folder, reading } = file;
  if (!tasks.includes(taskId)) return false;
  if (reading.kind === 'typed') return (reading.words ?? 0) >= noteLength;
  if (!isText(reading.kind) && !isText(promisedKind(name))) return false;
  const words = plainWords(name);
  if (words.includes('account') || isResponse(words)) return true;
  return plainWords(folder).includes('account') && !answersElse(file, asked);
}

/** In a folder for the account lies what belongs to it as well. */
const answersElse = (file: CheckedFile, asked: readonly Requirement[]) =>
  asked.some(
    (other) =>
      (other.kind === 'document' && isDocument(other, file, asked)) ||
      (other.kind === 'declaration' && isDeclaration(other, file)),
  );

/** A cover sheet is named after the case study as well, and is none (R54). */
function isResponse(words: readonly string[]): boolean {
  if (words.includes('declaration') || words.includes('cover')) return false;
  return words.includes('response') || holdsAll(words, ['case', 'study']);
}

/** Where the criteria list its recording and feedback, those tell of it; else any feedback does (R63, R64). */
function tellsOfPresentation({ tasks }: Requirement, file: CheckedFile, asked: readonly Requirement[]): boolean {
  const listed = asked.filter(
    ({ document, tasks: of }) => tellsOfPresenting(document) && of.some((task) => tasks.includes(task)),
  );
  if (listed.length > 0) return listed.some((document) => isDocument(document, file, asked));
  return tasks.includes(file.taskId) && plainWords(file.name).includes('feedback');
}

function isDeclaration({ tasks }: Requirement, { taskId, name, folder, reading }: CheckedFile): boolean {
  if (!tasks.includes(taskId)) return false;
  const isCalled = (text: string) => plainWords(text).includes('declaration');
  const isShort = (reading.words ?? 0) < 1_000;
  // A folder for the account and its declaration holds more than declarations.
  const isInFolder = isCalled(folder) && !plainWords(folder).includes('account');
  return isCalled(name) || (isShort && (isInFolder || reading.findings.declares));
}

function isDocument({ document, codes }: Requirement, file: CheckedFile, asked: readonly Requirement[]): boolean {
  if (document === null || plainWords(file.name).includes('account')) return false;
  const { part } = document;
  if (part === 'recording' && !isRecording(file.reading.kind) && !isRecording(promisedKind(file.name))) return false;
  if (part !== null && part !== 'recording' && isRecording(file.reading.kind)) return false;
  const phrases = phrasesOf(document);
  const says = (text: string) => phrases.some((phrase) => holdsAll(plainWords(text), phrase));
  const coded = codes.some((code) => holdsCode(file.name, code) || holdsCode(file.folder, code));
  const only =
    asked.filter((other) => other.kind === 'document' && other.codes.some((code) => codes.includes(code))).length === 1;
  return (
    says(file.name) ||
    says(file.folder) ||
    (coded && (only || part === 'recording' || (part !== null && plainWords(file.name).includes(part)))) ||
    opensWith(file, phrases)
  );
}

function phrasesOf({ id, label, part }: NonNullable<Requirement['document']>): readonly (readonly string[])[] {
  if (part !== null) return [[...plainWords(label).slice(0, 1), part]];
  return [plainWords(label), plainWords(id)];
}

const titleLength = 120;

function opensWith({ reading }: CheckedFile, phrases: readonly (readonly string[])[]): boolean {
  const title = plainWords(reading.findings.opening.slice(0, titleLength)).join(' ');
  return phrases.some((phrase) => phrase.length > 1 && title.startsWith(phrase.join(' ')));
}

const longText = 800;

/** A submission whose files are named anyhow still has one long text; two of them are for a person to tell apart. */
function theOneLongText(files: readonly CheckedFile[]): CheckedFile | undefined {
  const texts = files.filter(({ reading }) => (reading.words ?? 0) >= longText / 2);
  const [first, second] = texts;
  return second === undefined && first !== undefined && (first.reading.words ?? 0) >= longText ? first : undefined;
}
