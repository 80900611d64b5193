// What the assets are made from, and one hash that changes whenever any of it does.
import { createHash } from 'node:crypto';
import { access, readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const packages = [
  'govuk-frontend',
  '@fontsource-variable/source-sans-3',
  '@fontsource-variable/literata',
  'esbuild',
  'sass',
];

/** The folder of installed packages, wherever the project was started from. */
export const nodeModules = join(dirname(require.resolve('govuk-frontend/package.json')), '..');

/** Sixteen hex digits over styles, client scripts, pictures, the build itself and the packages' versions. */
export async function sourcesHash(web: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await sourceFiles(web)) hash.update(file.slice(web.length)).update(await readFile(file));
  for (const name of packages) hash.update(await readFile(join(nodeModules, name, 'package.json')));
  return hash.digest('hex').slice(0, 16);
}

async function sourceFiles(web: string): Promise<string[]> {
  const folders = await Promise.all(
    ['styles', 'client', 'assets'].map(async (name) =>
      (await readdir(join(web, name), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    ),
  );
  const own = ['./build-assets.ts', './sass-plugin.ts'].map((file) => fileURLToPath(new URL(file, import.meta.url)));
  return [...folders.flat(), ...own].sort();
}

/** True when a file is there and may be read. */
export async function isFileThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
