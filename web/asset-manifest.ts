// Where each built asset is: from its plain name to the hashed one, on disk and on the web.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** The web path under which the folder is served; every name below it carries a content hash, so it may be cached for a year. */
export const assetsUrl = '/assets';

/** The built assets. */
export interface AssetManifest {
  /** The folder to serve at `assetsUrl`. */
  readonly folder: string;
  /** The web path of an asset by its plain name, such as `app.css`. Throws when there is none. */
  path(name: string): string;
}

/** Reads the manifest that a build left in its folder. */
export async function assetManifest(folder: string): Promise<AssetManifest> {
  const names = z
    .record(z.string(), z.string())
    .parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  return {
    folder,
    path(name) {
      const file = names[name];
      if (file === undefined)
        throw new Error(`There is no asset called ${name}; there are ${Object.keys(names).join(', ')}`);
      return `${assetsUrl}/${file}`;
    },
  };
}
