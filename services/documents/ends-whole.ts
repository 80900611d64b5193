// Whether a file ends as its kind does. Many programs repair what was cut off, and show less than was written.

const enough = 2_048;

/** True for a PDF whose end is there, forgiving what mail programs append. */
export function pdfEndsWhole(bytes: Buffer): boolean {
  const end = bytes.length - trailingZeros(bytes);
  return bytes.subarray(Math.max(0, end - enough), end).includes('%%EOF');
}

/** True for a PNG with its last chunk. */
export function pngEndsWhole(bytes: Buffer): boolean {
  return bytes.includes('IEND', 8, 'latin1');
}

/** True for a JPEG whose picture ends: the sign of it cannot stand in a picture's data, but in the small one kept before it. */
export function jpegEndsWhole(bytes: Buffer): boolean {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) at += 2 + bytes.readUInt16BE(at + 2);
  return bytes.includes(Buffer.from([0xff, 0xd9]), at);
}

function trailingZeros(bytes: Buffer): number {
  let zeros = 0;
  while (zeros < bytes.length && bytes[bytes.length - 1 - zeros] === 0) zeros += 1;
  return zeros;
}
