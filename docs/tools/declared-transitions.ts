// Every transition that the domain declares, found where it is exported.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { filesBelow, root } from './source-file.ts';

const shape = z.object({
  subject: z.string(),
  name: z.string(),
  from: z.array(z.string()),
  to: z.string(),
  run: z.array(z.string()),
  tell: z.array(z.string()),
});

/** A transition with the file and the name that it is exported by. */
export interface DeclaredTransition extends z.infer<typeof shape> {
  readonly file: string;
  readonly exportedAs: string;
}

/** Imports the domain's files and keeps what looks like a transition, in the order in which the files name them. */
export async function declaredTransitions(): Promise<readonly DeclaredTransition[]> {
  const found: DeclaredTransition[] = [];
  for (const { path, tree } of filesBelow('domain')) {
    const module: unknown = await import(pathToFileURL(join(root, path)).href);
    const exported = Object.entries(z.record(z.string(), z.unknown()).parse({ ...Object(module) }));
    const placeOf = (name: string) => tree.text.indexOf(`export const ${name} `);
    for (const [exportedAs, value] of exported.toSorted(([a], [b]) => placeOf(a) - placeOf(b))) {
      const parsed = shape.safeParse(value);
      if (parsed.success) found.push({ ...parsed.data, file: path, exportedAs });
    }
  }
  return found;
}
