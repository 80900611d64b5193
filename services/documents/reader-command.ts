// The reader's process: reads one file after another for the process that started it, and ends with it. Packages are loaded when
// the first file needs them (see reader-process.ts).
import { z } from 'zod';
import { placeAsked } from './document-view.ts';
import { piecesOf } from './frames.ts';
import { readFile } from './read-file.ts';
import { viewFile } from './view-file.ts';

const order = z.object({
  id: z.number(),
  filename: z.string(),
  isTyped: z.boolean(),
  size: z.number(),
  names: z.array(z.string()),
  /** Asked for what the file looks like, and not for what it says. */
  view: z.object({ place: placeAsked.nullable() }).optional(),
});

const pieces = piecesOf(process.stdin);
let turn = Promise.resolve();

async function* untilFileEnds(): AsyncGenerator<Buffer> {
  for (let next = await pieces.next(); next.done !== true && next.value.length > 0; next = await pieces.next())
    yield next.value;
}

process.on('message', (message) => {
  const { id, view, ...file } = order.parse(message);
  turn = turn.then(async () => {
    const content = untilFileEnds();
    const told = await (view === undefined ? readFile(file, content) : viewFile(file, view.place, content));
    process.send?.({ id, told, resident: process.memoryUsage.rss() });
    // What the reading had no use for goes by, so that the next file begins at its beginning.
    while ((await content.next()).done !== true);
  });
});
process.on('disconnect', () => {
  process.exit(0);
});
