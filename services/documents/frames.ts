// Files one after another through one pipe: each piece goes with its length before it, and a length of 0 ends the file.

const lengthBytes = 4;

/** A piece as it goes through the pipe; the empty one ends the file. */
export function frameOf(piece: Buffer): Buffer {
  const frame = Buffer.allocUnsafe(lengthBytes + piece.length);
  frame.writeUInt32BE(piece.length, 0);
  piece.copy(frame, lengthBytes);
  return frame;
}

/** The pieces as they come out of it; an empty one where a file ends. */
export async function* piecesOf(pipe: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  for await (const some of pipe) {
    held = held.length === 0 ? some : Buffer.concat([held, some]);
    for (;;) {
      const end = held.length < lengthBytes ? Infinity : lengthBytes + held.readUInt32BE(0);
      if (held.length < end) break;
      yield held.subarray(lengthBytes, end);
      held = held.subarray(end);
    }
  }
}
