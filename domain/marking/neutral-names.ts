// What a participant's files are called before assessors: by what they are, never as the participant named them (R107).
import { knownEnding } from '../technical-check/known-ending.ts';

/** A copied file. `size` in bytes. */
export interface CopiedFile {
  readonly id: string;
  readonly filename: string;
  readonly taskName: string;
  readonly size: number;
}

/** A file under our name for it. */
export interface NamedFile {
  readonly id: string;
  readonly name: string;
  /** The id of the document that it seems to be, `account`, or null. */
  readonly document: string | null;
  readonly size: number;
}

/** A document that the unit's criteria ask for. */
export interface AskedDocument {
  readonly id: string;
  readonly label: string;
}

/**
 * Names in a stable order: the account first, then what was asked for, then the rest by number. A file is taken for a document
 * whose words its own name holds; our label is shown, so that nothing a participant typed is.
 */
export function neutralNames(files: readonly CopiedFile[], asked: readonly AskedDocument[]): readonly NamedFile[] {
  const seen = files
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((file) => ({ file, document: documentOf(file, asked) }))
    .toSorted((one, other) => rankOf(one.document, asked) - rankOf(other.document, asked));
  const counts = new Map<string, number>();
  return seen.map(({ file, document }) => {
    const label = `${file.taskName} ${document?.label ?? 'document'}`;
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    const ending = knownEnding(file.filename);
    const number = count > 1 || document === null ? ` ${count}` : '';
    return {
      id: file.id,
      name: `${label}${number}${ending === '' ? '' : `.${ending}`}`,
      document: document?.id ?? null,
      size: file.size,
    };
  });
}

const account: AskedDocument = { id: 'account', label: 'account' };

function documentOf({ filename }: CopiedFile, asked: readonly AskedDocument[]): AskedDocument | null {
  const words = wordsOf(filename);
  if (words.includes('account')) return account;
  return asked.find(({ label }) => wordsOf(label).every((word) => words.includes(word))) ?? null;
}

function rankOf(document: AskedDocument | null, asked: readonly AskedDocument[]): number {
  if (document === null) return asked.length;
  return document.id === account.id ? -1 : asked.findIndex(({ id }) => id === document.id);
}

/** Letters and digits in lower case, plurals and apostrophes aside. */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’']s?\b|\p{M}/gu, '')
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '' && !['and', 'of', 'the', 's'].includes(word));
}
