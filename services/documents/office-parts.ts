// Opens the ZIP container of an Office file within limits: what is made to burst, to reach outside or to run is a finding.
import { inflateRawSync } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { burstsAt, mostParts, mostUnpacked, mostXml } from './reading-limits.ts';
import { Unreadable } from './unreadable.ts';

/** The XML parts of an Office file that are read, by name. Everything else stays packed. */
export type OfficeParts = ReadonlyMap<string, string>;

const macros = /vbaProject\.bin$/iu;
const archives = /\.(zip|rar|7z|tar|gz|exe|dll|js|vbs|bat|cmd|msi|jar|iso)$/iu;
const xml = /\.(xml|rels|vml)$/iu;
/** What no reader here opens. */
const unread =
  /^(word|xl|ppt)\/(theme\/|fontTable|webSettings|settings|slideLayouts\/|slideMasters\/)|^docProps\/(app|custom)/u;
const encryptedFlag = 1;
const localHeader = 30;
const stored = 0;

/** Opens and reads it. Throws Unreadable where it may not be read, another error where it is damaged. */
export async function officeParts(bytes: Buffer): Promise<OfficeParts> {
  const zip = await open(bytes);
  try {
    const entries = await list(zip);
    refuse(entries, bytes.length);
    const parts = new Map<string, string>();
    for (const entry of entries) if (isRead(entry)) parts.set(entry.fileName, withoutEntities(unpack(bytes, entry)));
    if (/vbaProject|macroEnabled/u.test(parts.get('[Content_Types].xml') ?? '')) throw new Unreadable('macros');
    return parts;
  } finally {
    zip.close();
  }
}

const isRead = ({ fileName }: Entry) => xml.test(fileName) && !unread.test(fileName);

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error === null) resolve(zip);
      // The list of parts stands at the end.
      else reject(/end of central directory/iu.test(error.message) ? new Unreadable('cut-short') : error);
    });
  });
}

function list(zip: ZipFile): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > mostParts) reject(new Unreadable('bursts'));
      else zip.readEntry();
    });
    zip.on('end', () => {
      resolve(entries);
    });
    zip.on('error', (error: Error) => {
      const leadsOut = /^(invalid relative path|absolute path|invalid characters in fileName)/u.test(error.message);
      reject(leadsOut ? new Unreadable('unsafe') : error);
    });
    zip.readEntry();
  });
}

/** By the list alone, before anything is unpacked; `size` is the whole file's. */
function refuse(entries: readonly Entry[], size: number): void {
  const sum = (some: readonly Entry[]) => some.reduce((total, { uncompressedSize }) => total + uncompressedSize, 0);
  const names = new Set(entries.map(({ fileName }) => fileName.toLowerCase()));
  const unpacked = sum(entries);
  if (unpacked > burstsAt.bytes && unpacked > size * burstsAt.ratio) throw new Unreadable('bursts');
  if (names.size < entries.length) throw new Unreadable('unsafe');
  if (entries.some(({ fileName }) => macros.test(fileName))) throw new Unreadable('macros');
  if (entries.some(({ fileName }) => archives.test(fileName))) throw new Unreadable('archive-inside');
  if (entries.some(({ generalPurposeBitFlag }) => (generalPurposeBitFlag & encryptedFlag) !== 0))
    throw new Unreadable('encrypted');
  if (unpacked > mostUnpacked || sum(entries.filter(({ fileName }) => xml.test(fileName))) > mostXml)
    throw new Unreadable('too-large-to-read');
}

/**
 * From the bytes at once, since a stream for each part costs more than the part. One that is longer than the list says fails here,
 * before a library that trusts the list meets it.
 */
function unpack(bytes: Buffer, entry: Entry): string {
  const { relativeOffsetOfLocalHeader: at, compressedSize, uncompressedSize, compressionMethod } = entry;
  const start = at + localHeader + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const packed = bytes.subarray(start, start + compressedSize);
  if (compressionMethod === stored) return packed.toString('utf8');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(uncompressedSize, 1) }).toString('utf8');
  } catch (error) {
    const isLonger = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw isLonger ? new Unreadable('bursts') : error;
  }
}

/** No program that writes Office files declares entities: they are there to burst or to fetch. */
function withoutEntities(text: string): string {
  if (text.includes('<!ENTITY') || text.includes('<!DOCTYPE')) throw new Unreadable('unsafe');
  return text;
}
