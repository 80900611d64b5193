// What stands on a document's signature lines, and whether a name and a role stand beside them (R67, R68). Only what is sure is told.
import type { DocumentReading } from '../../domain/technical-check/document-reading.ts';
import { picture } from './block.ts';
import type { PdfField } from './pdf-field.ts';

type Findings = DocumentReading['findings'];
type Signature = Findings['signature'];

/**
 * The lines of a document. `hasPictures` where one stands anywhere near; `tellsAll` where nothing could be drawn on a line without
 * being told as a picture, as in a Word file and not in a PDF.
 */
export interface SignedText {
  readonly lines: readonly string[];
  readonly hasPictures: boolean;
  readonly tellsAll: boolean;
}

/** The label of a signature, and what stands behind it. */
const label = /^(?:signed|signature)(?:\s+(?:by|of)\s[\p{L} ’']{1,40}|\s*\([^)]{1,40}\))?\s*(?::|\t)\s*(.*)$/iu;
const blank = /^[\s_.…\-–—]*$/u;
const dated = /\bdate[d]?\s*:?\s*.*$/iu;
const another = /^[\p{L} ]{1,30}:/u;
const nameLine = /^(?:full |printed? )?name(?:\s+of [\p{L} ]{1,30})?\s*(?::|\t)\s*(.+)$/imu;
const roleLine = /^(?:job )?(?:role|position|title|post)(?:\s+(?:in|at) [\p{L} ]{1,30})?\s*(?::|\t)\s*(.+)$/imu;

/** The signature: of several lines, what all of them are; a person looks where they differ. */
export function signatureIn({ lines, hasPictures, tellsAll }: SignedText): Signature {
  const found = lines.flatMap((line, place): Signature[] => {
    const rest = label.exec(line)?.[1];
    if (rest === undefined) return [];
    const written = rest.replace(dated, '').trim();
    if (written.includes(picture)) return ['pictured'];
    const around = [lines[place - 1] ?? '', lines[place + 1] ?? ''];
    if (around.some((beside) => beside.trim() === picture)) return ['pictured'];
    if (!blank.test(written)) return ['typed'];
    if (written !== '') return [hasPictures ? 'unclear' : 'blank'];
    const next = lines[place + 1] ?? '';
    const isLeft = tellsAll && !hasPictures && (next === '' || another.test(next));
    return [isLeft ? 'blank' : 'unclear'];
  });
  const [first = 'none'] = found;
  if (found.every((one) => one === first)) return first;
  return found.some((one) => one === 'blank' || one === 'unclear') ? 'unclear' : 'pictured';
}

/** True where any of these lines asks for a signature. */
export function asksForSignature(lines: readonly string[]): boolean {
  return lines.some((line) => label.test(line));
}

/** What a form's fields say of it, before its lines are asked; undefined where it has no field for a signature. */
export function signatureInFields(fields: readonly PdfField[], isSealed: boolean): Signature | undefined {
  const seals = fields.filter(({ isSignature }) => isSignature);
  const typed = fields.filter(({ isSignature, name }) => !isSignature && /sign(?!ificant)/iu.test(name));
  if (seals.length > 0 && isSealed) return 'sealed';
  if (typed.some(({ value }) => value !== '')) return 'typed';
  if (typed.length > 0) return seals.length > 0 ? 'unclear' : 'blank';
  return seals.length > 0 ? 'unclear' : undefined;
}

/** Whether the name and the role of who signs are written. */
export function signatoryIn(lines: readonly string[], fields: readonly PdfField[]): Findings['signatory'] {
  const text = lines.join('\n');
  const says = (line: RegExp, field: RegExp) =>
    !blank.test(line.exec(text)?.[1] ?? '') || fields.some(({ name, value }) => field.test(name) && value !== '');
  return { name: says(nameLine, /name/iu), role: says(roleLine, /role|position|title/iu) };
}
