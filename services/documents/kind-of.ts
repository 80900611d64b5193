// What a file is by its bytes, beside what its name promises (R70).
import type { FileFault } from '../../domain/technical-check/document-reading.ts';
import { acceptedKinds, promisedKind, type FileKind } from '../../domain/technical-check/file-kind.ts';
import { fileType } from './packages.ts';

/** A kind that is accepted, or the fault for which the file is none of them. */
export type FoundKind =
  | { readonly kind: Exclude<FileKind, 'other' | 'typed'>; readonly fault: FileFault | null }
  | { readonly kind: 'other'; readonly fault: FileFault };

const withMacros: readonly string[] = ['docm', 'dotm', 'xlsm', 'xltm', 'pptm', 'potm', 'ppsm'];
/** One container under many names: a telephone's sound recording may call itself a film, and the other way round. */
const mpeg4: readonly string[] = ['mp4', 'm4a', 'm4v', 'm4b', '3gp'];

const endOfZip = 'PK\u0005\u0006';

/** Tells the kind from a file's first bytes; of a ZIP or an OLE container, from all of them. */
export async function kindOf(filename: string, bytes: Buffer): Promise<FoundKind> {
  const { fileTypeFromBuffer } = await fileType();
  const ext = (await fileTypeFromBuffer(bytes))?.ext ?? '';
  const promised = promisedKind(filename);
  if (ext === 'cfb') return { kind: 'other', fault: isLocked(bytes) ? 'encrypted' : 'not-accepted' };
  if (withMacros.includes(ext)) return { kind: 'other', fault: 'macros' };
  if (mpeg4.includes(ext) && (promised === 'mp4' || promised === 'm4a')) return { kind: promised, fault: null };
  const kind = acceptedKinds.find((accepted) => accepted === ext);
  if (kind !== undefined) return { kind, fault: promised === kind ? null : 'wrong-ending' };
  // So damaged, or cut so short, that its list of parts cannot be told: it is what it says, and does not open.
  const isOffice = promised === 'docx' || promised === 'xlsx' || promised === 'pptx';
  const isZip = bytes.subarray(0, 2).toString() === 'PK';
  if (isOffice && isZip && (bytes.includes('[Content_Types].xml') || !bytes.includes(endOfZip)))
    return { kind: promised, fault: null };
  return { kind: 'other', fault: promised === 'other' ? 'not-accepted' : 'wrong-ending' };
}

/** Office locks a document into an OLE container; its names are UTF-16. */
const isLocked = (bytes: Buffer) => bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
