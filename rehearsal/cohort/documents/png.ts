/** Writes a PNG of up to 256 colours: pictures for made-up documents, the same bytes for the same pixels (PNG, ISO/IEC 15948). */
import { deflateSync } from 'node:zlib';
import { crc32 } from './crc32.ts';

/** A colour as red, green and blue, 0 to 255 each. */
export type Colour = readonly [number, number, number];

/** A picture as numbers into its palette, row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly palette: readonly Colour[];
  readonly pixels: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** The picture as the bytes of a PNG file. */
export function png(raster: Raster): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(raster.width, 0);
  header.writeUInt32BE(raster.height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((raster.width + 1) * raster.height);
  for (let row = 0; row < raster.height; row += 1) {
    // The byte before each row names its filter: 0, none.
    rows.set(raster.pixels.subarray(row * raster.width, (row + 1) * raster.width), row * (raster.width + 1) + 1);
  }
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(raster.palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
