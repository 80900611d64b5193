// The reader's process: reads one file after another for the process that started it, and ends with it. Packages are loaded when
// the first file needs them (see document-reader.ts).
import { z } from 'zod';
import { readBytes } from './read-bytes.ts';

const order = z.object({ id: z.number(), filename: z.string(), isTyped: z.boolean(), bytes: z.instanceof(Uint8Array) });

process.on('message', (message) => {
  const { id, bytes, ...file } = order.parse(message);
  void readBytes({ ...file, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) }).then((reading) => {
    process.send?.({ id, reading, resident: process.memoryUsage.rss() });
  });
});
process.on('disconnect', () => {
  process.exit(0);
});
