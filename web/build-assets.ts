// Builds what the browser is served: one stylesheet from Sass, the client scripts, the fonts; names carry a hash of the content.
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Metafile } from 'esbuild';
import { assetManifest } from './asset-manifest.ts';
import type { AssetManifest } from './asset-manifest.ts';
import { isFileThere, sourcesHash } from './assets-source.ts';
import { sassPlugin } from './sass-plugin.ts';

const web = dirname(fileURLToPath(import.meta.url));

/**
 * Builds the assets into `outFolder/<hash of the sources>/`, or finds them there from an earlier start, and says what is where.
 * Two processes may build at once: each builds in a folder of its own and the last rename that succeeds stands.
 */
export async function buildAssets(outFolder: string): Promise<AssetManifest> {
  const folder = join(outFolder, await sourcesHash(web));
  if (!(await isFileThere(join(folder, 'manifest.json')))) await buildInto(outFolder, folder);
  return assetManifest(folder);
}

async function buildInto(outFolder: string, folder: string): Promise<void> {
  await mkdir(outFolder, { recursive: true });
  const scratch = await mkdtemp(join(outFolder, 'building-'));
  try {
    const names = namesOf(await bundle(scratch), scratch);
    await writeFile(join(scratch, 'manifest.json'), JSON.stringify(names, null, 2));
    await putInPlace(scratch, folder);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function bundle(outdir: string): Promise<Metafile> {
  const scripts = (await readdir(join(web, 'client'))).filter((name) => name.endsWith('.ts'));
  const pictures = await readdir(join(web, 'assets'));
  const { metafile } = await build({
    entryPoints: [
      join(web, 'styles/app.scss'),
      ...scripts.map((name) => join(web, 'client', name)),
      ...pictures.map((name) => join(web, 'assets', name)),
    ],
    absWorkingDir: outdir,
    outdir,
    bundle: true,
    minify: true,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    entryNames: '[name]-[hash]',
    assetNames: 'fonts/[name]-[hash]',
    loader: { '.woff2': 'file', '.svg': 'copy' },
    plugins: [sassPlugin],
    logLevel: 'silent',
    tsconfig: join(web, 'client/tsconfig.json'),
  });
  return metafile;
}

/** From the name a template uses (`app.css`, `every-page.js`, `literata-latin-opsz-normal.woff2`) to the hashed file. */
function namesOf(metafile: Metafile, outdir: string): Record<string, string> {
  return Object.fromEntries(
    Object.keys(metafile.outputs).map((output) => {
      const file = relative(outdir, join(outdir, output)).split(sep).join('/');
      return [file.replace(/^fonts\//, '').replace(/-[A-Z0-9]{8}(?=\.\w+$)/, ''), file];
    }),
  );
}

async function putInPlace(scratch: string, folder: string): Promise<void> {
  try {
    await rename(scratch, folder);
  } catch {
    // Another process was first, or died between; what it left is the same content, so completing it is harmless.
    await cp(scratch, folder, { recursive: true });
  }
}
