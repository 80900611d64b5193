/**
 * A recording that plays and says honestly that it is a stand-in: silent MPEG-2 layer III frames (ISO/IEC 13818-3), 16 kHz mono at
 * 8 kbit/s, so 36 bytes and 36 milliseconds each, behind an ID3v2.3 title.
 */

// Sync and MPEG-2 layer III without checksum; 8 kbit/s at 16 kHz; one channel. The rest is zero: no spectrum, so silence.
const frame = Buffer.alloc(36);
frame.set([0xff, 0xf3, 0x18, 0xc4]);

const framesPerSecond = 1000 / 36;

/** An ID3 size: seven bits a byte. */
const syncSafe = (size: number): number[] => [(size >> 21) & 127, (size >> 14) & 127, (size >> 7) & 127, size & 127];

function titleTag(title: string): Buffer {
  // Encoding 1 is UTF-16 with a byte order mark, so that every name can stand in a title.
  const text = Buffer.concat([Buffer.from([1, 0xff, 0xfe]), Buffer.from(title, 'utf16le')]);
  const head = Buffer.alloc(10);
  head.write('TIT2', 0, 'latin1');
  head.writeUInt32BE(text.length, 4);
  const body = Buffer.concat([head, text]);
  return Buffer.concat([Buffer.from('ID3', 'latin1'), Buffer.from([3, 0, 0, ...syncSafe(body.length)]), body]);
}

/** So many seconds of silence under a title, about 1 KB a second. */
export function silentMp3(title: string, seconds: number): Buffer {
  const frames = Array.from({ length: Math.round(seconds * framesPerSecond) }, () => frame);
  return Buffer.concat([titleTag(title), ...frames]);
}
