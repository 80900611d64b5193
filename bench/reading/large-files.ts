// Files as large as they come: a recording of 2 GB and a PDF of 200 MB, both mostly holes, so that they cost no disk.
import { open } from 'node:fs/promises';

const gigabyte = 1_000_000_000;
const megabyte = 1_000_000;

/** A film whose table stands behind 2 GB of picture, with less in it than a player asks for; its size in bytes. */
export async function writeRecording(place: string): Promise<number> {
  const size = 2 * gigabyte;
  const head = box('ftyp', Buffer.from('isom\0\0\u0002\0isomiso2', 'latin1'));
  const table = box('moov', Buffer.concat([movieHeader(), track()]));
  const data = Buffer.alloc(8);
  data.writeUInt32BE(size - head.length - table.length, 0);
  data.write('mdat', 4, 'latin1');
  const file = await open(place, 'w');
  await file.write(Buffer.concat([head, data]), 0, undefined, 0);
  await file.write(table, 0, undefined, size - table.length);
  await file.close();
  return size;
}

/** A PDF whose one page stands before 200 MB of nothing; its size in bytes. */
export async function writePdf(place: string): Promise<number> {
  const size = 200 * megabyte;
  const file = await open(place, 'w');
  await file.write(
    Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n', 'latin1'),
    0,
    undefined,
    0,
  );
  const end = Buffer.from('\ntrailer<</Root 1 0 R>>\n%%EOF\n', 'latin1');
  await file.write(end, 0, undefined, size - end.length);
  await file.close();
  return size;
}

function box(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length, 0);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, content]);
}

/** 1,000 ticks a second, and two hours. */
function movieHeader(): Buffer {
  const content = Buffer.alloc(100);
  content.writeUInt32BE(1_000, 12);
  content.writeUInt32BE(7_200_000, 16);
  return box('mvhd', content);
}

/** One track of pictures, as far as it has to be told. */
function track(): Buffer {
  const header = Buffer.alloc(84);
  header.writeUInt32BE(1, 12);
  const times = Buffer.alloc(24);
  times.writeUInt32BE(1_000, 12);
  times.writeUInt32BE(7_200_000, 16);
  const handler = Buffer.alloc(25);
  handler.write('vide', 8, 'latin1');
  return box(
    'trak',
    Buffer.concat([box('tkhd', header), box('mdia', Buffer.concat([box('mdhd', times), box('hdlr', handler)]))]),
  );
}
