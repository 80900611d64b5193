/** Writes a ZIP archive whose bytes depend on its entries alone: every entry is dated 1 January 1980, the format's first day. */
import { deflateRawSync } from 'node:zlib';
import { crc32 } from './crc32.ts';

/** A file in the archive. */
export interface ZipEntry {
  readonly path: string;
  readonly text: string;
}

const firstDay = 0x0021;
const utf8Names = 0x0800;
const deflated = 8;

interface Packed {
  readonly name: Buffer;
  readonly data: Buffer;
  /** What the local header and the directory have in common: version needed to name and extra field lengths. */
  readonly common: Buffer;
}

function pack(entry: ZipEntry): Packed {
  const raw = Buffer.from(entry.text, 'utf8');
  const data = deflateRawSync(raw);
  const name = Buffer.from(entry.path, 'utf8');
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(utf8Names, 2);
  common.writeUInt16LE(deflated, 4);
  common.writeUInt16LE(0, 6);
  common.writeUInt16LE(firstDay, 8);
  common.writeUInt32LE(crc32(raw), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(raw.length, 18);
  common.writeUInt16LE(name.length, 22);
  return { name, data, common };
}

function directoryLine(packed: Packed, offset: number): Buffer {
  const line = Buffer.alloc(46);
  line.write('PK\u0001\u0002', 0, 'latin1');
  line.writeUInt16LE(20, 4);
  packed.common.copy(line, 6);
  line.writeUInt32LE(offset, 42);
  return Buffer.concat([line, packed.name]);
}

/** The archive, its entries in the order given. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const packed of entries.map(pack)) {
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), packed.common, packed.name, packed.data]);
    directory.push(directoryLine(packed, offset));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  const length = directory.reduce((sum, line) => sum + line.length, 0);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** Dates every entry of an archive that another library wrote to the same first day, in place. */
export function dateAllEntriesAlike(archive: Buffer): Buffer {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const local = archive.readUInt32LE(at + 42);
    archive.writeUInt32LE(firstDay << 16, at + 12);
    archive.writeUInt32LE(firstDay << 16, local + 10);
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return archive;
}
